import { IconMoonStars } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Home } from '../../../api/contract/home.ts'
import { eventWords } from '../timeline/event-words.ts'
import { Moment } from '../ui/moment.tsx'
import { Nothing } from '../ui/nothing.tsx'
import { shortName } from '../ui/person-name.ts'
import { Section } from '../ui/section.tsx'
import styles from './recent.module.css'

const MOST = 8

/** What nobody had to do. */
export function Recent({ recent }: { readonly recent: Home['recent'] }) {
  return (
    <Section title="Ran by itself">
      {recent.length === 0 ? (
        <Nothing icon={IconMoonStars} title="Quiet so far" isSmall>
          Answers, offers, contracts and payments appear here as they happen.
        </Nothing>
      ) : (
        <ol>
          {recent.slice(0, MOST).map((entry) => (
            <RecentRow key={entry.position} entry={entry} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function RecentRow({ entry }: { readonly entry: Home['recent'][number] }) {
  const { about, words, tone } = eventWords(entry.type)
  const inside = (
    <>
      <span className={styles.dot} data-tone={tone} aria-hidden="true" />
      <span className="one-line">
        {entry.customerName === null ? (
          words
        ) : (
          <>
            <bdi className={styles.name}>{shortName({ name: entry.customerName })}</bdi> {about}
          </>
        )}
      </span>
      <Moment at={entry.at} className={styles.when} />
    </>
  )
  return (
    <li className={styles.item}>
      {entry.customerId === null ? (
        <span className={styles.row}>{inside}</span>
      ) : (
        <Link to="/customers/$customerId" params={{ customerId: entry.customerId }} className={styles.row ?? ''}>
          {inside}
        </Link>
      )}
    </li>
  )
}

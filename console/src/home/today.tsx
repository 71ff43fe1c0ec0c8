import { Link, type LinkProps } from '@tanstack/react-router'
import type { Home } from '../../../api/contract/home.ts'
import { amountWords, costWords, countWords } from '../ui/amount-words.ts'
import { Section } from '../ui/section.tsx'
import { lasting } from '../ui/time-words.ts'
import styles from './today.module.css'

interface Figure {
  readonly name: string
  readonly value: string
  readonly about: string
  readonly link: Pick<LinkProps, 'to' | 'search'> | null
}

const INBOX: Figure['link'] = { to: '/inbox' }

function figuresOf(today: Home['today']): Figure[] {
  const answered = today.answeredByAi + today.answeredByStaff
  const share = answered === 0 ? '' : `${Math.round((today.answeredByAi / answered) * 100)} % of all answers`
  const median = today.medianAnswerMs
  return [
    { name: 'Received', value: countWords(today.received), about: 'messages', link: INBOX },
    { name: 'Answered by the AI', value: countWords(today.answeredByAi), about: share, link: INBOX },
    { name: 'Answered by people', value: countWords(today.answeredByStaff), about: '', link: INBOX },
    {
      name: 'Time to answer',
      value: median === null ? '–' : lasting(median),
      about: median === null ? 'no answers yet' : 'half were faster',
      link: null,
    },
    {
      name: 'New leads',
      value: countWords(today.newLeads),
      about: '',
      link: { to: '/pipeline', search: { view: 'list', column: 'incoming' } },
    },
    {
      name: 'Paid',
      value: amountWords(today.paid),
      about: '',
      link: { to: '/pipeline', search: { view: 'list', column: 'paid' } },
    },
    { name: 'Model cost', value: costWords(today.costUsdMicros), about: '', link: { to: '/settings' } },
  ]
}

/** Since midnight where the business is; each number opens what is behind it. */
export function Today({ today }: { readonly today: Home['today'] }) {
  return (
    <Section title="Today">
      <ul className={styles.grid}>
        {figuresOf(today).map((figure) => (
          <li key={figure.name} className={styles.cell}>
            {figure.link === null ? (
              <span className={styles.figure}>
                <Inside {...figure} />
              </span>
            ) : (
              <Link {...figure.link} className={styles.figure ?? ''}>
                <Inside {...figure} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Inside({ name, value, about }: Figure) {
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={`${styles.value} number`}>{value}</span>
      <span className={styles.about}>{about}</span>
    </>
  )
}

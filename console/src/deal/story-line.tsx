import {
  IconAlertTriangle,
  IconArrowRight,
  IconCheck,
  IconClockHour4,
  IconExternalLink,
  IconHandStop,
  IconMinus,
  type TablerIcon,
} from '@tabler/icons-react'
import type { DealView } from '../../../api/contract/board.ts'
import { amountWords } from '../ui/amount-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { Fold } from '../ui/fold.tsx'
import { Moment } from '../ui/moment.tsx'
import { Part } from '../ui/part.tsx'
import { safeUrl } from '../ui/safe-url.ts'
import type { Tone } from '../ui/status.tsx'
import type { Said, Step } from './step.ts'
import { storyOf } from './story.ts'
import styles from './story-line.module.css'

const ICONS: Record<Tone, TablerIcon> = {
  finished: IconCheck,
  moving: IconArrowRight,
  waiting: IconHandStop,
  broken: IconAlertTriangle,
  sleeping: IconMinus,
}

/** Offers, contract, invoice, payment: one line from top to bottom. */
export function StoryLine({ deal }: { readonly deal: DealView }) {
  return (
    <Part title="Story">
      <ol className={styles.line}>
        {storyOf(deal).map((step) => (
          <StoryStep key={step.key} step={step} />
        ))}
      </ol>
    </Part>
  )
}

function StoryStep({ step }: { readonly step: Step }) {
  const Icon = step.isAhead ? IconClockHour4 : ICONS[step.tone]
  return (
    <li className={styles.step} data-ahead={step.isAhead || undefined}>
      <span className={styles.icon} data-tone={step.tone}>
        <Icon size={13} stroke={2.2} aria-hidden="true" />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>
          <span>{step.title}</span>
          {step.amount === null ? null : <b className="number">{amountWords(step.amount)}</b>}
        </p>
        {step.about === null ? null : (
          <p className={styles.about} dir="auto">
            {step.about}
          </p>
        )}
        {step.said === null ? null : <Provider said={step.said} />}
      </div>
      <Moment at={step.at} as={step.isAhead ? 'until' : 'ago'} className={styles.when} />
    </li>
  )
}

function Provider({ said }: { readonly said: Said }) {
  const url = safeUrl(said.url)
  return (
    <Fold
      title={
        <>
          {said.by} says <b>{plain(said.state)}</b>
          {said.fetchedAt === null ? (
            ', not asked yet'
          ) : (
            <>
              , asked <Moment at={said.fetchedAt} as="passed" />
            </>
          )}
        </>
      }
    >
      {said.reference === null ? null : (
        <p className={styles.reference}>
          {capital(said.by.toLowerCase())} reference <code>{said.reference}</code>
        </p>
      )}
      {url === null ? null : (
        <a href={url} target="_blank" rel="noreferrer" className={`link ${styles.out}`}>
          Payment page <IconExternalLink size={13} aria-hidden="true" />
        </a>
      )}
    </Fold>
  )
}

import type { EventItem } from '../api/nouns.ts'
import { Status } from '../ui/status.tsx'
import { clock, exactly } from '../ui/time-words.ts'
import { eventDetail } from './event-detail.ts'
import styles from './event-line.module.css'
import { eventTitle, eventWords } from './event-words.ts'
import { stepsWords } from './fold.ts'

/** Something that happened, as one line between the messages. */
export function EventLine({ item }: { readonly item: EventItem }) {
  const { tone } = eventWords(item.type)
  const detail = eventDetail(item)
  const by = item.actor.kind === 'user' ? item.actor.name : null
  return (
    <p className={styles.event}>
      <Status tone={tone} isQuiet>
        {eventTitle(item)}
      </Status>
      <span className={styles.detail} dir="auto">
        {[detail, by === null ? null : `by ${by}`].filter(Boolean).join(', ')}
      </span>
      <time dateTime={item.at} title={exactly(item.at)} className="number">
        {clock(item.at)}
      </time>
    </p>
  )
}

/** "4 automatic steps": the machine's own doings, folded. */
export function EventFold({ items }: { readonly items: readonly EventItem[] }) {
  return (
    <details className={styles.fold}>
      <summary>{stepsWords(items)}</summary>
      <ul className={styles.steps}>
        {items.map((item) => (
          <li key={item.position}>
            <EventLine item={item} />
          </li>
        ))}
      </ul>
    </details>
  )
}

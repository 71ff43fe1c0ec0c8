import type { CustomerView } from '../../../api/contract/conversation.ts'
import { ScheduledEntry } from '../timeline/scheduled-entry.tsx'
import styles from '../timeline/send-later.module.css'
import { Part } from '../ui/part.tsx'
import desk from './scheduled.module.css'

interface Props {
  readonly customer: CustomerView
  readonly onTemplate?: (() => void) | undefined
}

/** What is planned for a customer, in their panel. */
export function Scheduled({ customer }: Props) {
  if (customer.scheduled.length === 0) return null
  return (
    <Part title="To be sent later">
      <Entries customer={customer} />
    </Part>
  )
}

/** The same above the composer, where the next message is written. */
export function ScheduledAtDesk({ customer, onTemplate }: Props) {
  if (customer.scheduled.length === 0) return null
  return (
    <section className={desk.band} aria-label="To be sent later">
      <Entries customer={customer} onTemplate={onTemplate} />
    </section>
  )
}

function Entries({ customer: { id, clock, scheduled }, onTemplate }: Props) {
  return (
    <ul className={styles.entries}>
      {scheduled.map((entry) => (
        <ScheduledEntry key={entry.id} entry={entry} customerId={id} clock={clock} onTemplate={onTemplate} />
      ))}
    </ul>
  )
}

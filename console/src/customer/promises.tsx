import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { PromiseView } from '../../../api/contract/promise.ts'
import { movePromise, releasePromise } from '../api/promise.ts'
import { useRights } from '../app/session.ts'
import { DoneButton } from '../home/done-button.tsx'
import { Moment } from '../ui/moment.tsx'
import { Part } from '../ui/part.tsx'
import { Status, type Tone } from '../ui/status.tsx'
import { exactly } from '../ui/time-words.ts'
import { useNow } from '../ui/use-now.ts'
import styles from './customer-panel.module.css'
import { MoveButton } from './move-button.tsx'

const STATES: Record<PromiseView['state'], { readonly name: string; readonly tone: Tone }> = {
  open: { name: 'due', tone: 'waiting' },
  broken: { name: 'not kept', tone: 'broken' },
  kept: { name: 'kept', tone: 'finished' },
  late: { name: 'kept late', tone: 'sleeping' },
  released: { name: 'released', tone: 'sleeping' },
}

/** Until when the customer was told to hear from people: what stands first. */
export function Promises({ customer }: { readonly customer: CustomerView }) {
  const { canAct } = useRights()
  const { promises } = customer
  const now = useNow()
  if (promises.length === 0) return null
  return (
    <Part title="Promised">
      <ul className={styles.list}>
        {promises.map((promise) => (
          <li key={promise.id} className={styles.row}>
            <span title={exactly(promise.dueAt)}>Hears from you</span>
            <State promise={promise} isOverdue={promise.state === 'open' && Date.parse(promise.dueAt) <= now} />
            {promise.text === '' ? null : (
              <span className={styles.said} dir="auto" title={promise.text}>
                “{promise.text}”
              </span>
            )}
            {canAct && (promise.state === 'open' || promise.state === 'broken') ? (
              <span className={styles.acts}>
                <MoveButton clock={customer.clock} onMove={(at) => movePromise(promise.id, at)} />
                <DoneButton name="Done" effect="Nobody waits for it any more." act={() => releasePromise(promise.id)} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function State({ promise, isOverdue }: { readonly promise: PromiseView; readonly isOverdue: boolean }) {
  const { name, tone } = STATES[promise.state]
  return (
    <Status tone={isOverdue ? 'broken' : tone} isQuiet>
      {isOverdue ? 'overdue' : name}{' '}
      {promise.state === 'open' && !isOverdue ? <Moment at={promise.dueAt} as="until" /> : null}
    </Status>
  )
}

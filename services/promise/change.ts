import type { EventType } from '../../domain/events/event.ts'
import type { CustomerId, PromiseId } from '../../domain/ids.ts'
import type { PromiseState } from '../../domain/promise/promise.ts'
import type { Tx } from '../transaction.ts'

export interface SettledPromise {
  readonly id: PromiseId
  readonly customerId: CustomerId
  readonly state: PromiseState
  readonly dueAt: Date
}

/** What every statement that settles promises gives back. */
export const SETTLED = `id, customer_id as "customerId", state, due_at as "dueAt"`

const EVENTS: Readonly<Record<PromiseState, EventType>> = {
  open: 'promise:made',
  kept: 'promise:kept',
  late: 'promise:kept',
  broken: 'promise:broken',
  released: 'promise:released',
}

export function emitPromises(tx: Tx, changed: readonly SettledPromise[]): void {
  for (const { id, customerId, state, dueAt } of changed)
    tx.emit({
      type: EVENTS[state],
      subject: { kind: 'promise', id },
      customerId,
      payload: { dueAt: dueAt.toISOString(), ...(state === 'late' && { isLate: true }) },
    })
}

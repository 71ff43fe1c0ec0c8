import type { CustomerId, ScheduledId } from '../../domain/ids.ts'
import type { StopReason } from '../../domain/outbound/scheduled.ts'
import { requireMoment } from '../chosen-moment.ts'
import { type LockedConversation, lockAnswering } from '../conversation/lock.ts'
import { needPerson } from '../conversation/need-person.ts'
import { notFound, ServiceError } from '../errors.ts'
import { requireContact } from '../outbound/staff-send.ts'
import type { Tx } from '../transaction.ts'
import { type PlannedWords, wordsFor } from './words.ts'

const WHOSE = `select customer_id as "customerId" from scheduled_messages where tenant_id = $1 and id = $2`

/** Takes the lock that its leaving and every change of it need. */
export async function lockScheduled(tx: Tx, id: ScheduledId): Promise<LockedConversation | null> {
  const [found] = await tx.run<{ customerId: CustomerId }>('scheduled_whose', WHOSE, [tx.tenantId, id])
  return found === undefined ? null : lockAnswering(tx, found.customerId)
}

/** The same for somebody who names one. */
export async function requireScheduled(tx: Tx, id: ScheduledId): Promise<LockedConversation> {
  const conversation = await lockScheduled(tx, id)
  if (conversation === null) throw notFound('scheduled_message')
  return conversation
}

export interface ScheduledChange {
  /** Null leaves the words as they are. */
  readonly words: PlannedWords | null
  readonly dueAt: Date
  readonly unlessTheyWrite: boolean
}

// Whoever changes it has seen what was written by then.
const CHANGE = `update scheduled_messages set due_at = $3, unless_they_write = $4, text = coalesce($5, text),
  template = case when $5::text is null then template else $6::jsonb end, state = 'waiting', stopped = null, settled_at = null, dismissed_at = null,
  written_after = coalesce((select max(position) from messages where tenant_id = $1 and customer_id = any($7)), 0)
where tenant_id = $1 and id = $2 and state in ('waiting', 'stopped') returning customer_id as "customerId"`

/** Other words, another time; what was stopped is planned again. */
export async function changeScheduled(tx: Tx, id: ScheduledId, change: ScheduledChange): Promise<void> {
  const { members, now } = await requireScheduled(tx, id)
  requireMoment(change.dueAt, now)
  const { channel } = await requireContact(tx, members)
  const words = change.words === null ? null : await wordsFor(tx, channel, change.words)
  const [changed] = await tx.run<{ customerId: CustomerId }>('change_scheduled', CHANGE, [
    tx.tenantId,
    id,
    change.dueAt,
    change.unlessTheyWrite,
    words?.text ?? null,
    words?.template === null || words === null ? null : JSON.stringify(words.template),
    members,
  ])
  if (changed === undefined)
    throw new ServiceError('conflict', 'scheduled_gone', 'It has left, or was cancelled, before this change.')
  tx.emit({
    type: 'scheduled:changed',
    subject: { kind: 'scheduled_message', id },
    customerId: changed.customerId,
    payload: { dueAt: change.dueAt.toISOString() },
  })
}

const STOP = `update scheduled_messages set state = 'stopped', stopped = $3, settled_at = now(),
  dismissed_at = case when $3 = 'they_wrote' then now() end
where tenant_id = $1 and id = $2 and state in ('waiting', 'sent')`

/** It may not leave: people are told, unless the customer's own words are why. */
export async function stopScheduled(
  tx: Tx,
  id: ScheduledId,
  customerId: CustomerId,
  reason: StopReason,
): Promise<void> {
  await tx.run('stop_scheduled', STOP, [tx.tenantId, id, reason])
  tx.emit({
    type: 'scheduled:stopped',
    subject: { kind: 'scheduled_message', id },
    customerId,
    payload: { reason },
  })
  if (reason !== 'they_wrote') await needPerson(tx, customerId, 'scheduled_stopped')
}

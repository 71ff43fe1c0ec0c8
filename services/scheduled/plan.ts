import type { CustomerId, ScheduledId, UserId } from '../../domain/ids.ts'
import { requireMoment } from '../chosen-moment.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { ServiceError } from '../errors.ts'
import { requireContact } from '../outbound/staff-send.ts'
import type { Tx } from '../transaction.ts'
import { type PlannedWords, wordsFor } from './words.ts'

export interface Planned {
  /** Of the command that asks for it: repeated, it is the same message. */
  readonly id: ScheduledId
  readonly customerId: CustomerId
  readonly userId: UserId
  readonly words: PlannedWords
  readonly dueAt: Date
  readonly unlessTheyWrite: boolean
}

const MOST_WAITING = 20

const PLAN = `insert into scheduled_messages (tenant_id, id, customer_id, user_id, text, template, due_at, unless_they_write, written_after)
select $1, $2, $3, $4, $5, $6, $7, $8, coalesce((select max(position) from messages where tenant_id = $1 and customer_id = any($9)), 0)
where (select count(*) from scheduled_messages where tenant_id = $1 and customer_id = any($9) and state = 'waiting') < ${MOST_WAITING}
on conflict (tenant_id, id) do nothing returning id`

const KNOWN = 'select 1 from scheduled_messages where tenant_id = $1 and id = $2'

/** Writes down what is to leave later. Nothing of it is in the ledger before its time. */
export async function planMessage(tx: Tx, planned: Planned): Promise<ScheduledId> {
  const { id, dueAt } = planned
  const { members, isBlocked, now } = await lockAnswering(tx, planned.customerId)
  if ((await tx.run('scheduled_known', KNOWN, [tx.tenantId, id])).length > 0) return id
  if (isBlocked)
    throw new ServiceError('conflict', 'blocked', 'This person is blocked: nothing may be planned for them.')
  requireMoment(dueAt, now)
  const to = await requireContact(tx, members)
  const { text, template } = await wordsFor(tx, to.channel, planned.words)
  const made = await tx.run('plan_message', PLAN, [
    tx.tenantId,
    id,
    to.customerId,
    planned.userId,
    text,
    template === null ? null : JSON.stringify(template),
    dueAt,
    planned.unlessTheyWrite,
    members,
  ])
  if (made.length === 0)
    throw new ServiceError('limit', 'too_many_scheduled', 'There is enough waiting for this customer already.')
  tx.emit({
    type: 'scheduled:planned',
    subject: { kind: 'scheduled_message', id },
    customerId: to.customerId,
    payload: { dueAt: dueAt.toISOString() },
  })
  return id
}

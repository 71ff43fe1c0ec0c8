import type { AttentionReason } from '../../domain/conversation/attention.ts'
import { type Colleague, climbingOrder } from '../../domain/escalation/climb.ts'
import type { EscalationLook } from '../../domain/escalation/look.ts'
import { type EscalationStep, nextEscalation } from '../../domain/escalation/next.ts'
import type { EscalationTimings } from '../../domain/escalation/timings.ts'
import type { EscalationId, TicketId, UserId } from '../../domain/ids.ts'
import { raiseAlert } from '../alert/raise.ts'
import { settleAlert } from '../alert/settle.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { needPerson } from '../conversation/need-person.ts'
import { readSettings } from '../settings/read.ts'
import { emitTicket } from '../ticket/change.ts'
import { customerOfTicket, lockTicket, type Ticket } from '../ticket/read.ts'
import type { Tx } from '../transaction.ts'

interface Row {
  readonly id: EscalationId
  readonly reason: AttentionReason
  readonly step: number
  readonly notifiedAt: Date | null
  readonly reminders: number
  readonly isTold: boolean
  readonly now: Date
}

const OPEN = `select id, reason, step, notified_at as "notifiedAt", reminders, told_customer_at is not null as "isTold", clock_timestamp() as now
from escalations where tenant_id = $1 and ticket_id = $2 and acknowledged_at is null for no key update`

const COLLEAGUES = `select id, role, created_at as "createdAt" from users where tenant_id = $1 and disabled_at is null and role <> 'viewer'`

/** Tells, reminds or climbs as far as it is time for, and says until when there is nothing to do. */
export async function lookAtEscalation(
  tx: Tx,
  ticketId: TicketId,
  timings: EscalationTimings,
): Promise<EscalationLook> {
  const settings = await readSettings(tx)
  await lockAnswering(tx, await customerOfTicket(tx, ticketId))
  const ticket = await lockTicket(tx, ticketId)
  const colleagues = await tx.run<Colleague & Record<string, unknown>>('colleagues', COLLEAGUES, [tx.tenantId])
  const order = climbingOrder(ticket.assigneeUserId, colleagues, settings.support.contacts)
  for (;;) {
    const [open] = await tx.run<Row & Record<string, unknown>>('open_escalation', OPEN, [tx.tenantId, ticketId])
    if (open === undefined) return { kind: 'over' }
    const next = nextEscalation(open, order, settings, timings, open.now)
    if (next.kind === 'rest') return rest(tx, open, next.until)
    await act(tx, ticket, open, next)
  }
}

const ARM = `update escalations set armed_at = coalesce($3::timestamptz, 'infinity'::timestamptz) where tenant_id = $1 and id = $2`

async function rest(tx: Tx, { id, step, isTold, now }: Row, until: Date | null): Promise<EscalationLook> {
  await tx.run('arm_escalation', ARM, [tx.tenantId, id, until])
  const wakeInMs = until === null ? null : Math.max(1, until.getTime() - now.getTime())
  return { kind: 'waiting', told: step + 1, wakeInMs, tellsCustomer: !isTold }
}

const NOTIFY = `update escalations set step = $3, notified_user_id = $4, notified_at = clock_timestamp(), reminders = 0, changed_at = now()
where tenant_id = $1 and id = $2`
const REMIND = `update escalations set notified_at = clock_timestamp(), reminders = reminders + 1, changed_at = now()
where tenant_id = $1 and id = $2 returning notified_user_id as "userId", step, reminders`

interface Reminded {
  readonly userId: UserId | null
  readonly step: number
  readonly reminders: number
}

async function act(
  tx: Tx,
  ticket: Ticket,
  { id, reason }: Row,
  next: Exclude<EscalationStep, { kind: 'rest' }>,
): Promise<void> {
  await needPerson(tx, ticket.customerId, reason)
  if (next.kind === 'notify') {
    await tx.run('notify_escalation', NOTIFY, [tx.tenantId, id, next.step, next.userId])
    await tellColleague(tx, ticket, { id, reason, step: next.step, reminders: 0, userId: next.userId })
    return emitTicket(tx, ticket, {
      type: 'escalation:notified',
      payload: { reason, step: next.step, userId: next.userId },
    })
  }
  const [row] = await tx.run<Reminded>('remind_escalation', REMIND, [tx.tenantId, id])
  if (row !== undefined) await tellColleague(tx, ticket, { id, reason, ...row })
  emitTicket(tx, ticket, { type: 'escalation:reminded', payload: { reason, userId: row?.userId ?? null } })
}

/** The colleague whose turn it is also hears of it where no page is open; what they have not heard yet is replaced. */
async function tellColleague(
  tx: Tx,
  { id: ticketId, number, customerId, priority }: Ticket,
  { id, reason, step, reminders, userId }: Pick<Row, 'id' | 'reason'> & Reminded,
): Promise<void> {
  if (userId === null) return
  await settleAlert(tx, 'escalation', ticketId)
  await raiseAlert(tx, {
    kind: 'escalation',
    subject: ticketId,
    occasion: `${id}/${step}/${reminders}`,
    detail: { number, reason, reminders, customerId },
    isUrgent: priority === 'urgent',
    userId,
  })
}

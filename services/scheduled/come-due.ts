import type { CustomerId, ScheduledId, UserId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import { type StopReason, whyStopped } from '../../domain/outbound/scheduled.ts'
import type { LockedConversation } from '../conversation/lock.ts'
import { lastContact, reserveForStaff, type StaffContact } from '../outbound/staff-send.ts'
import { type ChosenTemplate, templateBody } from '../outbound/template-body.ts'
import type { Tx } from '../transaction.ts'
import { lockScheduled, stopScheduled } from './change.ts'
import { readStanding } from './standing.ts'

export interface LeavingRules {
  /** Free text is allowed this long after the customer's last message on a channel; null is always. */
  readonly replyWindowMs: (channel: Channel) => number | null
  /** Splits a text for the channel it goes to; pure. */
  readonly render: (channel: Channel, text: string) => readonly OutboundBody[]
}

interface Due {
  readonly customerId: CustomerId
  readonly userId: UserId
  readonly text: string
  readonly template: ChosenTemplate | null
  readonly unlessTheyWrite: boolean
  readonly wroteSince: boolean
}

const DUE = `select s.customer_id as "customerId", s.user_id as "userId", s.text, s.template, s.unless_they_write as "unlessTheyWrite",
  exists (select 1 from messages m where m.tenant_id = $1 and m.customer_id = any($3) and m.direction = 'in' and m.position > s.written_after) as "wroteSince"
from scheduled_messages s where s.tenant_id = $1 and s.id = $2 and s.state = 'waiting' and s.due_at <= clock_timestamp()`

const SENT = `update scheduled_messages set state = 'sent', ledger_id = $3, settled_at = now() where tenant_id = $1 and id = $2`

/**
 * Its time has come: it enters the ledger, once, or is stopped and people are told. The row's own state under the
 * conversation's lock makes a second look find nothing. Gives whose conversation has something to send.
 */
export async function comeDue(tx: Tx, id: ScheduledId, rules: LeavingRules): Promise<CustomerId | null> {
  const conversation = await lockScheduled(tx, id)
  if (conversation === null) return null
  const { members } = conversation
  const [due] = await tx.run<Due & Record<string, unknown>>('scheduled_due', DUE, [tx.tenantId, id, members])
  if (due === undefined) return null
  const to = await lastContact(tx, members)
  const words = to === null ? 'no_contact_point' : await wordsOf(tx, conversation, due, to, rules)
  if (to === null || typeof words === 'string') {
    await stopScheduled(tx, id, due.customerId, typeof words === 'string' ? words : 'no_contact_point')
    return null
  }
  const intentId = `scheduled/${id}`
  const ledgerId = await reserveForStaff(tx, conversation, { to, userId: due.userId, intentId, bodies: words })
  await tx.run('scheduled_sent', SENT, [tx.tenantId, id, ledgerId])
  tx.emit({ type: 'scheduled:sent', subject: { kind: 'scheduled_message', id }, customerId: due.customerId })
  return conversation.customerId
}

/** What leaves, or why nothing does. */
async function wordsOf(
  tx: Tx,
  conversation: LockedConversation,
  due: Due,
  to: StaffContact,
  rules: LeavingRules,
): Promise<readonly OutboundBody[] | StopReason> {
  const bodies = await bodiesOf(tx, due, to, rules)
  const [first] = bodies
  const { consentStates, lastInboundAt } = await readStanding(tx, to)
  const windowMs = rules.replyWindowMs(to.channel)
  const { now, isBlocked } = conversation
  const stopped = whyStopped({
    unlessTheyWrite: due.unlessTheyWrite,
    wroteSince: due.wroteSince,
    isBlocked,
    consentStates,
    withinReplyWindow:
      windowMs === null || (lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < windowMs),
    form: first?.form ?? 'template',
    now,
  })
  return stopped ?? (first === undefined ? 'template_unusable' : bodies)
}

async function bodiesOf(tx: Tx, { text, template }: Due, to: StaffContact, rules: LeavingRules) {
  if (template === null) return rules.render(to.channel, text)
  const found = await templateBody(tx, to.channel, template)
  return found.kind === 'body' ? [found.body] : []
}

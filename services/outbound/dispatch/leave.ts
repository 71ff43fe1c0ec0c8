import type { SendPurpose } from '../../../domain/consent/consent.ts'
import type { AttentionReason } from '../../../domain/conversation/attention.ts'
import type { AccountId, LeadId, LedgerId, TicketId, TurnId } from '../../../domain/ids.ts'
import type { Channel } from '../../../domain/messaging/channel.ts'
import type { OutboundBody } from '../../../domain/outbound/ledger.ts'
import type { LockedConversation } from '../../conversation/lock.ts'
import { needPerson, settleAttention } from '../../conversation/need-person.ts'
import { handOver } from '../../conversation/take-over.ts'
import { escalateHandOver } from '../../escalation/hand-over.ts'
import { ticketAnswered } from '../../ticket/answered.ts'
import { lockOpenTicket } from '../../ticket/read.ts'
import type { Tx } from '../../transaction.ts'
import type { RepliedTo } from '../replied-to.ts'
import type { DispatchRow } from './row.ts'

/** How long one attempt may be on its way before anybody asks what became of it. */
const LEASE = '10 seconds'

export interface Leaving {
  readonly kind: 'go'
  /** When this attempt left, to the microsecond: what is learnt of it later must not change a newer attempt. */
  readonly attempt: string
  readonly channel: Channel
  readonly accountId: AccountId
  readonly recipient: string
  readonly body: OutboundBody
  readonly validForMs: number | null
  /** The deal the message speaks of. */
  readonly leadId: LeadId | null
  /** The ticket whose people have to hear of it. */
  readonly escalated: TicketId | null
  /** The provider failed before this attempt: its success is news. */
  readonly isProbe: boolean
  readonly purpose: SendPurpose
  readonly senderName: string
  readonly replyTo: RepliedTo | null
  readonly isByStaff: boolean
  /** The turn whose answer it is; null for what answers nothing. */
  readonly answers: TurnId | null
  /** Of the message that caused it. */
  readonly correlationId: string
}

const DISPATCH = `with left_now as (
  update outbound_ledger set state = 'dispatched', dispatched_at = clock_timestamp(), lease_until = clock_timestamp() + interval '${LEASE}',
    attempts = attempts + 1, missed_at = null
  where tenant_id = $1 and id = $2 returning dispatched_at
), answered as (
  update messages set answered_at = now(), answered_by = $2
  where tenant_id = $1 and turn_id = $3 and direction = 'in' and answered_at is null and $4
), closed as (
  update turns set closed_at = now() where tenant_id = $1 and id = $3 and $4
)
update conversations set last_message_at = now(),
  disclosures = case when $5::text is null then disclosures else disclosures || jsonb_build_object($5::text, now()) end
where tenant_id = $1 and customer_id = $6 returning (select dispatched_at::text from left_now) as attempt`

type Left = Pick<Leaving, 'attempt' | 'escalated'>

/** Marks the message as on its way and its turn as answered; its request is made once this is committed. */
export async function leave(
  tx: Tx,
  conversation: LockedConversation,
  ledgerId: LedgerId,
  row: DispatchRow,
): Promise<Left> {
  // A fallback only says that the answer comes later: its turn stays open.
  const answers = row.turn_id !== null && row.kind !== 'fallback'
  const isWords = row.part === 0 && (row.kind === 'reply' || row.kind === 'staff')
  const [[left], ticket] = await Promise.all([
    tx.run<{ attempt: string }>('dispatch_send', DISPATCH, [
      tx.tenantId,
      ledgerId,
      row.turn_id,
      answers,
      row.discloses ? row.channel : null,
      conversation.customerId,
    ]),
    isWords && (row.is_by_staff || conversation.handedOverAt === null)
      ? lockOpenTicket(tx, conversation.members)
      : null,
  ])
  if (row.discloses)
    tx.emit({
      type: 'disclosure:made',
      subject: { kind: 'conversation', id: conversation.customerId },
      customerId: conversation.customerId,
      payload: { channel: row.channel },
    })
  // The notice that a person takes over is the machine's last word.
  const escalated = row.kind === 'handover' ? await handToPeople(tx, conversation, row) : null
  if (ticket !== null) await ticketAnswered(tx, ticket, row.is_by_staff ? 'staff' : 'ai')
  if (row.kind === 'fallback' && row.attention !== null) await needPerson(tx, row.customer_id, row.attention)
  if (row.kind === 'reply' && conversation.handedOverAt === null && isOverWithAnswer(row.needs_person))
    await settleAttention(tx, row.customer_id)
  if (left === undefined) throw new Error('a message left without a conversation')
  return { attempt: left.attempt, escalated }
}

/** The machine was away, or not let: it has answered after all. */
const isOverWithAnswer = (reason: AttentionReason | null): boolean =>
  reason === 'model_unavailable' || reason === 'ai_paused'

async function handToPeople(
  tx: Tx,
  { customerId, members }: LockedConversation,
  row: DispatchRow,
): Promise<TicketId | null> {
  const reason = row.attention ?? 'human_requested'
  await handOver(tx, customerId, reason)
  return escalateHandOver(tx, members, reason)
}

/** What its request needs to know. */
export function leaving(row: DispatchRow, now: Date, senderName: string, left: Left): Leaving {
  const validForMs = row.expires_at === null ? null : Math.max(1_000, row.expires_at.getTime() - now.getTime())
  return {
    kind: 'go',
    ...left,
    channel: row.channel,
    accountId: row.account_id,
    recipient: row.recipient,
    body: row.body,
    validForMs,
    leadId: row.lead_id,
    isProbe: (row.failures ?? 0) > 0,
    purpose: row.purpose,
    senderName,
    replyTo: row.reply_to,
    isByStaff: row.is_by_staff,
    answers: row.kind !== 'fallback' && row.part === 0 ? row.turn_id : null,
    correlationId: row.correlation_id,
  }
}

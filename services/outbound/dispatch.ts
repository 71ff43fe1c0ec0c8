import { plausibleZones } from '../../domain/calendar/plausible-zones.ts'
import { nextWritable } from '../../domain/calendar/quiet-hours.ts'
import type { ConsentPurpose, ConsentState, SendPurpose } from '../../domain/consent/consent.ts'
import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { AccountId, CustomerId, LeadId, LedgerId, TicketId, TurnId } from '../../domain/ids.ts'
import { ADDRESSED_BY, type Channel } from '../../domain/messaging/channel.ts'
import type { LedgerKind, LedgerState, OutboundBody } from '../../domain/outbound/ledger.ts'
import { type DropReason, type LeaveDecision, mayLeave, type WaitReason } from '../../domain/outbound/may-leave.ts'
import { type Pace, rateReadyAt } from '../../domain/outbound/pace.ts'
import { type LockedConversation, lockAnswering } from '../conversation/lock.ts'
import { needPerson, settleAttention } from '../conversation/need-person.ts'
import { handOver } from '../conversation/take-over.ts'
import { escalateHandOver } from '../escalation/hand-over.ts'
import { readSettings } from '../settings/read.ts'
import { ticketAnswered } from '../ticket/answered.ts'
import type { Tx } from '../transaction.ts'
import { REPLIED_TO, type RepliedTo } from './replied-to.ts'
import { takeBackAnswers, takeBackOne } from './take-back.ts'

/** How long one attempt may be on its way before anybody asks what became of it. */
const LEASE = '10 seconds'
/** A short wait for what another transaction is about to settle. */
const SOON_MS = 500
const PAUSED_MS = 5_000
const DAY_MS = 86_400_000

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
}

export type Dispatched = Leaving | { readonly kind: 'sent' | 'later' | 'redo' | 'dropped' | 'unknown' }

interface Row {
  readonly customer_id: CustomerId
  readonly state: LedgerState
  readonly kind: LedgerKind
  readonly part: number
  readonly purpose: SendPurpose
  readonly channel: Channel
  readonly account_id: AccountId
  readonly recipient: string
  readonly body: OutboundBody
  readonly is_by_staff: boolean
  readonly is_prompted: boolean
  readonly control_epoch: number
  readonly turn_id: TurnId | null
  readonly turn_epoch: number | null
  readonly lead_id: LeadId | null
  readonly deal_version: number | null
  readonly discloses: boolean
  readonly not_before: Date | null
  readonly expires_at: Date | null
  readonly current_turn_epoch: number | null
  readonly is_final: boolean | null
  readonly has_newer: boolean
  readonly current_deal_version: number | null
  readonly consents: Partial<Record<ConsentPurpose, ConsentState>> | null
  /** What the person said STOP to, on whatever channel, since they last allowed it at this address. */
  readonly stopped: readonly ConsentPurpose[] | null
  readonly last_inbound: string | null
  readonly is_busy: boolean
  readonly time_zone: string | null
  /** Why this message calls a person, and why the conversation already needs one. */
  readonly attention: AttentionReason | null
  readonly needs_person: AttentionReason | null
  readonly reply_to: RepliedTo | null
  readonly is_unusable: boolean
  readonly tokens: number | null
  readonly refilled_at: Date | null
  readonly closed_until: Date | null
  readonly failures: number | null
}

const ROW = `select o.customer_id, o.state, o.kind, o.part, o.purpose, o.channel, o.account_id, o.recipient, o.body, o.is_by_staff, o.is_prompted,
  o.control_epoch, o.turn_id, o.turn_epoch, o.lead_id, o.deal_version, o.discloses, o.not_before, o.expires_at,
  t.epoch as current_turn_epoch, k.tokens, k.refilled_at, k.closed_until, k.failures, t.is_final, t.draft->>'attention' as attention, c.attention as needs_person, l.version as current_deal_version, p.time_zone,
  t.id is not null and o.part = 0 and exists (select 1 from messages m where m.tenant_id = o.tenant_id and m.customer_id = any($3)
    and m.direction = 'in' and m.answered_at is null and m.position > t.up_to) as has_newer,
  (select jsonb_object_agg(purpose, state) from (select distinct on (purpose) purpose, state from consents n
    where n.tenant_id = o.tenant_id and n.channel = o.channel and n.address = o.recipient order by purpose, at desc, id desc) newest) as consents,
  (select array_agg(distinct s.purpose) from consents s where s.tenant_id = o.tenant_id and s.customer_id = any($3) and s.state = 'withdrawn'
    and not exists (select 1 from consents g where g.tenant_id = s.tenant_id and g.channel = o.channel and g.address = o.recipient
      and g.purpose = s.purpose and g.state = 'granted' and (g.at, g.id) > (s.at, s.id))) as stopped,
  c.last_inbound->>(o.account_id::text) as last_inbound,
  exists (select 1 from outbound_ledger b where b.tenant_id = o.tenant_id and b.account_id = o.account_id and b.recipient = o.recipient
    and b.id <> o.id and b.state in ('dispatched', 'unknown')) as is_busy,
  ${REPLIED_TO} as reply_to,
  exists (select 1 from customer_identifiers u where u.tenant_id = o.tenant_id and u.kind = $4::jsonb->>o.channel and u.value = o.recipient
    and u.unusable_at is not null) as is_unusable
from outbound_ledger o
join conversations c on c.tenant_id = o.tenant_id and c.customer_id = o.customer_id
join customers p on p.tenant_id = o.tenant_id and p.id = o.customer_id
left join channel_paces k on k.tenant_id = o.tenant_id and k.account_id = o.account_id
left join turns t on t.tenant_id = o.tenant_id and t.id = o.turn_id
left join universal_leads_ledger l on l.tenant_id = o.tenant_id and l.id = o.lead_id
where o.tenant_id = $1 and o.id = $2`

export interface DispatchRules {
  /** Free text is allowed this long after the customer's last message on a channel; null is always. */
  readonly replyWindowMs: (channel: Channel) => number | null
  readonly ratePerSecond: (channel: Channel) => number
}

/**
 * The only way out: decides under the conversation's lock whether a message may leave now and, if so, marks it as on its
 * way and its turn as answered, before any request is made.
 */
export async function dispatchSend(
  tx: Tx,
  input: { customerId: CustomerId; ledgerId: LedgerId },
  rules: DispatchRules,
): Promise<Dispatched> {
  const settings = await readSettings(tx)
  const conversation = await lockAnswering(tx, input.customerId)
  const [row] = await tx.run<Row & Record<string, unknown>>('dispatch_row', ROW, [
    tx.tenantId,
    input.ledgerId,
    conversation.members,
    JSON.stringify(ADDRESSED_BY),
  ])
  if (row === undefined) return { kind: 'dropped' }
  if (row.state === 'confirmed') return { kind: 'sent' }
  // An attempt that finds its own request on the way does not know what became of it.
  if (row.state === 'dispatched' || row.state === 'unknown') return { kind: 'unknown' }
  const { now } = conversation
  const window = rules.replyWindowMs(row.channel)
  const lastInboundAt = row.last_inbound === null ? null : new Date(row.last_inbound)
  // Finding out what time it is there costs a millisecond: answers leave at any hour.
  const zones = () => plausibleZones({ timeZone: row.time_zone, phone: row.recipient, fallback: settings.timeZone })
  const writableAt = row.is_prompted || row.purpose === 'reply' ? now : nextWritable(zones(), settings.quietHours, now)
  const quiet = writableAt?.getTime() === now.getTime() ? null : (writableAt ?? new Date(now.getTime() + DAY_MS))
  const perSecond = rules.ratePerSecond(row.channel)
  const readyAt = rateReadyAt(paceOf(row), perSecond, row.purpose === 'marketing' ? 'campaign' : 'answer', now)
  const decision = mayLeave({
    state: row.state,
    isByStaff: row.is_by_staff,
    controller: conversation.controller,
    controlEpoch: conversation.controlEpoch,
    rowControlEpoch: row.control_epoch,
    turnEpoch: row.current_turn_epoch,
    rowTurnEpoch: row.turn_epoch,
    newerUnansweredInbound: row.has_newer,
    turnIsFinal: row.is_final ?? false,
    purpose: row.purpose,
    consentStates: consentsOf(row),
    isAddressUnusable: row.is_unusable,
    withinReplyWindow: window === null || (lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < window),
    form: row.body.form,
    quiet: quiet !== null,
    expired: row.expires_at !== null && row.expires_at <= now,
    dealVersion: row.current_deal_version,
    rowDealVersion: row.deal_version,
    notBefore: row.not_before,
    now,
    autonomyPaused: settings.autonomy.pausedAt !== null,
    rateTokenAvailable: readyAt <= now,
    providerClosedUntil: row.closed_until,
    recipientBusy: row.is_busy,
  })
  return act(tx, conversation, input.ledgerId, row, decision, {
    quiet,
    readyAt,
    perSecond,
    senderName: settings.businessName,
  })
}

/**
 * Writing to us is consent to be answered there, until it is withdrawn there. Where we write first, a STOP on any channel
 * counts on all of them.
 */
function consentsOf(row: Row): Partial<Record<ConsentPurpose, ConsentState>> {
  const here = row.consents ?? {}
  const states =
    here.service === undefined && row.last_inbound !== null ? { ...here, service: 'granted' as const } : here
  const isAnswer = row.purpose === 'reply' || row.purpose === 'opt_out_confirmation'
  if (isAnswer) return states
  return { ...states, ...Object.fromEntries((row.stopped ?? []).map((purpose) => [purpose, 'withdrawn' as const])) }
}

interface Facts {
  readonly quiet: Date | null
  readonly readyAt: Date
  readonly perSecond: number
  readonly senderName: string
}

const paceOf = ({ tokens, refilled_at, closed_until }: Row): Pace | null =>
  tokens === null || refilled_at === null ? null : { tokens, refilledAt: refilled_at, closedUntil: closed_until }

async function act(
  tx: Tx,
  conversation: LockedConversation,
  ledgerId: LedgerId,
  row: Row,
  decision: LeaveDecision,
  facts: Facts,
): Promise<Dispatched> {
  switch (decision.kind) {
    case 'go':
      return leaving(
        row,
        conversation.now,
        facts.senderName,
        await leave(tx, conversation, ledgerId, row, facts.perSecond),
      )
    case 'wait':
      await postpone(tx, ledgerId, waitUntil(decision, conversation.now, facts), decision.why)
      return { kind: 'later' }
    case 'redo':
      // Whatever else was drafted meanwhile would leave before the older answer, which is worded anew.
      await takeBackOne(tx, conversation.members, ledgerId, { code: 'redo', detail: decision.reason })
      await takeBackAnswers(tx, conversation.members, { code: 'redo', detail: decision.reason })
      return { kind: 'redo' }
    case 'drop':
      await drop(tx, conversation, ledgerId, row, decision)
      return { kind: 'dropped' }
  }
}

const DISPATCH = `with left_now as (
  update outbound_ledger set state = 'dispatched', dispatched_at = clock_timestamp(), lease_until = clock_timestamp() + interval '${LEASE}',
    attempts = attempts + 1, missed_at = null
  where tenant_id = $1 and id = $2 returning dispatched_at
), answered as (
  update messages set answered_at = now(), answered_by = $2
  where tenant_id = $1 and turn_id = $3 and direction = 'in' and answered_at is null and $4
), paced as (
  insert into channel_paces as p (tenant_id, account_id, tokens, refilled_at) values ($1, $7, greatest(1, $8::double precision) - 1, clock_timestamp())
  on conflict (tenant_id, account_id) do update set refilled_at = clock_timestamp(),
    tokens = least(greatest(1, $8::double precision), p.tokens + extract(epoch from clock_timestamp() - p.refilled_at) * $8::double precision) - 1
), closed as (
  update turns set closed_at = now() where tenant_id = $1 and id = $3 and $4
)
update conversations set last_message_at = now(),
  disclosures = case when $5::text is null then disclosures else disclosures || jsonb_build_object($5::text, now()) end
where tenant_id = $1 and customer_id = $6 returning (select dispatched_at::text from left_now) as attempt`

type Left = Pick<Leaving, 'attempt' | 'escalated'>

async function leave(
  tx: Tx,
  conversation: LockedConversation,
  ledgerId: LedgerId,
  row: Row,
  perSecond: number,
): Promise<Left> {
  // A fallback only says that the answer comes later: its turn stays open.
  const answers = row.turn_id !== null && row.kind !== 'fallback'
  const [left] = await tx.run<{ attempt: string }>('dispatch_send', DISPATCH, [
    tx.tenantId,
    ledgerId,
    row.turn_id,
    answers,
    row.discloses ? row.channel : null,
    conversation.customerId,
    row.account_id,
    perSecond,
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
  if (row.part === 0 && (row.kind === 'reply' || row.kind === 'staff'))
    await ticketAnswered(tx, conversation.members, row.is_by_staff ? 'staff' : 'ai')
  if (row.kind === 'fallback' && row.attention !== null) await needPerson(tx, row.customer_id, row.attention)
  if (row.kind === 'reply' && row.needs_person === 'model_unavailable') await settleAttention(tx, row.customer_id)
  if (left === undefined) throw new Error('a message left without a conversation')
  return { attempt: left.attempt, escalated }
}

async function handToPeople(tx: Tx, { customerId, members }: LockedConversation, row: Row): Promise<TicketId | null> {
  const reason = row.attention ?? 'human_requested'
  await handOver(tx, customerId, reason)
  return escalateHandOver(tx, members, reason)
}

function leaving(row: Row, now: Date, senderName: string, left: Left): Leaving {
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
  }
}

/** Null where only a person or another row's end can change anything: those ring. */
function waitUntil(
  { why, until }: Extract<LeaveDecision, { kind: 'wait' }>,
  now: Date,
  { quiet, readyAt }: Facts,
): Date | null {
  if (why === 'not_open' || why === 'held') return null
  if (why === 'quiet_hours') return quiet
  if (why === 'rate') return readyAt
  return until ?? new Date(now.getTime() + (why === 'autonomy_paused' ? PAUSED_MS : SOON_MS))
}

// Its turn is claimed for as long: there is nothing to ring for before.
const POSTPONE = `with later as (
  update outbound_ledger set not_before = $3, failure = jsonb_build_object('code', $4::text, 'detail', 'waits')
  where tenant_id = $1 and id = $2 returning turn_id
)
update turns t set lease_until = greatest(t.lease_until, $3::timestamptz + interval '10 seconds')
from later where t.tenant_id = $1 and t.id = later.turn_id`

async function postpone(tx: Tx, ledgerId: LedgerId, until: Date | null, why: WaitReason): Promise<void> {
  if (until !== null) await tx.run('postpone_send', POSTPONE, [tx.tenantId, ledgerId, until, why])
}

const DROP = `update outbound_ledger set state = $3, settled_at = now(), failure = jsonb_build_object('code', $4::text, 'detail', $4::text)
where tenant_id = $1 and id = $2 and state in ('held', 'reserved')`

async function drop(
  tx: Tx,
  { members, customerId }: LockedConversation,
  ledgerId: LedgerId,
  row: Row,
  { to, reason }: Extract<LeaveDecision, { kind: 'drop' }>,
): Promise<void> {
  const why = { code: reason, detail: reason }
  if (to === 'undone') await takeBackOne(tx, members, ledgerId, why)
  else if (to === 'expired' && row.turn_id !== null) await takeBackAnswers(tx, members, why, to)
  await tx.run('drop_send', DROP, [tx.tenantId, ledgerId, to, reason])
  tx.emit({
    type: to === 'expired' ? 'message:expired' : to === 'undone' ? 'message:undone' : 'message:failed',
    subject: { kind: 'message', id: ledgerId },
    customerId: row.customer_id,
    payload: { reason },
  })
  if (to === 'rejected' && row.turn_id !== null) await leaveToPerson(tx, customerId, ledgerId, row.turn_id, reason)
}

const LEAVE_TO_PERSON = `with closed as (
  update turns set closed_at = now() where tenant_id = $1 and id = $2
)
update messages set answered_at = now(), answered_by = $3
where tenant_id = $1 and turn_id = $2 and direction = 'in' and answered_at is null`

/** The machine may not answer here, and would come to the same again: the messages leave its inbox and a person is told. */
async function leaveToPerson(
  tx: Tx,
  customerId: CustomerId,
  ledgerId: LedgerId,
  turnId: TurnId,
  reason: DropReason,
): Promise<void> {
  await tx.run('leave_to_person', LEAVE_TO_PERSON, [tx.tenantId, turnId, ledgerId])
  await needPerson(tx, customerId, reason === 'no_consent' ? 'wrote_after_stop' : 'send_failed')
}

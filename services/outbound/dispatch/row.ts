import type { ConsentPurpose, ConsentState, SendPurpose } from '../../../domain/consent/consent.ts'
import type { AttentionReason } from '../../../domain/conversation/attention.ts'
import type { AccountId, CustomerId, LeadId, LedgerId, TurnId } from '../../../domain/ids.ts'
import { ADDRESSED_BY, CHANNELS, type Channel } from '../../../domain/messaging/channel.ts'
import type { LedgerKind, LedgerState, OutboundBody } from '../../../domain/outbound/ledger.ts'
import { allowanceOf } from '../../../domain/outbound/pace.ts'
import type { Tx } from '../../transaction.ts'
import { REPLIED_TO, type RepliedTo } from '../replied-to.ts'

export interface DispatchRules {
  /** Free text is allowed this long after the customer's last message on a channel; null is always. */
  readonly replyWindowMs: (channel: Channel) => number | null
  readonly ratePerSecond: (channel: Channel) => number
}

/** A message with everything that decides whether it may leave. */
export interface DispatchRow {
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
  /** When the oldest of the messages left that use the account's rate up; null while there is some left. */
  readonly full_since: Date | null
  readonly closed_until: Date | null
  readonly failures: number | null
  readonly attempts: number
  readonly correlation_id: string
  /** The deadline its words name, where code worded them. */
  readonly promised_for: Date | null
  /** The person waits for what they were promised. */
  readonly has_promise: boolean
  /** Read here and not with the kept settings: from the moment the owner lets the machine go less far it does. */
  readonly autonomy: unknown
}

// The rate asks when the statement began: a clock that runs on inside it would be compared with every send there ever was.
const ROW = `select o.customer_id, o.state, o.kind, o.part, o.purpose, o.channel, o.account_id, o.recipient, o.body, o.is_by_staff, o.is_prompted,
  o.control_epoch, o.turn_id, o.turn_epoch, o.lead_id, o.deal_version, o.discloses, o.not_before, o.expires_at, o.correlation_id, o.promised_for, o.attempts,
  t.epoch as current_turn_epoch, k.closed_until, k.failures, t.is_final, t.draft->>'attention' as attention, c.attention as needs_person, l.version as current_deal_version, p.time_zone,
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
  exists (select 1 from promises v where v.tenant_id = o.tenant_id and v.customer_id = any($3) and v.state in ('open', 'broken')) as has_promise,
  (select w.settings->'autonomy' from tenants w where w.id = o.tenant_id) as autonomy,
  ${REPLIED_TO} as reply_to,
  exists (select 1 from customer_identifiers u where u.tenant_id = o.tenant_id and u.kind = $4::jsonb->>o.channel and u.value = o.recipient
    and u.unusable_at is not null and (u.unusable_on = '{}' or o.channel = any(u.unusable_on))) as is_unusable,
  (select lately.dispatched_at from (select b.dispatched_at, row_number() over (order by b.dispatched_at desc) as newest
      from outbound_ledger b where b.tenant_id = o.tenant_id and b.account_id = o.account_id
        and b.dispatched_at > statement_timestamp() - ($5::jsonb->o.channel->>'withinMs')::double precision * interval '1 millisecond') lately
    where lately.newest = ($5::jsonb->o.channel->>case o.purpose when 'marketing' then 'campaigns' else 'answers' end)::int) as full_since
from outbound_ledger o
join conversations c on c.tenant_id = o.tenant_id and c.customer_id = o.customer_id
join customers p on p.tenant_id = o.tenant_id and p.id = o.customer_id
left join channel_paces k on k.tenant_id = o.tenant_id and k.account_id = o.account_id
left join turns t on t.tenant_id = o.tenant_id and t.id = o.turn_id
left join universal_leads_ledger l on l.tenant_id = o.tenant_id and l.id = o.lead_id
where o.tenant_id = $1 and o.id = $2`

/** Read under the lock of the conversation that answers for these customers. */
export async function readDispatchRow(
  tx: Tx,
  ledgerId: LedgerId,
  members: readonly CustomerId[],
  { ratePerSecond }: Pick<DispatchRules, 'ratePerSecond'>,
): Promise<DispatchRow | null> {
  const allowances = Object.fromEntries(CHANNELS.map((channel) => [channel, allowanceOf(ratePerSecond(channel))]))
  const [row] = await tx.run<DispatchRow & Record<string, unknown>>('dispatch_row', ROW, [
    tx.tenantId,
    ledgerId,
    members,
    JSON.stringify(ADDRESSED_BY),
    JSON.stringify(allowances),
  ])
  return row ?? null
}

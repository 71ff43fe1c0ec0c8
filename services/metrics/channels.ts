import type { Channel } from '../../domain/messaging/channel.ts'
import type { Tx } from '../transaction.ts'

/** What happened on one channel within the window. */
export interface ChannelFigures {
  readonly channel: Channel
  readonly conversations: number
  readonly received: number
  readonly answered: number
  readonly replies: number
  readonly sent: number
  readonly delivered: number
  readonly read: number
  readonly failed: number
  readonly undecided: number
  readonly deadLetters: number
  readonly escalated: number
  /** Milliseconds from the oldest message of a turn to the moment its answer left; null without answers. */
  readonly p50Ms: number | null
  readonly p95Ms: number | null
  readonly p99Ms: number | null
  readonly toolCalls: number
  readonly tokensIn: number
  readonly tokensOut: number
  readonly costUsdMicros: number
  /** From 0 to 1, over the conversations that wrote; null without any. */
  readonly averageSentiment: number | null
}

// Steps of a turn that are calls of a tool are named as the tool; the others are these.
const NO_TOOL = `'^(read|understand|case|model-[0-9]+)$'`

const FIGURES = `with since as (select now() - $2::double precision * interval '1 hour' as at),
accounts as (select tenant_id, id, channel from channel_accounts where tenant_id = $1),
heard as (
  select a.channel, m.customer_id, m.answered_at from since cross join accounts a
  join messages m on m.tenant_id = a.tenant_id and m.account_id = a.id and m.direction = 'in' and m.received_at >= since.at
), said as (
  select a.channel, o.id, o.kind, o.part, o.state, o.delivery, o.customer_id, m.author_kind, m.why, m.tokens_in, m.tokens_out,
    case when o.part = 0 and o.kind in ('reply', 'handover') and q.received_at is not null
      then extract(epoch from o.dispatched_at - q.received_at) * 1000 end as ms
  from since cross join accounts a
  join outbound_ledger o on o.tenant_id = a.tenant_id and o.account_id = a.id and o.dispatched_at >= since.at
  left join messages m on m.tenant_id = o.tenant_id and m.id = o.id
  left join messages q on q.tenant_id = o.tenant_id and q.id = o.turn_id
), hearing as (
  select h.channel, count(*)::int as received, count(h.answered_at)::int as answered, count(distinct h.customer_id)::int as conversations
  from heard h group by h.channel
), mood as (
  select w.channel, avg(c.sentiment)::real as sentiment from (select distinct channel, customer_id from heard) w
  join conversations c on c.tenant_id = $1 and c.customer_id = w.customer_id group by w.channel
), saying as (
  select channel, count(*) filter (where part = 0 and kind in ('reply', 'staff'))::int as replies,
    count(*) filter (where state = 'confirmed')::int as sent,
    count(*) filter (where delivery in ('delivered', 'read'))::int as delivered, count(*) filter (where delivery = 'read')::int as read,
    count(*) filter (where state in ('rejected', 'dead') or delivery = 'failed')::int as failed,
    count(*) filter (where state = 'undecided')::int as undecided,
    count(*) filter (where part = 0 and kind = 'handover')::int as escalated,
    percentile_cont(array[0.5, 0.95, 0.99]) within group (order by ms) as ms,
    coalesce(sum((select count(*) from jsonb_array_elements(why->'steps') s where s->>'name' !~ ${NO_TOOL})), 0)::int as tool_calls,
    coalesce(sum(tokens_in), 0)::int as tokens_in, coalesce(sum(tokens_out), 0)::int as tokens_out,
    coalesce(sum((why->'model'->>'costUsdMicros')::numeric), 0)::bigint as cost
  from said group by channel
), dead as (
  select a.channel, count(*)::int as letters from since cross join dead_letters d
  join outbound_ledger o on o.tenant_id = d.tenant_id and o.id = case d.subject_kind when 'message' then d.subject_id::uuid end
  join accounts a on a.id = o.account_id
  where d.tenant_id = $1 and d.subject_kind = 'message' and d.settled_at is null and d.at >= since.at group by a.channel
)
select c.channel, coalesce(h.conversations, 0) as conversations, coalesce(h.received, 0) as received, coalesce(h.answered, 0) as answered,
  coalesce(s.replies, 0) as replies, coalesce(s.sent, 0) as sent, coalesce(s.delivered, 0) as delivered, coalesce(s.read, 0) as read,
  coalesce(s.failed, 0) as failed, coalesce(s.undecided, 0) as undecided, coalesce(d.letters, 0) as "deadLetters",
  coalesce(s.escalated, 0) as escalated, s.ms[1] as "p50Ms", s.ms[2] as "p95Ms", s.ms[3] as "p99Ms",
  coalesce(s.tool_calls, 0) as "toolCalls", coalesce(s.tokens_in, 0) as "tokensIn", coalesce(s.tokens_out, 0) as "tokensOut",
  coalesce(s.cost, 0) as "costUsdMicros", m.sentiment as "averageSentiment"
from (select distinct channel from accounts) c
left join hearing h on h.channel = c.channel left join saying s on s.channel = c.channel
left join mood m on m.channel = c.channel left join dead d on d.channel = c.channel
order by c.channel`

/** Every channel the business has, with what happened there in the last hours. */
export const readChannelFigures = (tx: Tx, hours: number): Promise<ChannelFigures[]> =>
  tx.run<ChannelFigures & Record<string, unknown>>('channel_figures', FIGURES, [tx.tenantId, hours])

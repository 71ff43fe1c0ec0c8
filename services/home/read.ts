import type { CustomerId, LeadId } from '../../domain/ids.ts'
import type { Currency } from '../../domain/money.ts'
import { SHOWN_NAME } from '../customer/profile-name.ts'
import type { Tx } from '../transaction.ts'
import { onePerMatter } from './one-per-matter.ts'

export interface DecisionRow {
  readonly kind:
    | 'approval'
    | 'attention'
    | 'undecided_send'
    | 'dead_letter'
    | 'open_takeover'
    | 'same_person'
    | 'alert'
    | 'promise'
  readonly id: string
  readonly customer_id: CustomerId | null
  /** Whose conversation answers for them. */
  readonly person_id: CustomerId | null
  readonly lead_id: LeadId | null
  readonly customer_name: string | null
  readonly customer_address: string | null
  readonly what: string
  readonly amount_minor: number | null
  readonly currency: Currency | null
  readonly at: Date
  readonly expires_at: Date | null
}

const ADDRESS = `(select value from customer_identifiers i where i.tenant_id = p.tenant_id and i.customer_id = p.id order by created_at, id limit 1)`
// As an id, so that its row is found by its key.
const subjectOf = (kind: 'message' | 'lead') =>
  `case when d.subject_kind = '${kind}' and d.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then d.subject_id::uuid end`
const WHO = `${SHOWN_NAME} as customer_name, ${ADDRESS} as customer_address`

const OPEN = `select 'approval' as kind, a.id::text, l.customer_id, a.lead_id, ${WHO}, a.kind as what, a.amount_minor,
  a.currency, a.created_at as at, a.expires_at
from approvals a join universal_leads_ledger l on l.tenant_id = a.tenant_id and l.id = a.lead_id
join customers p on p.tenant_id = l.tenant_id and p.id = l.customer_id
where a.tenant_id = $1 and a.state = 'open'
union all
select 'undecided_send', o.id::text, o.customer_id, o.lead_id, ${WHO}, coalesce(o.failure->>'code', o.kind), null, null, o.created_at, null
from outbound_ledger o join customers p on p.tenant_id = o.tenant_id and p.id = o.customer_id
where o.tenant_id = $1 and o.state = 'undecided'
union all
select 'attention', c.customer_id::text, c.customer_id, null, ${WHO}, c.attention, null, null, c.attention_at, null
from conversations c join customers p on p.tenant_id = c.tenant_id and p.id = c.customer_id
where c.tenant_id = $1 and c.attention is not null
union all
select 'open_takeover', c.customer_id::text, c.customer_id, null, ${WHO}, 'taken_over', null, null, c.controlled_at, null
from conversations c join customers p on p.tenant_id = c.tenant_id and p.id = c.customer_id
where c.tenant_id = $1 and c.controller = 'staff' and c.attention is null and c.controlled_at < now() - interval '1 hour'
union all
select 'dead_letter', d.id::text, p.id, case when d.subject_kind = 'lead' then d.subject_id::uuid end, ${WHO},
  d.reason, null, null, d.at, null
from dead_letters d
left join outbound_ledger o on o.tenant_id = d.tenant_id and o.id = ${subjectOf('message')}
left join universal_leads_ledger l on l.tenant_id = d.tenant_id and l.id = ${subjectOf('lead')}
left join customers p on p.tenant_id = d.tenant_id and p.id = coalesce(o.customer_id, l.customer_id)
where d.tenant_id = $1 and d.settled_at is null
union all
select 'same_person', h.id::text, p.id, null, ${WHO}, coalesce(o.name, o.profile_name, ''), null, null, h.created_at, null
from customer_matches h join customers p on p.tenant_id = h.tenant_id and p.id = h.a
join customers o on o.tenant_id = h.tenant_id and o.id = h.b
join conversations hc on hc.tenant_id = h.tenant_id and hc.customer_id = h.a
join conversations oc on oc.tenant_id = h.tenant_id and oc.customer_id = h.b
where h.tenant_id = $1 and h.state = 'open'
  and coalesce(hc.moved_to, hc.customer_id) <> coalesce(oc.moved_to, oc.customer_id)
union all
select 'promise', r.id::text, r.customer_id, null, ${WHO}, r.state, null, null, r.due_at, null
from promises r join customers p on p.tenant_id = r.tenant_id and p.id = r.customer_id
where r.tenant_id = $1 and r.state in ('open', 'broken') and r.due_at < now() + interval '4 hours'
union all
-- What else is told has its own line above.
select 'alert', r.id::text, null, null, null, null, r.kind, null, null, r.raised_at, null
from alerts r where r.tenant_id = $1 and r.settled_at is null and r.kind in ('error_rate', 'breaker_open', 'guardrails', 'unanswered')`

const MOST = 100
// One matter has two rows at most.
const DECISIONS = `select d.*, coalesce(c.moved_to, c.customer_id) as person_id from (${OPEN}) d
left join conversations c on c.tenant_id = $1 and c.customer_id = d.customer_id order by d.at desc limit ${MOST * 2}`

/** What needs a person, newest first. */
export const readDecisions = async (tx: Tx): Promise<DecisionRow[]> =>
  onePerMatter(await tx.run<DecisionRow & Record<string, unknown>>('home_decisions', DECISIONS, [tx.tenantId])).slice(
    0,
    MOST,
  )

export interface TodayRow {
  readonly received: number
  readonly by_ai: number
  readonly by_staff: number
  readonly new_leads: number
  readonly paid_minor: number
  readonly median_ms: number | null
  readonly cost: number
}

const TODAY = `with day as (select date_trunc('day', now() at time zone $2) at time zone $2 as start)
select
  (select count(*) from messages m, day where m.tenant_id = $1 and m.direction = 'in' and m.received_at >= day.start) as received,
  (select count(*) from messages m join outbound_ledger o on o.tenant_id = m.tenant_id and o.id = m.id, day
    where m.tenant_id = $1 and m.author_kind = 'ai' and o.state = 'confirmed' and m.received_at >= day.start) as by_ai,
  (select count(*) from messages m, day where m.tenant_id = $1 and m.author_kind = 'staff' and m.direction = 'out' and m.received_at >= day.start)
    as by_staff,
  (select count(*) from universal_leads_ledger l, day where l.tenant_id = $1 and l.created_at >= day.start) as new_leads,
  (select coalesce(sum(paid_minor), 0)::bigint from invoices i, day where i.tenant_id = $1 and i.paid_at >= day.start) as paid_minor,
  (select percentile_cont(0.5) within group (order by extract(epoch from m.answered_at - m.received_at) * 1000) from messages m, day
    where m.tenant_id = $1 and m.direction = 'in' and m.answered_at is not null and m.received_at >= day.start) as median_ms,
  (select coalesce(sum(usd_micros), 0)::bigint from usage_days u where u.tenant_id = $1 and u.day = to_char(now() at time zone 'UTC', 'YYYY-MM-DD'))
    as cost`

/** The day's figures, from midnight in the given zone. */
export async function readToday(tx: Tx, timeZone: string): Promise<TodayRow> {
  const [row] = await tx.run<TodayRow & Record<string, unknown>>('home_today', TODAY, [tx.tenantId, timeZone])
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row
}

export interface RecentRow {
  readonly position: number
  readonly type: string
  readonly customer_id: CustomerId | null
  readonly customer_name: string | null
  readonly customer_address: string | null
  readonly at: Date
}

/** What the machine did by itself lately. */
export const readRecent = (tx: Tx) =>
  tx.run<RecentRow & Record<string, unknown>>(
    'home_recent',
    `select e.position, e.type, e.customer_id, ${WHO}, e.at from events e
     left join customers p on p.tenant_id = e.tenant_id and p.id = e.customer_id
     where e.tenant_id = $1 and e.actor->>'kind' in ('ai', 'system') and e.type not like 'message:%'
     order by e.position desc limit 12`,
    [tx.tenantId],
  )

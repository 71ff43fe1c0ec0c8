import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { ControllerKind } from '../../domain/conversation/control.ts'
import type { CustomerId, LeadId } from '../../domain/ids.ts'
import { BOARD, type BoardColumn, type LostReason, type Stage } from '../../domain/lead/stage.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Currency } from '../../domain/money.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import { SHOWN_NAME } from '../customer/profile-name.ts'
import type { Tx } from '../transaction.ts'

export interface BoardFilter {
  readonly search?: string | undefined
  /** Searching must not tell an address to somebody who may not see it. */
  readonly byNameOnly?: boolean | undefined
  readonly vertical?: string | undefined
  readonly persona?: Persona | undefined
}

export interface CardRow {
  readonly lead_id: LeadId
  readonly customer_id: CustomerId
  readonly name: string | null
  readonly address: string | null
  readonly channel: Channel | null
  readonly vertical: string | null
  readonly interest: string | null
  /** The product of the price list, once it is known. */
  readonly product: string | null
  readonly amount_minor: number | null
  readonly currency: Currency
  readonly stage: Stage
  readonly stage_changed_at: Date
  readonly persona: Persona | null
  readonly controller: ControllerKind
  readonly attention: AttentionReason | null
  readonly sentiment: number
  readonly waiting_for: string | null
  readonly next_timer_at: Date | null
  readonly next_timer_kind: string | null
  readonly lost_reason: LostReason | null
}

const CARD = `select l.id as lead_id, l.customer_id, coalesce(l.name, ${SHOWN_NAME}) as name, i.value as address, m.channel, l.vertical,
  coalesce(r.name, l.interest) as interest, r.name as product, l.amount_minor, l.currency, l.stage, l.stage_changed_at, c.persona, c.controller, c.attention,
  c.sentiment, l.waiting_for, l.next_timer_at, l.next_timer_kind, l.lost_reason
from universal_leads_ledger l
join customers p on p.tenant_id = l.tenant_id and p.id = l.customer_id
join conversations c on c.tenant_id = l.tenant_id and c.customer_id = l.customer_id
left join price_list r on r.tenant_id = l.tenant_id and r.id = l.price_id
left join lateral (select value from customer_identifiers x where x.tenant_id = l.tenant_id and x.customer_id = l.customer_id
  order by created_at, id limit 1) i on true
left join lateral (select channel from messages x where x.tenant_id = l.tenant_id and x.customer_id = l.customer_id and x.channel is not null
  order by position desc limit 1) m on true`

const FILTER = `l.tenant_id = $1 and l.stage = any($2) and ($3::text is null or coalesce(l.name, ${SHOWN_NAME}, case when $6::boolean then null else i.value end) ilike '%' || $3 || '%')
  and ($4::text is null or l.vertical = $4) and ($5::text is null or c.persona = $5)`

/** Cards of some stages, those that moved last first. */
export function readCards(
  tx: Tx,
  stages: readonly Stage[],
  filter: BoardFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<CardRow[]> {
  return tx.run<CardRow & Record<string, unknown>>(
    'board_cards',
    `${CARD} where ${FILTER} order by l.stage_changed_at desc, l.id desc limit $7 offset $8`,
    [...filterValues(tx, stages, filter), page.limit, page.offset],
  )
}

export async function readCard(tx: Tx, leadId: LeadId): Promise<CardRow | null> {
  const [row] = await tx.run<CardRow & Record<string, unknown>>(
    'board_card',
    `${CARD} where l.tenant_id = $1 and l.id = $2`,
    [tx.tenantId, leadId],
  )
  return row ?? null
}

const filterValues = (tx: Tx, stages: readonly Stage[], { search, vertical, persona, byNameOnly }: BoardFilter) => [
  tx.tenantId,
  stages,
  search === undefined || search === '' ? null : search.replaceAll(/[\\%_]/g, '\\$&'),
  vertical ?? null,
  persona ?? null,
  byNameOnly ?? false,
]

export interface ColumnTotal {
  readonly stage: Stage
  readonly count: number
  readonly sum_minor: number
}

/** How many and how much per stage, in the tenant's currency. */
export function readTotals(tx: Tx, filter: BoardFilter): Promise<ColumnTotal[]> {
  const everything: readonly Stage[] = [...BOARD.flatMap(({ stages }) => [...stages]), 'lost']
  return tx.run<ColumnTotal & Record<string, unknown>>(
    'board_totals',
    `select l.stage, count(*) as count, coalesce(sum(l.amount_minor), 0)::bigint as sum_minor
     from universal_leads_ledger l
     join customers p on p.tenant_id = l.tenant_id and p.id = l.customer_id
     join conversations c on c.tenant_id = l.tenant_id and c.customer_id = l.customer_id
     left join lateral (select value from customer_identifiers x where x.tenant_id = l.tenant_id and x.customer_id = l.customer_id
       order by created_at, id limit 1) i on $3::text is not null
     where ${FILTER} group by l.stage`,
    filterValues(tx, everything, filter),
  )
}

export function stagesOf(column: BoardColumn): readonly Stage[] {
  return BOARD.find((entry) => entry.column === column)?.stages ?? []
}

/** The newest position of this tenant's stream that is final. */
export async function readHorizon(tx: Tx): Promise<number> {
  const [row] = await tx.run<{ position: number }>(
    'stream_horizon',
    `select coalesce(max(position), 0) as position from events where tenant_id = $1 and position < event_horizon()`,
    [tx.tenantId],
  )
  return row?.position ?? 0
}

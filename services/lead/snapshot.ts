import type { LeadId } from '../../domain/ids.ts'
import type { DealSnapshot } from '../../domain/lead/snapshot.ts'
import type { Stage } from '../../domain/lead/stage.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

interface Row {
  readonly stage: Stage
  readonly waiting_for: string | null
  readonly in_touch: boolean
  readonly agreed: boolean
  readonly silent_ms: number
  readonly contract_state: string | null
  readonly contract_ms: number
  readonly invoice_state: string | null
  readonly invoice_ms: number
  readonly approval_state: string | null
  readonly approval_left_ms: number
}

const SINCE = (time: string) => `coalesce((extract(epoch from clock_timestamp() - ${time}) * 1000)::bigint, 0)`

const SEEN = `update universal_leads_ledger set seen_version = version where tenant_id = $1 and id = $2 and seen_version < version`

const SNAPSHOT = `select l.stage, l.waiting_for,
  exists (select 1 from messages m where m.tenant_id = l.tenant_id and m.customer_id = l.customer_id and m.direction = 'in')
    or exists (select 1 from outbound_ledger o where o.tenant_id = l.tenant_id and o.customer_id = l.customer_id) as in_touch,
  exists (select 1 from offers f where f.tenant_id = l.tenant_id and f.id = l.offer_id and f.state = 'accepted') as agreed,
  ${SINCE(`greatest(l.created_at, (select max(m.received_at) from messages m
    where m.tenant_id = l.tenant_id and m.customer_id = l.customer_id and m.direction = 'in'))`)} as silent_ms,
  e.state as contract_state, ${SINCE('e.sent_at')} as contract_ms,
  i.state as invoice_state, ${SINCE('i.sent_at')} as invoice_ms,
  a.state as approval_state, greatest(0, (extract(epoch from a.expires_at - clock_timestamp()) * 1000)::bigint) as approval_left_ms
from universal_leads_ledger l
left join lateral (select state, sent_at from envelopes x where x.tenant_id = l.tenant_id and x.lead_id = l.id
  order by revision desc limit 1) e on true
left join lateral (select state, sent_at from invoices x where x.tenant_id = l.tenant_id and x.lead_id = l.id
  order by revision desc limit 1) i on true
left join lateral (select state, expires_at from approvals x where x.tenant_id = l.tenant_id and x.lead_id = l.id
  order by created_at desc, id desc limit 1) a on true
where l.tenant_id = $1 and l.id = $2`

/** A deal as its workflow may see it: no names, no texts. */
export async function readDealSnapshot(tx: Tx, leadId: LeadId): Promise<DealSnapshot> {
  await tx.run('deal_seen', SEEN, [tx.tenantId, leadId])
  const [row] = await tx.run<Row & Record<string, unknown>>('deal_snapshot', SNAPSHOT, [tx.tenantId, leadId])
  if (row === undefined) throw notFound('lead')
  return {
    stage: row.stage,
    waitingFor: row.waiting_for,
    inTouch: row.in_touch,
    agreed: row.agreed,
    silentMs: row.silent_ms,
    contract: row.contract_state === null ? null : { state: row.contract_state, sentForMs: row.contract_ms },
    invoice: row.invoice_state === null ? null : { state: row.invoice_state, sentForMs: row.invoice_ms },
    approval: row.approval_state === null ? null : { state: row.approval_state, leftMs: row.approval_left_ms ?? 0 },
  }
}

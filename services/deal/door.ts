import type { LeadId } from '../../domain/ids.ts'
import type { Stage } from '../../domain/lead/stage.ts'
import type { Tx } from '../transaction.ts'

export interface Door {
  readonly stage: Stage
  readonly business: string
  readonly contractState: string | null
  readonly invoiceState: string | null
  readonly hostedUrl: string | null
  /** What the customer writes in, as far as it is known. */
  readonly language: string | null
}

const DOOR = `select l.stage, t.name as business, e.state as "contractState", i.state as "invoiceState", i.hosted_url as "hostedUrl",
  coalesce(c.language, p.language) as language
from universal_leads_ledger l join tenants t on t.id = l.tenant_id
left join customers p on p.tenant_id = l.tenant_id and p.id = l.customer_id
left join conversations c on c.tenant_id = l.tenant_id and c.customer_id = l.customer_id
left join lateral (select state from envelopes x where x.tenant_id = l.tenant_id and x.lead_id = l.id order by revision desc limit 1) e on true
left join lateral (select state, hosted_url from invoices x where x.tenant_id = l.tenant_id and x.lead_id = l.id order by revision desc limit 1) i on true
where l.tenant_id = $1 and l.id = $2`

/** What a customer with a link to their deal finds behind it. */
export async function readDoor(tx: Tx, leadId: LeadId): Promise<Door | null> {
  const [row] = await tx.run<Door & Record<string, unknown>>('deal_door', DOOR, [tx.tenantId, leadId])
  return row ?? null
}

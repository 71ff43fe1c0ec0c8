import { openPhone, type Phone } from '../../support/phone.ts'
import { row, rows } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'

export interface AgreedDeal {
  readonly phone: Phone
  readonly leadId: string
  readonly customerId: string
}

/** A customer who wrote, was offered the oak table and said yes. */
export async function agreeDeal(tenant: TestTenant): Promise<AgreedDeal> {
  const phone = openPhone(tenant)
  await phone.ask('Hello, how much is an oak table? I would like to order one.')
  await phone.ask('My name is Robin Vale, my e-mail is robin.vale@example.com.')
  await phone.ask('Deal, I take it, thank you!')
  const lead = await row<{ id: string; customer_id: string }>(
    tenant,
    'select id, customer_id from universal_leads_ledger',
  )
  return { phone, leadId: lead.id, customerId: lead.customer_id }
}

/** The provider's handle of the contract, once it is out. */
export const envelopeOf = (tenant: TestTenant) =>
  until('an envelope', async () => (await refs(tenant, 'envelopes', 'sent'))?.provider_ref)

/** The provider's handle of the invoice, once it is open. */
export const invoiceOf = (tenant: TestTenant) =>
  until('an invoice', async () => (await refs(tenant, 'invoices', 'open'))?.provider_ref)

async function refs(tenant: TestTenant, table: 'envelopes' | 'invoices', state: string) {
  const [found] = await rows<{ provider_ref: string }>(tenant, `select provider_ref from ${table} where state = $1`, [
    state,
  ])
  return found
}

export const stageOf = async (tenant: TestTenant): Promise<string> =>
  (await row<{ stage: string }>(tenant, 'select stage from universal_leads_ledger')).stage

export const reaches = (tenant: TestTenant, stage: string) =>
  until(`the stage ${stage}`, async () => (await stageOf(tenant)) === stage)

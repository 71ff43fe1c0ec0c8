import { asId, type CustomerId } from '../../../domain/ids.ts'
import { openPhone, type Phone } from '../../support/phone.ts'
import { row, rows } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { sendForm } from './form.ts'

/** Somebody with a phone who is known as a customer and has written nothing yet. */
export interface Writer {
  readonly phone: Phone
  readonly customerId: CustomerId
}

export async function knownWriter(tenant: TestTenant): Promise<Writer> {
  const phone = openPhone(tenant)
  const leadId = await sendForm(tenant, { name: 'Finn Walsh', phone: phone.number })
  const lead = await row<{ customer_id: string }>(
    tenant,
    'select customer_id from universal_leads_ledger where id = $1',
    [leadId],
  )
  return { phone, customerId: asId<CustomerId>(lead.customer_id) }
}

/** What the customer has received, oldest first. */
export const textsOf = async (phone: Phone): Promise<readonly string[]> => (await phone.heard()).map(({ text }) => text)

/** Waits until the model is about to be asked: its price is set aside right before. */
export const modelIsAsked = (tenant: TestTenant) =>
  until('a question to the model', async () => (await rows(tenant, 'select turn_id from usage_ledger')).length > 0)

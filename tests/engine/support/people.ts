import type { CustomerId, LeadId } from '../../../domain/ids.ts'
import { openPhone, type Phone } from '../../support/phone.ts'
import { row, rows } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'

export interface Buyer {
  readonly tenant: TestTenant
  readonly phone: Phone
  readonly customerId: () => Promise<CustomerId>
  readonly leadId: () => Promise<LeadId>
}

const CUSTOMER = `select customer_id as id from customer_identifiers where kind = 'phone' and value = $1`

/** Somebody with a phone who is about to become a customer. */
export function buyer(tenant: TestTenant, phone = openPhone(tenant)): Buyer {
  return {
    tenant,
    phone,
    customerId: async () => (await row<{ id: CustomerId }>(tenant, CUSTOMER, [phone.number])).id,
    leadId: async () =>
      (
        await row<{ id: LeadId }>(
          tenant,
          `select l.id from universal_leads_ledger l join customer_identifiers i on i.customer_id = l.customer_id
           where i.value = $1 order by l.created_at desc, l.id desc limit 1`,
          [phone.number],
        )
      ).id,
  }
}

/** Asks for a shelf: EUR 600.00 on the list, floor 500.00. */
export const asks = ({ phone }: Buyer) => phone.ask('Hello, how much is a wall shelf? I would like to buy one.')

/** Says who they are; the answer is the offer. */
export const introduces = ({ phone }: Buyer, name = 'Nora Byrne', email = 'nora.byrne@example.com') =>
  phone.ask(`My name is ${name}, my e-mail is ${email}.`)

export const accepts = ({ phone }: Buyer) => phone.ask('Deal, that is great, thank you!')

/** From the first word to the offer. */
export async function reachOffer(someone: Buyer): Promise<string> {
  await asks(someone)
  return introduces(someone)
}

/** From the first word to the message with the link to sign; returns the envelope's id at the provider. */
export async function reachContract(someone: Buyer): Promise<string> {
  await reachOffer(someone)
  await accepts(someone)
  await someone.phone.next()
  return (await newestEnvelope(someone)).ref
}

/** The same with the signature; the customer has the link to the invoice. Returns both ids at the providers. */
export async function reachInvoice(someone: Buyer, sign: (ref: string) => Promise<unknown>) {
  const envelope = await reachContract(someone)
  await sign(envelope)
  await someone.phone.next()
  return { envelope, invoice: (await newestInvoice(someone)).ref }
}

interface Document {
  readonly ref: string
  readonly state: string
}

const newest = (table: 'envelopes' | 'invoices') => async (someone: Buyer) => {
  const leadId = await someone.leadId()
  return until(`one of the ${table}`, async () => {
    const [found] = await rows<Document & Record<string, unknown>>(
      someone.tenant,
      `select provider_ref as ref, state from ${table} where lead_id = $1 and provider_ref is not null order by revision desc limit 1`,
      [leadId],
    )
    return found
  })
}
export const newestEnvelope = newest('envelopes')
export const newestInvoice = newest('invoices')

export interface LeadRow {
  readonly stage: string
  readonly lost_reason: string | null
  readonly waiting_for: string | null
  readonly amount_minor: number | null
}

/** The lead once its stage is this. */
export async function atStage(someone: Buyer, stage: string): Promise<LeadRow> {
  return until(`stage ${stage}`, async () => {
    const lead = await leadRow(someone)
    return lead.stage === stage && lead
  })
}

export const leadRow = async (someone: Buyer) =>
  row<LeadRow & Record<string, unknown>>(
    someone.tenant,
    'select stage, lost_reason, waiting_for, amount_minor from universal_leads_ledger where id = $1',
    [await someone.leadId()],
  )

/** The stages the lead went through, in order. */
export async function stagesOf(someone: Buyer): Promise<readonly string[]> {
  const changes = await rows<{ to: string }>(
    someone.tenant,
    `select payload->>'to' as to from events where type = 'lead:status_changed' and subject_id = $1 order by position`,
    [await someone.leadId()],
  )
  return changes.map(({ to }) => to)
}

/** What was planned with documents and money, and what came of it. */
export async function executionsOf(someone: Buyer): Promise<readonly string[]> {
  const found = await rows<{ kind: string; outcome: string | null; state: string }>(
    someone.tenant,
    'select kind, outcome, state from financial_execution_queue where lead_id = $1 order by created_at, kind',
    [await someone.leadId()],
  )
  return found.map(({ kind, outcome, state }) => `${kind}: ${outcome ?? state}`)
}

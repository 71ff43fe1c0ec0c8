import type { CustomerId, LeadId, PriceId } from '../../domain/ids.ts'
import type { LeadSource } from '../../domain/lead/lead.ts'
import type { Currency } from '../../domain/money.ts'
import { storableJson } from '../json.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

export interface NewLead {
  readonly customerId: CustomerId
  readonly source: LeadSource
  readonly sourceKey: string | null
  readonly currency: Currency
  readonly vertical: string | null
  readonly intent: string | null
  readonly urgency: string | null
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly interest: string | null
  readonly priceId: PriceId | null
  readonly budgetMinor: number | null
  readonly raw: unknown
}

const OPEN = `insert into universal_leads_ledger (tenant_id, id, customer_id, source, source_key, currency, vertical, intent, urgency,
  name, email, phone, interest, price_id, budget_minor, raw)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
on conflict do nothing returning id`

/** Opens a lead; null when the customer already has an open one or the caller's key was used before. */
export async function openLead(tx: Tx, lead: NewLead): Promise<LeadId | null> {
  const id = newId<LeadId>()
  const opened = await tx.run('open_lead', OPEN, [
    tx.tenantId,
    id,
    lead.customerId,
    lead.source,
    lead.sourceKey,
    lead.currency,
    lead.vertical,
    lead.intent,
    lead.urgency,
    lead.name,
    lead.email,
    lead.phone,
    lead.interest,
    lead.priceId,
    lead.budgetMinor,
    lead.raw === null ? null : storableJson(lead.raw),
  ])
  if (opened.length === 0) return null
  tx.emit({
    type: 'lead:new',
    subject: { kind: 'lead', id },
    customerId: lead.customerId,
    payload: { source: lead.source, vertical: lead.vertical },
  })
  return id
}

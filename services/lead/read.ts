import type { CustomerId, LeadId, OfferId, PriceId } from '../../domain/ids.ts'
import type { Directive } from '../../domain/lead/directive.ts'
import type { LeadSource } from '../../domain/lead/lead.ts'
import type { Stage } from '../../domain/lead/stage.ts'
import type { Currency } from '../../domain/money.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface Lead {
  readonly id: LeadId
  readonly customerId: CustomerId
  readonly source: LeadSource
  readonly stage: Stage
  readonly version: number
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly interest: string | null
  readonly priceId: PriceId | null
  readonly quantity: number
  readonly currency: Currency
  readonly amountMinor: number | null
  readonly offerId: OfferId | null
  readonly directive: Directive | null
  readonly waitingFor: string | null
  readonly sentiment: number | null
}

const COLUMNS = `id, customer_id as "customerId", source, stage, version, name, email, phone, interest, price_id as "priceId", quantity,
  currency, amount_minor as "amountMinor", offer_id as "offerId", directive, waiting_for as "waitingFor", sentiment`

/** The lead, locked against every other change until the transaction ends. */
export async function lockLead(tx: Tx, leadId: LeadId): Promise<Lead> {
  const [row] = await tx.run<Lead & Record<string, unknown>>(
    'lock_lead',
    `select ${COLUMNS} from universal_leads_ledger where tenant_id = $1 and id = $2 for no key update`,
    [tx.tenantId, leadId],
  )
  if (row === undefined) throw notFound('lead')
  return row
}

/** The one open deal of a customer, whoever of their merged selves it began with. */
export async function findOpenLead(tx: Tx, members: readonly CustomerId[]): Promise<Lead | null> {
  const [row] = await tx.run<Lead & Record<string, unknown>>(
    'open_lead_of',
    `select ${COLUMNS} from universal_leads_ledger
     where tenant_id = $1 and customer_id = any($2) and stage not in ('paid', 'lost') and not is_parked
     order by created_at, id limit 1`,
    [tx.tenantId, members],
  )
  return row ?? null
}

import type { LeadId, PriceId, TurnId } from '../../domain/ids.ts'
import type { Directive } from '../../domain/lead/directive.ts'
import { isQualified, missingDetails } from '../../domain/lead/lead.ts'
import { hasReached } from '../../domain/lead/stage.ts'
import { formatMoney } from '../../domain/money.ts'
import { learnDetails } from '../customer/learn-details.ts'
import { react } from '../negotiation/react.ts'
import { listPrices } from '../price/read.ts'
import type { Tx } from '../transaction.ts'
import { moveLead, setDirective } from './change.ts'
import { type Lead, lockLead } from './read.ts'

export interface LearnedDetails {
  readonly name?: string
  readonly email?: string
  readonly priceId?: PriceId
  readonly quantity?: number
}

export interface Learning {
  readonly turnId: TurnId | null
  readonly sentiment: number
}

const SAVE = `update universal_leads_ledger set name = coalesce($3, name), email = coalesce($4, email), price_id = coalesce($5, price_id),
  quantity = coalesce($6, quantity), version = version + 1, changed_at = now() where tenant_id = $1 and id = $2`

/**
 * Writes what a customer said about themselves to their lead. With the last missing detail the lead is qualified and gets
 * its opening offer; until then the directive asks for what is missing.
 */
export async function recordDetails(
  tx: Tx,
  leadId: LeadId,
  details: LearnedDetails,
  learning: Learning,
): Promise<Lead> {
  const before = await lockLead(tx, leadId)
  const usable = hasReached(before.stage, 'negotiating') ? personal(details) : details
  if (learnedFields(usable).length > 0) await save(tx, before, usable, learning)
  const lead = { ...before, ...usable }
  if (hasReached(lead.stage, 'negotiating') || !hasReached(lead.stage, 'new')) return lead
  if (!isQualified(lead)) return setDirective(tx, lead, await asking(tx, lead))
  const qualified =
    lead.stage === 'new'
      ? await moveLead(tx, lead, { to: 'qualified', why: 'name, e-mail and product are known' })
      : lead
  return react(
    tx,
    qualified,
    { kind: 'asks_price' },
    { turnId: learning.turnId, sentimentBefore: learning.sentiment, sentimentAfter: learning.sentiment },
  )
}

/** An offer stands for what it was made for: product and quantity no longer change under it. */
const personal = ({ name, email }: LearnedDetails): LearnedDetails => ({
  ...(name === undefined ? {} : { name }),
  ...(email === undefined ? {} : { email }),
})

const learnedFields = (details: LearnedDetails) =>
  Object.entries(details).flatMap(([field, value]) => (value === undefined ? [] : [field]))

async function save(tx: Tx, lead: Lead, details: LearnedDetails, { turnId }: Learning): Promise<void> {
  const { name, email, priceId, quantity } = details
  await tx.run('save_details', SAVE, [
    tx.tenantId,
    lead.id,
    name ?? null,
    email ?? null,
    priceId ?? null,
    quantity ?? null,
  ])
  tx.emit({
    type: 'customer:details_learned',
    subject: { kind: 'customer', id: lead.customerId },
    customerId: lead.customerId,
    payload: { leadId: lead.id, fields: learnedFields(details) },
  })
  await learnDetails(tx, lead.customerId, personal(details), { isSaid: turnId !== null })
}

/** The question for what is missing, with the public list price once the product is known. */
async function asking(tx: Tx, lead: Lead): Promise<Directive> {
  const product = (await listPrices(tx)).find(({ id }) => id === lead.priceId)
  return {
    kind: 'ask',
    missing: missingDetails(lead),
    product: product?.name ?? null,
    listPrice:
      product === undefined
        ? null
        : formatMoney({ amountMinor: product.listMinor * lead.quantity, currency: product.currency }),
  }
}

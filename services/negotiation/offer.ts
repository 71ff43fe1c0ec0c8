import type { LeadId, OfferId } from '../../domain/ids.ts'
import type { Directive } from '../../domain/lead/directive.ts'
import { formatMoney } from '../../domain/money.ts'
import type { OfferState } from '../../domain/negotiation/engine.ts'
import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import { moveLead, setDirective } from '../lead/change.ts'
import type { Lead } from '../lead/read.ts'
import { newId } from '../new-id.ts'
import type { PriceEntry } from '../price/read.ts'
import type { Tx } from '../transaction.ts'

export interface OpenOffer {
  readonly id: OfferId
  readonly round: number
  readonly amountMinor: number
  readonly belowFloor: number
}

/** Everything an offer is made from; the lead is locked. */
export interface Table {
  readonly lead: Lead
  readonly price: PriceEntry
  readonly open: OpenOffer | undefined
  readonly settings: TenantSettings
}

const OPEN_OFFER = `select o.id, o.round, o.amount_minor as "amountMinor",
  (select count(*) from autonomous_negotiation_logs g where g.tenant_id = o.tenant_id and g.lead_id = o.lead_id and g.decision = 'ask_owner')
    as "belowFloor"
from offers o where o.tenant_id = $1 and o.lead_id = $2 and o.state = 'open'`

export async function findOpenOffer(tx: Tx, leadId: LeadId): Promise<OpenOffer | undefined> {
  const [open] = await tx.run<OpenOffer & Record<string, unknown>>('open_offer', OPEN_OFFER, [tx.tenantId, leadId])
  return open
}

const INSERT_OFFER = `insert into offers (tenant_id, id, lead_id, round, price_id, quantity, amount_minor, list_minor, currency, state,
  is_last, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, now() + $11 * interval '1 day')`

/** Makes the one open offer of a deal, in place of the one before it. */
export async function makeOffer(
  tx: Tx,
  { lead, price, open, settings }: Table,
  offer: { amountMinor: number; isLast: boolean },
): Promise<Lead> {
  if (open !== undefined) await setOfferState(tx, open.id, 'superseded')
  const id = newId<OfferId>()
  await tx.run('insert_offer', INSERT_OFFER, [
    tx.tenantId,
    id,
    lead.id,
    open === undefined ? 0 : open.round + 1,
    price.id,
    lead.quantity,
    offer.amountMinor,
    price.listMinor * lead.quantity,
    price.currency,
    offer.isLast,
    settings.negotiation.offerValidDays,
  ])
  await tx.run(
    'set_offer',
    `update universal_leads_ledger set offer_id = $3, amount_minor = $4 where tenant_id = $1 and id = $2`,
    [tx.tenantId, lead.id, id, offer.amountMinor],
  )
  tx.emit({
    type: 'offer:made',
    subject: { kind: 'offer', id },
    customerId: lead.customerId,
    payload: { leadId: lead.id, amountMinor: offer.amountMinor, currency: price.currency },
  })
  const moved =
    lead.stage === 'negotiating'
      ? lead
      : await moveLead(tx, lead, { to: 'negotiating', why: 'the first offer was made' })
  const priced = { ...moved, offerId: id, amountMinor: offer.amountMinor }
  return setDirective(tx, priced, offerDirective({ price, lead: priced }, offer.amountMinor, offer.isLast))
}

export function offerDirective(
  { price, lead }: Pick<Table, 'price' | 'lead'>,
  amountMinor: number,
  isLast: boolean,
): Directive {
  return {
    kind: 'offer',
    product: productName(price, lead),
    amount: formatMoney({ amountMinor, currency: price.currency }),
    isLast,
    includesTax: price.taxBasisPoints > 0 ? `${price.taxBasisPoints / 100}%` : null,
  }
}

export const productName = (price: PriceEntry, lead: Lead) =>
  lead.quantity > 1 ? `${lead.quantity} x ${price.name}` : price.name

export async function setOfferState(tx: Tx, offerId: OfferId, state: OfferState): Promise<void> {
  await tx.run('set_offer_state', `update offers set state = $3, decided_at = now() where tenant_id = $1 and id = $2`, [
    tx.tenantId,
    offerId,
    state,
  ])
}

import type { TurnId } from '../../domain/ids.ts'
import { formatMoney } from '../../domain/money.ts'
import { type Decision, decide, type Reaction, type Standing, type Terms } from '../../domain/negotiation/engine.ts'
import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import { requestApproval } from '../approval/request.ts'
import { ServiceError } from '../errors.ts'
import { moveLead, setDirective } from '../lead/change.ts'
import type { Lead } from '../lead/read.ts'
import { newId } from '../new-id.ts'
import { type PriceEntry, readPrice } from '../price/read.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import {
  findOpenOffer,
  makeOffer,
  type OpenOffer,
  offerDirective,
  productName,
  setOfferState,
  type Table,
} from './offer.ts'

export interface Reacting {
  readonly turnId: TurnId | null
  readonly sentimentBefore: number
  readonly sentimentAfter: number
}

/** Answers what a customer said about the price with the engine's one decision; the lead must be locked. */
export async function react(tx: Tx, lead: Lead, reaction: Reaction, turn: Reacting): Promise<Lead> {
  if (lead.priceId === null) throw new ServiceError('conflict', 'no_product', 'There is nothing to price yet.')
  const settings = await readSettings(tx)
  const price = await readPrice(tx, lead.priceId)
  const open = await findOpenOffer(tx, lead.id)
  const decision = decide(termsOf(price, lead, settings), standingOf(open), reaction)
  await writeLog(tx, lead, open, reaction, decision, turn)
  return apply(tx, { lead, price, open, settings }, decision)
}

const standingOf = (open: OpenOffer | undefined): Standing | null =>
  open === undefined ? null : { round: open.round, offeredMinor: open.amountMinor, belowFloor: open.belowFloor }

const termsOf = (price: PriceEntry, { quantity }: Lead, { negotiation }: TenantSettings): Terms => ({
  listMinor: price.listMinor * quantity,
  floorMinor: price.floorMinor * quantity,
  currency: price.currency,
  schedulePercent: negotiation.schedulePercent,
  roundToMinor: negotiation.roundToMinor,
})

async function apply(tx: Tx, table: Table, decision: Decision): Promise<Lead> {
  switch (decision.kind) {
    case 'open':
      return makeOffer(tx, table, { amountMinor: decision.offerMinor, isLast: false })
    case 'concede':
      return makeOffer(tx, table, { amountMinor: decision.offerMinor, isLast: decision.isLast })
    case 'accept_theirs':
      return acceptOffer(tx, {
        ...table,
        lead: await makeOffer(tx, table, { amountMinor: decision.offerMinor, isLast: true }),
      })
    case 'agreed':
      return acceptOffer(tx, table)
    case 'hold_firm':
      return setDirective(tx, table.lead, offerDirective(table, decision.offerMinor, true))
    case 'ask_owner':
      return askOwner(tx, table, decision.askedMinor)
    case 'declined':
      return decline(tx, table)
  }
}

async function acceptOffer(tx: Tx, { lead, price }: Pick<Table, 'lead' | 'price'>): Promise<Lead> {
  if (lead.offerId === null || lead.amountMinor === null) throw new Error('an agreement needs an offer')
  await setOfferState(tx, lead.offerId, 'accepted')
  const amount = formatMoney({ amountMinor: lead.amountMinor, currency: price.currency })
  tx.emit({
    type: 'offer:accepted',
    subject: { kind: 'offer', id: lead.offerId },
    customerId: lead.customerId,
    payload: { leadId: lead.id, amountMinor: lead.amountMinor, currency: price.currency },
  })
  return setDirective(tx, lead, { kind: 'agreed', product: productName(price, lead), amount })
}

async function askOwner(tx: Tx, { lead, price, settings }: Table, askedMinor: number): Promise<Lead> {
  await requestApproval(tx, {
    kind: 'below_floor',
    lead,
    amount: { amountMinor: askedMinor, currency: price.currency },
    request: { product: price.name, quantity: lead.quantity, askedMinor, offeredMinor: lead.amountMinor },
    expiryHours: settings.deal.approvalExpiryHours,
  })
  const standing =
    lead.amountMinor === null
      ? {}
      : { standing: formatMoney({ amountMinor: lead.amountMinor, currency: price.currency }) }
  return setDirective(tx, lead, { kind: 'hold_for_owner', product: productName(price, lead), ...standing })
}

async function decline(tx: Tx, { lead, open }: Table): Promise<Lead> {
  if (open !== undefined) await setOfferState(tx, open.id, 'declined')
  const lost = await moveLead(tx, lead, { to: 'lost', lostReason: 'price', why: 'the customer declined the offer' })
  return setDirective(tx, lost, { kind: 'closed' })
}

const LOG = `insert into autonomous_negotiation_logs (tenant_id, id, lead_id, turn_id, round, asked_minor, offered_minor, currency, decision,
  reason, sentiment_before, sentiment_after) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

async function writeLog(
  tx: Tx,
  lead: Lead,
  open: OpenOffer | undefined,
  reaction: Reaction,
  decision: Decision,
  turn: Reacting,
): Promise<void> {
  await tx.run('log_negotiation', LOG, [
    tx.tenantId,
    newId(),
    lead.id,
    turn.turnId,
    open?.round ?? 0,
    askedOf(reaction),
    'offerMinor' in decision ? decision.offerMinor : null,
    lead.currency,
    decision.kind,
    decision.reason,
    turn.sentimentBefore,
    turn.sentimentAfter,
  ])
}

function askedOf(reaction: Reaction): number | null {
  if (reaction.kind === 'counters') return reaction.askedMinor
  return reaction.kind === 'accepts' ? reaction.atMinor : null
}

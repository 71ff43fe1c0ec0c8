import { asId, type LeadId, type PriceId } from '../../domain/ids.ts'
import { matchProduct } from '../../domain/lead/match-product.ts'
import { dealTimings } from '../../domain/lead/timings.ts'
import { ADDRESSED_BY, type ContactPoint, type IdentifierKind } from '../../domain/messaging/channel.ts'
import { fencedEffect } from '../../services/conversation/fence.ts'
import { markStarted } from '../../services/lead/mark-started.ts'
import { openLead } from '../../services/lead/open.ts'
import { type Lead, lockLead } from '../../services/lead/read.ts'
import { recordDetails } from '../../services/lead/record-details.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import type { Turn, TurnDeps } from './deps.ts'
import { openSupportCase } from './ticket.ts'
import type { Understanding } from './understand.ts'

/**
 * `create_ticket`, by code and before the first model call: buying intent without an open deal opens one in this very
 * turn, any other matter a ticket. The model can neither skip it nor do it twice.
 */
export async function openCase(deps: TurnDeps, turn: Turn, known: Understanding): Promise<Lead | null> {
  const { context, scope } = turn
  if (context.lead !== null) return context.lead
  // What people were given is theirs to turn into a deal.
  if (!known.decision.opensDeal || context.handedOverAt !== null) {
    await openSupportCase(deps, turn, known)
    return null
  }
  const lead = await inTenant(deps.db, scope, (tx) =>
    fencedEffect(tx, context.fence, { tool: 'create_ticket', businessKey: 'deal', run: () => open(tx, turn, known) }),
  )
  if (lead !== null) await start(deps, turn, lead.id)
  return lead
}

async function open(tx: Tx, { context }: Turn, known: Understanding): Promise<Lead | null> {
  const product = matchProduct(known.text, context.prices)
  const leadId = await openLead(tx, {
    customerId: context.customerId,
    source: 'conversation',
    sourceKey: null,
    currency: context.settings.currency,
    vertical: context.settings.vertical,
    intent: 'buying_intent',
    urgency: null,
    name: context.customer.name,
    email: context.customer.email ?? addressOf(context.to, 'email'),
    phone: addressOf(context.to, 'phone'),
    interest: known.text.slice(0, 200),
    priceId: product === null ? null : asId<PriceId>(product),
    budgetMinor: null,
    raw: null,
  })
  if (leadId === null) return null
  await recordDetails(tx, leadId, {}, { turnId: context.fence.turnId, sentiment: known.sentiment })
  return lockLead(tx, leadId)
}

/** The address they write from, where it is of this kind. */
const addressOf = ({ channel, address }: ContactPoint, kind: IdentifierKind): string | null =>
  ADDRESSED_BY[channel] === kind ? address : null

/** Started after the commit; if this is lost, the sweeper starts it. */
async function start({ db, doorbell, log }: TurnDeps, { context, scope }: Turn, leadId: LeadId): Promise<void> {
  try {
    await doorbell.startDeal(scope.tenantId, leadId, dealTimings(context.settings))
    await inTenant(db, scope, (tx) => markStarted(tx, leadId))
  } catch (error) {
    log.warn({ err: error, leadId }, 'the deal could not be started yet; the sweeper will')
  }
}

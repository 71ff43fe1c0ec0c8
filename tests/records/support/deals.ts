import type { LeadId } from '../../../domain/ids.ts'
import type { Reaction } from '../../../domain/negotiation/engine.ts'
import { openLead } from '../../../services/lead/open.ts'
import { type Lead, lockLead } from '../../../services/lead/read.ts'
import { recordDetails } from '../../../services/lead/record-details.ts'
import { react } from '../../../services/negotiation/react.ts'
import type { Business } from './business.ts'
import type { Customer } from './people.ts'

const CALM = { turnId: null, sentimentBefore: 0.5, sentimentAfter: 0.5 }

/** A deal with its opening offer: who it is, and what they want, is known. */
export function openDeal(business: Business, { id, phone }: Customer): Promise<Lead> {
  return business.run(async (tx) => {
    const leadId = await openLead(tx, {
      customerId: id,
      source: 'conversation',
      sourceKey: null,
      currency: 'EUR',
      vertical: 'trades',
      intent: null,
      urgency: null,
      name: 'Ann Byrne',
      email: 'ann@byrne.example',
      phone,
      interest: 'an oak table',
      priceId: business.price.table,
      budgetMinor: null,
      raw: null,
    })
    if (leadId === null) throw new Error('the customer has an open deal')
    return recordDetails(tx, leadId, {}, { turnId: null, sentiment: 0.5 })
  })
}

/** What the customer says about the price, and what the deal is after it. */
export const say = (business: Business, leadId: LeadId, reaction: Reaction): Promise<Lead> =>
  business.run(async (tx) => react(tx, await lockLead(tx, leadId), reaction, CALM))

export const counter = (business: Business, leadId: LeadId, askedMinor: number) =>
  say(business, leadId, { kind: 'counters', askedMinor })

export const accept = (business: Business, leadId: LeadId) => say(business, leadId, { kind: 'accepts', atMinor: null })

export async function stageOf(business: Business, leadId: LeadId): Promise<string> {
  return (await business.row<{ stage: string }>('select stage from universal_leads_ledger where id = $1', [leadId]))
    .stage
}

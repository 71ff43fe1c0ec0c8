// Fails when: an event is stored twice, or not matched by marker, by id, or again (services/provider-event/store.ts).
import { describe, expect, it } from 'vitest'
import { recordInvoice } from '../../../activities/deal/truth.ts'
import type { InvoiceId, LeadId } from '../../../domain/ids.ts'
import type { InvoiceTruth } from '../../../providers/payment/contract.ts'
import { planContract } from '../../../services/contract/plan.ts'
import { planInvoice } from '../../../services/invoice/plan.ts'
import { readInvoice } from '../../../services/invoice/read.ts'
import { newId } from '../../../services/new-id.ts'
import { type IncomingEvent, storeProviderEvent } from '../../../services/provider-event/store.ts'
import { eventSubject } from '../../../services/provider-event/subject.ts'
import { dueProviderEvents } from '../../../services/sweep/find-due.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness as openIn } from '../support/business.ts'
import { emptyDatabase } from '../support/database.ts'
import { accept, openDeal } from '../support/deals.ts'
import { newCustomer } from '../support/people.ts'

// What is due is looked for across the installation.
const installation = await emptyDatabase('provider_events')
const openBusiness = () => openIn({}, installation)

interface Billed {
  readonly business: Business
  readonly leadId: LeadId
  readonly invoiceId: InvoiceId
}

async function openBilled(): Promise<Billed> {
  const business = await openBusiness()
  const { id: leadId } = await openDeal(business, await newCustomer(business))
  await accept(business, leadId)
  await business.rows(`update universal_leads_ledger set stage = 'signed'`)
  return { business, leadId, invoiceId: await business.run((tx) => planInvoice(tx, leadId)) }
}

const incoming = (changes: Partial<IncomingEvent> = {}): IncomingEvent => ({
  vendor: 'stripe',
  providerEventId: `evt_${newId()}`,
  type: 'invoice.paid',
  subjectRef: null,
  paymentRef: null,
  marker: null,
  payload: { any: 'thing' },
  ...changes,
})

const store = (business: Business, event: IncomingEvent, isRelevant = true) =>
  business.run((tx) => storeProviderEvent(tx, event, isRelevant))
const states = async (business: Business) =>
  (await business.rows<{ state: string }>('select state from provider_events order by received_at, id')).map(
    ({ state }) => state,
  )

/** The provider's word on the invoice, as it is written down with everything it settles. */
function record({ business, invoiceId }: Billed, truth: Partial<InvoiceTruth> = {}, askedAt = new Date()) {
  const word: InvoiceTruth = {
    providerRef: 'in_1',
    paymentRef: null,
    state: 'open',
    total: { amountMinor: 240_000, currency: 'EUR' },
    paidMinor: 0,
    refundedMinor: 0,
    number: null,
    hostedUrl: null,
    dueAt: null,
    paidAt: null,
    marker: null,
    lastFailure: null,
    raw: {},
    ...truth,
  }
  return business.run(async (tx) => recordInvoice(tx, await readInvoice(tx, invoiceId), word, askedAt))
}

const longAgo = () => new Date(Date.now() - 3_600_000)
const dueOf = async (business: Business) => {
  const due = await dueProviderEvents(installation.db, 0)
  return due.filter(({ tenantId }) => tenantId === business.tenantId)
}

describe('a callback', () => {
  it('is kept once, however often it is delivered, and at the same moment', async () => {
    // Without the key of vendor and event id the same event rings and counts twice.
    const { business, leadId } = await openBilled()
    const event = incoming({ marker: `${leadId}/send_invoice/1` })
    const first = await holdOpen(business, (tx) => storeProviderEvent(tx, event, true))
    const second = store(business, event)
    await first.untilSomebodyWaits()
    await first.commit()
    expect(first.result).toEqual({ kind: 'matched', leadId, news: 'invoice' })
    expect(await second).toEqual({ kind: 'duplicate' })
    expect(await store(business, event)).toEqual({ kind: 'duplicate' })
    expect(await states(business)).toEqual(['received'])
  })

  it('finds its deal by our marker before the provider’s id is known, and by the id afterwards', async () => {
    const billed = await openBilled()
    const { business, leadId } = billed
    expect(await store(business, incoming({ marker: `${leadId}/send_invoice/1` }))).toMatchObject({
      kind: 'matched',
      leadId,
    })
    expect(await store(business, incoming({ subjectRef: 'in_1' }))).toEqual({ kind: 'unmatched' })
    await record(billed)
    expect(await store(business, incoming({ subjectRef: 'in_1' }))).toMatchObject({ kind: 'matched', leadId })
  })

  it('about a payment finds the invoice it paid', async () => {
    const billed = await openBilled()
    await record(billed, { state: 'paid', paymentRef: 'pi_1', paidMinor: 240_000 })
    expect(await store(billed.business, incoming({ type: 'charge.refunded', paymentRef: 'pi_1' }))).toMatchObject({
      kind: 'matched',
      leadId: billed.leadId,
      news: 'invoice',
    })
  })

  it('about an envelope finds that, though the deal has an invoice too', async () => {
    const business = await openBusiness()
    const { id: leadId } = await openDeal(business, await newCustomer(business))
    await accept(business, leadId)
    await business.run((tx) => planContract(tx, leadId))
    await business.run((tx) => planInvoice(tx, leadId))
    const event = incoming({ vendor: 'docusign', type: 'envelope-completed', marker: `${leadId}/send_envelope/1` })
    expect(await store(business, event)).toEqual({ kind: 'matched', leadId, news: 'envelope' })
  })

  it('of another business’s deal is nobody’s here', async () => {
    const [billed, other] = [await openBilled(), await openBilled()]
    expect(await store(billed.business, incoming({ marker: `${other.leadId}/send_invoice/1` }))).toEqual({
      kind: 'unmatched',
    })
  })

  it('that matters to nobody is kept and wakes nobody', async () => {
    const { business, leadId } = await openBilled()
    expect(await store(business, incoming({ marker: `${leadId}/x/1` }), false)).toEqual({ kind: 'ignored' })
    expect(await dueOf(business)).toEqual([])
  })

  it('with a marker nobody of us wrote is unmatched, not an error', async () => {
    const { business } = await openBilled()
    for (const marker of ['', '/', 'x/y/z', `${newId()}/send_invoice/1`, `'; drop table invoices; --`])
      expect(await store(business, incoming({ marker }))).toEqual({ kind: 'unmatched' })
    expect((await business.events()).filter((type) => type === 'provider_event:unmatched')).toHaveLength(5)
  })
})

describe('an event that was not ours yet', () => {
  it('is settled when its id is recorded by a truth that was asked for after it came', async () => {
    const billed = await openBilled()
    await store(billed.business, incoming({ subjectRef: 'in_1' }))
    await record(billed, {}, new Date(Date.now() + 60_000))
    expect(await states(billed.business)).toEqual(['applied'])
  })

  it('is matched again, and rung for, when the truth was asked for before it came', async () => {
    // Without matching again what happened between the question and its answer is never asked about.
    const billed = await openBilled()
    await store(billed.business, incoming({ subjectRef: 'in_1' }))
    expect(await dueOf(billed.business)).toEqual([])
    await record(billed, {}, longAgo())
    expect(await states(billed.business)).toEqual(['received'])
    const [due] = await dueOf(billed.business)
    const subject = await billed.business.run((tx) => eventSubject(tx, due?.eventId ?? ''))
    expect(subject).toMatchObject({ leadId: billed.leadId, news: 'invoice' })
  })

  it('is matched again by its payment, which names no invoice', async () => {
    const billed = await openBilled()
    await store(billed.business, incoming({ type: 'charge.dispute.created', paymentRef: 'pi_1' }))
    await record(billed, { state: 'paid', paymentRef: 'pi_1', paidMinor: 240_000 }, longAgo())
    const [due] = await dueOf(billed.business)
    const subject = await billed.business.run((tx) => eventSubject(tx, due?.eventId ?? ''))
    expect(subject).toMatchObject({ leadId: billed.leadId, news: 'invoice' })
  })

  it('of somebody else stays where it is', async () => {
    const billed = await openBilled()
    await store(billed.business, incoming({ subjectRef: 'in_other' }))
    await store(billed.business, incoming({ paymentRef: 'pi_other' }))
    await record(billed, { state: 'paid', paymentRef: 'pi_1', paidMinor: 240_000 }, longAgo())
    expect(await states(billed.business)).toEqual(['unmatched', 'unmatched'])
  })
})

describe('an event that was matched', () => {
  it('is rung for until the truth was asked for after it', async () => {
    const billed = await openBilled()
    await store(billed.business, incoming({ marker: `${billed.leadId}/send_invoice/1`, subjectRef: 'in_1' }))
    await record(billed, {}, longAgo())
    expect(await states(billed.business)).toEqual(['received'])
    expect(await dueOf(billed.business)).toHaveLength(1)
    await record(billed, {}, new Date(Date.now() + 60_000))
    expect(await states(billed.business)).toEqual(['applied'])
    expect(await dueOf(billed.business)).toEqual([])
  })

  it('whose deal is gone is not rung for again and again', async () => {
    const billed = await openBilled()
    await store(billed.business, incoming({ marker: `${billed.leadId}/send_invoice/1` }))
    await billed.business.rows('delete from invoices')
    const [due] = await dueOf(billed.business)
    expect(await billed.business.run((tx) => eventSubject(tx, due?.eventId ?? ''))).toBeNull()
    expect(await states(billed.business)).toEqual(['unmatched'])
  })
})

it('money in another currency than was invoiced goes to a person, once', async () => {
  const billed = await openBilled()
  const foreign = { state: 'paid', total: { amountMinor: 240_000, currency: 'USD' } } as const
  await record(billed, foreign)
  await record(billed, foreign)
  expect(await billed.business.row('select reason, detail from dead_letters')).toEqual({
    reason: 'foreign_currency',
    detail: { expected: 'EUR', found: 'USD' },
  })
  expect(await billed.business.row('select state from invoices')).toEqual({ state: 'planned' })
})

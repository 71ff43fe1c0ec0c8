// Fails when: older, earlier or foreign truth is written, or money on a closed deal is nobody's
// (services/invoice/apply-truth.ts).
import { describe, expect, it } from 'vitest'
import type { InvoiceId, LeadId } from '../../../domain/ids.ts'
import type { InvoiceState } from '../../../domain/payment/invoice.ts'
import { applyInvoiceTruth, type InvoiceFact } from '../../../services/invoice/apply-truth.ts'
import { planInvoice } from '../../../services/invoice/plan.ts'
import { closeLead } from '../../../services/lead/close.ts'
import { sqlState } from '../../../services/transaction.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { accept, openDeal, stageOf } from '../support/deals.ts'
import { newCustomer } from '../support/people.ts'

const AMOUNT = 240_000

interface Billed {
  readonly business: Business
  readonly leadId: LeadId
  readonly invoiceId: InvoiceId
}

/** A signed deal with its invoice written down. */
async function openBilled(): Promise<Billed> {
  const business = await openBusiness()
  const { id: leadId } = await openDeal(business, await newCustomer(business))
  await accept(business, leadId)
  await business.rows(`update universal_leads_ledger set stage = 'signed'`)
  return { business, leadId, invoiceId: await business.run((tx) => planInvoice(tx, leadId)) }
}

/** Seconds on the clock of the database: later facts were asked for later. */
const askedAt = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second))

function fact(state: InvoiceFact['state'], second: number, changes: Partial<InvoiceFact> = {}): InvoiceFact {
  const isPaid = state === 'paid' || state === 'refunded'
  return {
    providerRef: 'in_1',
    paymentRef: isPaid ? 'pi_1' : null,
    state,
    total: { amountMinor: AMOUNT, currency: 'EUR' },
    paidMinor: isPaid ? AMOUNT : 0,
    refundedMinor: state === 'refunded' ? AMOUNT : 0,
    number: null,
    hostedUrl: 'https://pay.example/in_1',
    dueAt: null,
    lastFailure: null,
    askedAt: askedAt(second),
    raw: { state },
    ...changes,
  }
}

const apply = ({ business, invoiceId }: Billed, ...facts: readonly InvoiceFact[]) =>
  facts.reduce<Promise<string>>(
    (before, next) => before.then(() => business.run((tx) => applyInvoiceTruth(tx, invoiceId, next))),
    Promise.resolve(''),
  )

const invoice = ({ business }: Billed) =>
  business.row<{ state: InvoiceState; paid: number }>('select state, paid_minor as paid from invoices')

const events = async ({ business }: Billed) =>
  (await business.events()).filter((type) => type.startsWith('payment:') || type.startsWith('invoice:'))

describe('an invoice', () => {
  it('is written down once, however often it is planned', async () => {
    const billed = await openBilled()
    expect(await billed.business.run((tx) => planInvoice(tx, billed.leadId))).toBe(billed.invoiceId)
    expect(await billed.business.rows('select idempotency_key from financial_execution_queue')).toEqual([
      { idempotency_key: `${billed.leadId}/send_invoice/1` },
    ])
  })

  it('planned twice at the same moment is one', async () => {
    const { business, leadId } = await openBilled()
    await business.rows('delete from invoices')
    const first = await holdOpen(business, (tx) => planInvoice(tx, leadId))
    const second = business.run((tx) => planInvoice(tx, leadId))
    await first.untilSomebodyWaits()
    await first.commit()
    expect(await second).toBe(first.result)
  })

  it('has each revision once, whatever a statement says', async () => {
    const { business } = await openBilled()
    const again = business.rows(
      `insert into invoices select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).* from invoices i`,
    )
    expect(sqlState(await again.catch((error: unknown) => error))).toBe('23505')
  })

  it('gets a next revision once the first was voided', async () => {
    const billed = await openBilled()
    await apply(billed, fact('open', 1), fact('void', 2))
    const next = await billed.business.run((tx) => planInvoice(tx, billed.leadId))
    expect(await billed.business.row('select revision from invoices where id = $1', [next])).toEqual({ revision: 2 })
  })
})

describe('the provider’s truth', () => {
  it('moves an invoice, its deal and the step that was planned', async () => {
    const billed = await openBilled()
    await apply(billed, fact('open', 1))
    expect(await stageOf(billed.business, billed.leadId)).toBe('invoiced')
    expect(await billed.business.row('select state, provider_ref from financial_execution_queue')).toEqual({
      state: 'done',
      provider_ref: 'in_1',
    })
    await apply(billed, fact('paid', 2))
    expect(await invoice(billed)).toEqual({ state: 'paid', paid: AMOUNT })
    expect(await stageOf(billed.business, billed.leadId)).toBe('paid')
    expect(await events(billed)).toEqual(['invoice:sent', 'payment:received'])
  })

  it('that was asked for earlier never overwrites what was asked for later', async () => {
    // Without the comparison of the two instants the older answer takes the payment back.
    const billed = await openBilled()
    await apply(billed, fact('open', 1), fact('uncollectible', 5))
    expect(await apply(billed, fact('void', 3))).toBe('unchanged')
    expect(await invoice(billed)).toEqual({ state: 'uncollectible', paid: 0 })
    await apply(billed, fact('paid', 9))
    expect(await apply(billed, fact('open', 8, { paidMinor: 0 }))).toBe('unchanged')
    expect(await invoice(billed)).toEqual({ state: 'paid', paid: AMOUNT })
  })

  it.each([
    ['open', 'paid'],
    ['void', 'paid'],
    ['uncollectible', 'refunded'],
    ['paid', 'refunded'],
  ] as const)('%s never follows %s, however late it was asked for', async (claimed, known) => {
    // Without the order of states money that arrived would be unlearned.
    const billed = await openBilled()
    await apply(billed, fact('open', 1), fact('paid', 2))
    if (known === 'refunded') await apply(billed, fact('refunded', 3))
    expect(await apply(billed, fact(claimed, 9))).toBe('unchanged')
    expect(await invoice(billed)).toMatchObject({ state: known })
  })

  it('said again reports nothing again', async () => {
    const billed = await openBilled()
    await apply(billed, fact('open', 1), fact('open', 2), fact('paid', 3), fact('paid', 4), fact('paid', 4))
    expect(await events(billed)).toEqual(['invoice:sent', 'payment:received'])
  })

  it('heard of late is reported whole: what is paid was sent', async () => {
    const billed = await openBilled()
    await apply(billed, fact('paid', 1))
    expect(await events(billed)).toEqual(['invoice:sent', 'payment:received'])
    expect(await stageOf(billed.business, billed.leadId)).toBe('paid')
  })

  it('in a currency that was not invoiced changes nothing', async () => {
    const billed = await openBilled()
    expect(await apply(billed, fact('paid', 1, { total: { amountMinor: AMOUNT, currency: 'USD' } }))).toBe(
      'foreign_currency',
    )
    expect(await invoice(billed)).toEqual({ state: 'planned', paid: 0 })
    expect(await stageOf(billed.business, billed.leadId)).toBe('signed')
  })

  it.each([
    ['forwards', [1, 2]],
    ['backwards', [2, 1]],
  ] as const)('fetched by two at once and stored %s ends the same', async (_, [first, second]) => {
    const billed = await openBilled()
    const facts = { 1: fact('open', 1), 2: fact('paid', 2) } as const
    const early = await holdOpen(billed.business, (tx) => applyInvoiceTruth(tx, billed.invoiceId, facts[first]))
    const late = apply(billed, facts[second])
    await early.untilSomebodyWaits()
    await early.commit()
    await late
    expect(await invoice(billed)).toEqual({ state: 'paid', paid: AMOUNT })
    expect(await stageOf(billed.business, billed.leadId)).toBe('paid')
  })
})

describe('money on a deal that was closed', () => {
  const lost = ({ business, leadId }: Billed) =>
    business.run((tx) => closeLead(tx, { leadId, reason: 'payment_failed', why: 'the time to pay is over' }))

  it('is recorded, reported as late and put before the owner', async () => {
    const billed = await openBilled()
    await apply(billed, fact('open', 1))
    await lost(billed)
    await apply(billed, fact('paid', 2))
    expect(await invoice(billed)).toEqual({ state: 'paid', paid: AMOUNT })
    expect(await stageOf(billed.business, billed.leadId)).toBe('lost')
    expect(await events(billed)).toEqual(['invoice:sent', 'payment:late'])
    expect(await billed.business.row('select kind, amount_minor, state from approvals')).toEqual({
      kind: 'money_on_closed_deal',
      amount_minor: AMOUNT,
      state: 'open',
    })
  })

  it('is put before the owner once', async () => {
    const billed = await openBilled()
    await apply(billed, fact('open', 1))
    await lost(billed)
    await apply(billed, fact('paid', 2), fact('paid', 3))
    expect(await billed.business.rows('select 1 from approvals')).toHaveLength(1)
  })
})

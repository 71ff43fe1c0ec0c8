// Fails when: older or earlier truth is written (services/contract/apply-truth.ts), or envelopes_by_revision is not
// unique.
import { describe, expect, it } from 'vitest'
import type { EnvelopeId, LeadId } from '../../../domain/ids.ts'
import { ENVELOPE_STATES, type EnvelopeState } from '../../../domain/signature/envelope.ts'
import { decideApproval } from '../../../services/approval/decide.ts'
import { applyEnvelopeTruth, type EnvelopeFact } from '../../../services/contract/apply-truth.ts'
import { type ContractPlan, planContract } from '../../../services/contract/plan.ts'
import { sqlState } from '../../../services/transaction.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { accept, openDeal, stageOf } from '../support/deals.ts'
import { newCustomer } from '../support/people.ts'

interface Agreed {
  readonly business: Business
  readonly leadId: LeadId
}

/** A deal whose price is agreed. */
async function openAgreed(settings: Record<string, unknown> = {}): Promise<Agreed> {
  const business = await openBusiness(settings)
  const { id: leadId } = await openDeal(business, await newCustomer(business))
  await accept(business, leadId)
  return { business, leadId }
}

const plan = ({ business, leadId }: Agreed): Promise<ContractPlan> => business.run((tx) => planContract(tx, leadId))

async function planned(agreed: Agreed): Promise<EnvelopeId> {
  const outcome = await plan(agreed)
  if (outcome.kind !== 'planned') throw new Error(`the contract is ${outcome.kind}`)
  return outcome.envelopeId
}

type Truth = Exclude<EnvelopeState, 'planned'>
const askedAt = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second))
const fact = (state: Truth, second: number): EnvelopeFact => ({
  providerRef: 'env-1',
  state,
  askedAt: askedAt(second),
  raw: { status: state },
})

const apply = ({ business }: Agreed, id: EnvelopeId, state: Truth, second: number) =>
  business.run((tx) => applyEnvelopeTruth(tx, id, fact(state, second)))
const state = async ({ business }: Agreed, id: EnvelopeId) =>
  (await business.row<{ state: EnvelopeState }>('select state from envelopes where id = $1', [id])).state
const events = async ({ business }: Agreed) => (await business.events()).filter((type) => type.startsWith('contract:'))

describe('a contract', () => {
  it('is written down once, with the step that sends it, however often it is planned', async () => {
    const agreed = await openAgreed()
    const id = await planned(agreed)
    expect(await planned(agreed)).toBe(id)
    expect(await agreed.business.rows('select idempotency_key, amount_minor from financial_execution_queue')).toEqual([
      { idempotency_key: `${agreed.leadId}/send_envelope/1`, amount_minor: 240_000 },
    ])
    expect(await events(agreed)).toEqual(['contract:planned'])
  })

  it('planned twice at the same moment is one', async () => {
    // Without the lead's lock both write revision 1 and the second fails on its index.
    const agreed = await openAgreed()
    const first = await holdOpen(agreed.business, (tx) => planContract(tx, agreed.leadId))
    const second = plan(agreed)
    await first.untilSomebodyWaits()
    await first.commit()
    expect(await second).toEqual(first.result)
  })

  it('has each revision once, whatever a statement says', async () => {
    const agreed = await openAgreed()
    await planned(agreed)
    const again = agreed.business.rows(
      `insert into envelopes select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* from envelopes e`,
    )
    expect(sqlState(await again.catch((error: unknown) => error))).toBe('23505')
  })

  it('keeps the terms it was planned with', async () => {
    const agreed = await openAgreed()
    await planned(agreed)
    await agreed.business.rows('update price_list set list_minor = 1, name = $1', ['Something else'])
    await planned(agreed)
    expect(await agreed.business.row(`select amount_minor, fields->>'product' as product from envelopes`)).toEqual({
      amount_minor: 240_000,
      product: 'Oak table',
    })
  })

  it('needs an agreement', async () => {
    const business = await openBusiness()
    const { id: leadId } = await openDeal(business, await newCustomer(business))
    await business.rows('update universal_leads_ledger set offer_id = null')
    await expect(plan({ business, leadId })).rejects.toMatchObject({ code: 'conflict', reason: 'not_agreed' })
  })

  it('gets a next revision once the first came to nothing', async () => {
    const agreed = await openAgreed()
    const id = await planned(agreed)
    await apply(agreed, id, 'voided', 1)
    // Voided, the deal is lost: nothing is made for it until it goes on.
    expect(await plan(agreed)).toEqual({ kind: 'refused' })
    await agreed.business.rows(`update universal_leads_ledger set stage = 'negotiating'`)
    await planned(agreed)
    expect(await agreed.business.rows('select revision from envelopes order by revision')).toEqual([
      { revision: 1 },
      { revision: 2 },
    ])
  })
})

describe('a contract above the owner’s limit', () => {
  const expensive = () => openAgreed({ autoApproveUpToMinor: 100_000 })
  const answer = (agreed: Agreed, decision: 'approved' | 'rejected') =>
    agreed.business.run(async (tx) => {
      const waits = await planContract(tx, agreed.leadId)
      if (waits.kind !== 'waits') throw new Error(`the contract is ${waits.kind}`)
      await decideApproval(tx, { leadId: agreed.leadId, approvalId: waits.approvalId, decision, userId: null })
    })

  it('waits for the owner, who is asked once', async () => {
    const agreed = await expensive()
    const first = await plan(agreed)
    expect(first).toMatchObject({ kind: 'waits' })
    expect(await plan(agreed)).toEqual(first)
    expect(await agreed.business.rows('select 1 from envelopes')).toEqual([])
    expect(await agreed.business.rows('select 1 from approvals')).toHaveLength(1)
  })

  it.each([
    ['approved', 'planned'],
    ['rejected', 'refused'],
  ] as const)('is, once %s, %s', async (decision, kind) => {
    const agreed = await expensive()
    await answer(agreed, decision)
    expect(await plan(agreed)).toMatchObject({ kind })
  })

  it('that was approved for one amount is asked for again at another', async () => {
    // Without the hash of what was shown, a yes to EUR 2,400 would send a contract over any amount.
    const agreed = await expensive()
    await answer(agreed, 'approved')
    await agreed.business.rows('update universal_leads_ledger set amount_minor = amount_minor + 1')
    expect(await plan(agreed)).toMatchObject({ kind: 'waits' })
  })

  it('waits below the limit as well while nobody has reviewed its words', async () => {
    const agreed = await openAgreed()
    await agreed.business.rows('update contract_templates set reviewed_at = null')
    expect(await plan(agreed)).toMatchObject({ kind: 'waits' })
  })
})

describe('the provider’s truth', () => {
  it.each([
    ['completed', 'signed'],
    ['declined', 'lost'],
    ['voided', 'lost'],
    ['expired', 'lost'],
  ] as const)('%s makes a deal %s, and was sent before it', async (truth, stage) => {
    const agreed = await openAgreed()
    const id = await planned(agreed)
    expect(await apply(agreed, id, truth, 1)).toBe(true)
    expect(await stageOf(agreed.business, agreed.leadId)).toBe(stage)
    expect((await events(agreed)).slice(0, 2)).toEqual(['contract:planned', 'contract:sent'])
    expect(await events(agreed)).toHaveLength(3)
  })

  it('that was asked for earlier changes nothing', async () => {
    // Without the comparison an answer that was slow on its way overtakes the newer one.
    const agreed = await openAgreed()
    const id = await planned(agreed)
    await apply(agreed, id, 'sent', 5)
    expect(await apply(agreed, id, 'declined', 4)).toBe(false)
    expect(await state(agreed, id)).toBe('sent')
    expect(await stageOf(agreed.business, agreed.leadId)).toBe('contract_sent')
  })

  it('never goes back: from every state only forwards, and a completed one is signed', async () => {
    const forwards = { planned: 0, sent: 1, delivered: 2, expired: 3, voided: 4, declined: 4, completed: 5 }
    const truths = ENVELOPE_STATES.filter((each): each is Truth => each !== 'planned')
    for (const known of truths) {
      const agreed = await openAgreed()
      const id = await planned(agreed)
      await apply(agreed, id, known, 1)
      for (const claimed of truths.filter((each) => forwards[each] <= forwards[known])) {
        expect(await apply(agreed, id, claimed, 9), `${known} -> ${claimed}`).toBe(false)
        expect(await state(agreed, id)).toBe(known)
      }
    }
  })

  it('of a signature that arrives after we gave up is still a signature', async () => {
    const agreed = await openAgreed()
    const id = await planned(agreed)
    await apply(agreed, id, 'voided', 1)
    expect(await apply(agreed, id, 'completed', 2)).toBe(true)
    expect(await stageOf(agreed.business, agreed.leadId)).toBe('signed')
  })

  it('told twice, and by two at once, is told once', async () => {
    const agreed = await openAgreed()
    const id = await planned(agreed)
    const first = await holdOpen(agreed.business, (tx) => applyEnvelopeTruth(tx, id, fact('completed', 2)))
    const second = apply(agreed, id, 'completed', 3)
    await first.untilSomebodyWaits()
    await first.commit()
    expect(await second).toBe(false)
    expect((await events(agreed)).filter((type) => type === 'contract:signed')).toHaveLength(1)
  })

  it('about another business’s contract changes nothing', async () => {
    const [agreed, other] = [await openAgreed(), await openAgreed()]
    const theirs = await planned(other)
    expect(await apply(agreed, theirs, 'completed', 1)).toBe(false)
    expect(await state(other, theirs)).toBe('planned')
  })
})

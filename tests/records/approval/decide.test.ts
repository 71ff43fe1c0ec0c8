// Fails when: a question can be asked twice (the unique index approvals_once) or answered twice
// (services/approval/decide.ts).
import { describe, expect, it } from 'vitest'
import type { ApprovalId, LeadId, UserId } from '../../../domain/ids.ts'
import { decideApproval, expireApprovals, type Verdict } from '../../../services/approval/decide.ts'
import { requestApproval } from '../../../services/approval/request.ts'
import { lockLead } from '../../../services/lead/read.ts'
import { newId } from '../../../services/new-id.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { accept, counter, openDeal } from '../support/deals.ts'
import { newCustomer } from '../support/people.ts'

const OWNER = newId<UserId>()
const ASKED = 150_000

interface Asked {
  readonly business: Business
  readonly leadId: LeadId
  readonly approvalId: ApprovalId
}

/** A deal whose customer insists on less than the floor, so that the owner is asked. */
async function openAsked(): Promise<Asked> {
  const business = await openBusiness()
  const { id: leadId } = await openDeal(business, await newCustomer(business))
  for (let round = 0; round < 3; round++) await counter(business, leadId, ASKED)
  const { id: approvalId } = await business.row<{ id: ApprovalId }>('select id from approvals')
  return { business, leadId, approvalId }
}

const verdict = ({ leadId, approvalId }: Asked, decision: Verdict['decision']): Verdict => ({
  leadId,
  approvalId,
  decision,
  userId: OWNER,
})
const decide = (asked: Asked, decision: Verdict['decision']) =>
  asked.business.run((tx) => decideApproval(tx, verdict(asked, decision)))
const lead = ({ business }: Asked) =>
  business.row('select amount_minor, waiting_for, directive from universal_leads_ledger')
const timeIsOver = ({ business }: Asked) =>
  business.rows(`update approvals set expires_at = now() - interval '1 minute'`)
const decided = async ({ business }: Asked) =>
  (await business.events()).filter((type) => type === 'approval:decided').length

describe('asking the owner', () => {
  it('is visible on the deal until it is decided', async () => {
    const asked = await openAsked()
    expect(await lead(asked)).toMatchObject({ waiting_for: 'approval:below_floor' })
    await decide(asked, 'rejected')
    expect(await lead(asked)).toMatchObject({ waiting_for: null })
  })

  it('the same thing again is the same question; another amount is another', async () => {
    const { business, leadId, approvalId } = await openAsked()
    const ask = (askedMinor: number) =>
      business.run(async (tx) =>
        requestApproval(tx, {
          kind: 'below_floor',
          lead: await lockLead(tx, leadId),
          amount: { amountMinor: askedMinor, currency: 'EUR' },
          request: { product: 'Oak table', quantity: 1, askedMinor, offeredMinor: 200_000 },
          expiryHours: 24,
        }),
      )
    expect(await ask(ASKED)).toBe(approvalId)
    expect(await ask(ASKED - 1)).not.toBe(approvalId)
  })
})

describe('a yes', () => {
  it('becomes the last offer, with who said it', async () => {
    const asked = await openAsked()
    await decide(asked, 'approved')
    expect(await lead(asked)).toMatchObject({ amount_minor: ASKED, directive: { kind: 'offer', isLast: true } })
    expect(await asked.business.row('select state, decided_by from approvals')).toEqual({
      state: 'approved',
      decided_by: OWNER,
    })
  })

  it('said twice is one offer and one event', async () => {
    const asked = await openAsked()
    await decide(asked, 'approved')
    await decide(asked, 'approved')
    expect(await decided(asked)).toBe(1)
    expect(await asked.business.rows('select 1 from offers where amount_minor = $1', [ASKED])).toHaveLength(1)
  })

  it('after the customer accepted what stood changes nothing of the agreement', async () => {
    const asked = await openAsked()
    await accept(asked.business, asked.leadId)
    await decide(asked, 'approved')
    expect(await lead(asked)).toMatchObject({ amount_minor: 200_000, directive: { kind: 'agreed' } })
  })

  it('to another business’s question is none', async () => {
    const [asked, other] = [await openAsked(), await openAsked()]
    const foreign = asked.business.run((tx) =>
      decideApproval(tx, { ...verdict(asked, 'approved'), approvalId: other.approvalId }),
    )
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
    expect(await decided(other)).toBe(0)
  })
})

describe('a no', () => {
  it('makes what stands the last word', async () => {
    const asked = await openAsked()
    await decide(asked, 'rejected')
    expect(await lead(asked)).toMatchObject({ amount_minor: 200_000, directive: { kind: 'offer', isLast: true } })
  })

  it('cannot be turned into a yes, nor a yes into a no', async () => {
    for (const [first, second] of [
      ['rejected', 'approved'],
      ['approved', 'rejected'],
    ] as const) {
      const asked = await openAsked()
      await decide(asked, first)
      await expect(decide(asked, second)).rejects.toMatchObject({ code: 'conflict', reason: 'approval_decided' })
      expect(await decided(asked)).toBe(1)
    }
  })

  it('and a yes at the same moment: one counts, the other is told so', async () => {
    // Without the lock both find it open, both are written, and the last one wins.
    const asked = await openAsked()
    const yes = await holdOpen(asked.business, (tx) => decideApproval(tx, verdict(asked, 'approved')))
    const no = decide(asked, 'rejected').catch((error: unknown) => error)
    await yes.untilSomebodyWaits()
    await yes.commit()
    expect(await no).toMatchObject({ code: 'conflict', reason: 'approval_decided' })
    expect(await asked.business.row('select state from approvals')).toEqual({ state: 'approved' })
  })
})

describe('an approval nobody answered', () => {
  it('is a no after its time, by the clock of the database', async () => {
    // Expiring to "yes", or not at all, sells below the floor without the owner.
    const asked = await openAsked()
    await timeIsOver(asked)
    const expired = await asked.business.run((tx) => expireApprovals(tx, asked.leadId))
    expect(expired).toEqual([{ id: asked.approvalId, kind: 'below_floor', state: 'expired' }])
    expect(await lead(asked)).toMatchObject({ amount_minor: 200_000, waiting_for: null })
  })

  it('takes no late yes, even before anybody noticed that its time is over', async () => {
    const asked = await openAsked()
    await timeIsOver(asked)
    await expect(decide(asked, 'approved')).rejects.toMatchObject({ reason: 'approval_decided' })
    expect(await lead(asked)).toMatchObject({ amount_minor: 200_000 })
  })

  it('does take a late no', async () => {
    const asked = await openAsked()
    await timeIsOver(asked)
    await decide(asked, 'rejected')
    expect(await asked.business.row('select state from approvals')).toEqual({ state: 'rejected' })
  })

  it('stays open while there is time', async () => {
    const asked = await openAsked()
    expect(await asked.business.run((tx) => expireApprovals(tx, asked.leadId))).toEqual([])
    expect(await asked.business.row('select state from approvals')).toEqual({ state: 'open' })
  })

  it('is not expired over a yes that is being written', async () => {
    // Without the lead's lock before the look it is: the offer is made and taken back in the same breath.
    const asked = await openAsked()
    await timeIsOver(asked)
    const yes = await holdOpen(asked.business, async (tx) => {
      // It came in time, and is still being written when the time is over.
      await tx.run('', `update approvals set expires_at = now() + interval '1 hour'`, [])
      await decideApproval(tx, verdict(asked, 'approved'))
    })
    const expiry = asked.business.run((tx) => expireApprovals(tx, asked.leadId))
    await yes.untilSomebodyWaits()
    await yes.commit()
    expect(await expiry).toEqual([])
    expect(await asked.business.row('select state from approvals')).toEqual({ state: 'approved' })
  })

  it('expires once, though two look at the same moment', async () => {
    const asked = await openAsked()
    await timeIsOver(asked)
    const first = await holdOpen(asked.business, (tx) => expireApprovals(tx, asked.leadId))
    const second = asked.business.run((tx) => expireApprovals(tx, asked.leadId))
    await first.untilSomebodyWaits()
    await first.commit()
    await second
    expect(await decided(asked)).toBe(1)
  })

  it('is not expired over a yes that was first', async () => {
    const asked = await openAsked()
    await decide(asked, 'approved')
    await timeIsOver(asked)
    expect(await asked.business.run((tx) => expireApprovals(tx, asked.leadId))).toEqual([])
    expect(await lead(asked)).toMatchObject({ amount_minor: ASKED })
  })
})

import { describe, expect, it } from 'vitest'
import { payInvoice, signEnvelope } from '../support/providers.ts'
import { rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { askedFor, decide } from './support/approvals.ts'
import { dealOf, ended, waitsFor } from './support/engine.ts'
import {
  accepts,
  atStage,
  buyer,
  executionsOf,
  leadRow,
  newestEnvelope,
  newestInvoice,
  reachOffer,
} from './support/people.ts'
import { fastDeal } from './support/settings.ts'

const ASKS_ALWAYS = { autoApproveUpToMinor: 0 }

describe.concurrent('a contract above what may leave by itself', () => {
  it('waits for the owner, who sees it on the card, and leaves with their yes', async () => {
    const someone = buyer(await openTenant(fastDeal({}, ASKS_ALWAYS)))
    await reachOffer(someone)
    await accepts(someone)
    const approval = await askedFor(someone, 'send_contract')
    expect(await leadRow(someone)).toMatchObject({ stage: 'negotiating', waiting_for: 'approval:send_contract' })
    expect(await executionsOf(someone)).toEqual([])
    expect(await decide(someone, approval, 'approved')).toBe(200)
    expect((await someone.phone.next()).text).toContain('/s/')
    await signEnvelope((await newestEnvelope(someone)).ref)
    await someone.phone.next()
    await payInvoice((await newestInvoice(someone)).ref)
    await atStage(someone, 'paid')
  })

  it('is not sent after the owner’s no: the deal is lost, closed by the owner', async () => {
    const someone = buyer(await openTenant(fastDeal({}, ASKS_ALWAYS)))
    await reachOffer(someone)
    await accepts(someone)
    const approval = await askedFor(someone, 'send_contract')
    expect(await decide(someone, approval, 'rejected')).toBe(200)
    expect(await atStage(someone, 'lost')).toMatchObject({ lost_reason: 'closed_by_owner', waiting_for: null })
    await ended(dealOf(someone.tenant, await someone.leadId()))
    expect(await executionsOf(someone)).toEqual([])
  })

  it('is not sent when nobody answers in time: silence is a no, and a later yes changes nothing', async () => {
    const someone = buyer(await openTenant(fastDeal({ approval: 0.8 }, ASKS_ALWAYS)))
    await reachOffer(someone)
    await accepts(someone)
    const approval = await askedFor(someone, 'send_contract')
    await atStage(someone, 'lost')
    expect((await askedFor(someone, 'send_contract')).state).toBe('expired')
    expect(await decide(someone, approval, 'approved')).toBe(409)
    expect(await executionsOf(someone)).toEqual([])
  })

  it('answers a second, differing decision with a conflict and keeps the first', async () => {
    const someone = buyer(await openTenant(fastDeal({}, ASKS_ALWAYS)))
    await reachOffer(someone)
    await accepts(someone)
    const approval = await askedFor(someone, 'send_contract')
    await waitsFor(dealOf(someone.tenant, await someone.leadId()), 'approval expires to no')
    expect(await decide(someone, approval, 'approved')).toBe(200)
    expect(await decide(someone, approval, 'approved')).toBe(200)
    expect(await decide(someone, approval, 'rejected')).toBe(409)
    await atStage(someone, 'contract_sent')
  })
})

describe.concurrent('a contract in words nobody has reviewed', () => {
  it('waits for the owner however small the amount', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    await rows(someone.tenant, 'update contract_templates set reviewed_at = null returning id')
    await reachOffer(someone)
    await accepts(someone)
    const approval = await askedFor(someone, 'send_contract')
    expect(await decide(someone, approval, 'approved')).toBe(200)
    await atStage(someone, 'contract_sent')
  })
})

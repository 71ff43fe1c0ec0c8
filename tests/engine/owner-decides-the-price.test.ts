import { describe, expect, it } from 'vitest'
import { rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { askedFor, decide } from './support/approvals.ts'
import { accepts, atStage, type Buyer, buyer, leadRow, newestEnvelope, reachOffer } from './support/people.ts'
import { type Clock, fastDeal } from './support/settings.ts'

/** One concession and no more: the list price is 600.00, the floor 500.00. */
const HARD = { negotiation: { schedulePercent: [100] } }

/** Haggles down to the floor, then asks for less. */
async function asksBelowTheFloor(clock: Clock = {}): Promise<Buyer> {
  const someone = buyer(await openTenant(fastDeal(clock, HARD)))
  await reachOffer(someone)
  expect(await someone.phone.ask('Could you do it for 450?')).toContain('EUR 500.00')
  const answer = await someone.phone.ask('Could you do it for 450?')
  expect(answer).not.toMatch(/\d{3}/)
  return someone
}

const offers = async (someone: Buyer) =>
  (
    await rows<{ amount_minor: number; state: string }>(
      someone.tenant,
      'select amount_minor, state from offers where lead_id = $1 order by created_at, id',
      [await someone.leadId()],
    )
  ).map(({ amount_minor, state }) => `${amount_minor} ${state}`)

describe.concurrent('a price below the floor', () => {
  it('is offered once the owner allows it: the customer hears of it and can accept', async () => {
    const someone = await asksBelowTheFloor()
    expect(await decide(someone, await askedFor(someone, 'below_floor'), 'approved')).toBe(200)
    expect((await someone.phone.next()).text).toContain('EUR 450.00')
    await accepts(someone)
    await atStage(someone, 'contract_sent')
    expect(await leadRow(someone)).toMatchObject({ amount_minor: 45_000 })
    expect(await offers(someone)).toEqual(['60000 superseded', '50000 superseded', '45000 accepted'])
  })

  it('is not offered after the owner’s no: the customer hears that the last offer stands', async () => {
    const someone = await asksBelowTheFloor()
    expect(await decide(someone, await askedFor(someone, 'below_floor'), 'rejected')).toBe(200)
    expect((await someone.phone.next()).text).toContain('EUR 500.00')
    await accepts(someone)
    await newestEnvelope(someone)
    expect(await leadRow(someone)).toMatchObject({ amount_minor: 50_000 })
  })

  it('is not offered when the owner does not answer in time: the customer hears that the last offer stands', async () => {
    const someone = await asksBelowTheFloor({ approval: 4 })
    expect((await someone.phone.next()).text).toContain('EUR 500.00')
    expect((await askedFor(someone, 'below_floor')).state).toBe('expired')
    expect(await leadRow(someone)).toMatchObject({ stage: 'negotiating', waiting_for: null })
  })

  it('allowed after the customer took the standing offer changes nothing any more', async () => {
    const someone = await asksBelowTheFloor()
    const approval = await askedFor(someone, 'below_floor')
    await someone.phone.ask('All right, I accept the 500, deal!')
    await atStage(someone, 'contract_sent')
    expect(await decide(someone, approval, 'approved')).toBe(200)
    expect(await leadRow(someone)).toMatchObject({ stage: 'contract_sent', amount_minor: 50_000 })
    expect((await offers(someone)).at(-1)).toBe('50000 accepted')
  })
})

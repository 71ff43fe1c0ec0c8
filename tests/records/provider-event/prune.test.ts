// Fails when: unmatched events are forgotten before seven days are over, never, or together with matched ones
// (services/provider-event/prune.ts).
import { describe, expect, it } from 'vitest'
import { newId } from '../../../services/new-id.ts'
import { pruneProviderEvents } from '../../../services/provider-event/prune.ts'
import { storeProviderEvent } from '../../../services/provider-event/store.ts'
import { type Business, openBusiness } from '../support/business.ts'

async function eventOf(business: Business, state: string, ageDays: number): Promise<string> {
  const providerEventId = `evt_${newId()}`
  const event = { providerEventId, vendor: 'stripe', type: 'invoice.paid', payload: {} } as const
  await business.run((tx) =>
    storeProviderEvent(tx, { ...event, subjectRef: 'in_1', paymentRef: null, marker: null }, true),
  )
  await business.rows(
    `update provider_events set state = $2, received_at = now() - $3 * interval '1 day' where provider_event_id = $1`,
    [providerEventId, state, ageDays],
  )
  return providerEventId
}

const kept = async (business: Business) =>
  (await business.rows<{ id: string }>('select provider_event_id as id from provider_events')).map(({ id }) => id)
const prune = (business: Business) => business.run(pruneProviderEvents)

describe('an event that is nobody’s', () => {
  it('is kept for seven days, then forgotten, which is reported with its name', async () => {
    const business = await openBusiness()
    const young = await eventOf(business, 'unmatched', 6.9)
    const old = await eventOf(business, 'unmatched', 7.1)
    expect(await prune(business)).toBe(1)
    expect(await kept(business)).toEqual([young])
    expect(
      await business.row(`select payload->'events' as events from events where type = 'provider_event:forgotten'`),
    ).toEqual({ events: [`stripe:${old}`] })
  })

  it('is the only kind that is forgotten', async () => {
    const business = await openBusiness()
    for (const state of ['received', 'applied', 'ignored']) await eventOf(business, state, 30)
    expect(await prune(business)).toBe(0)
    expect(await kept(business)).toHaveLength(3)
    expect(await business.events()).not.toContain('provider_event:forgotten')
  })

  it('stays at another business', async () => {
    const [business, other] = [await openBusiness(), await openBusiness()]
    await eventOf(other, 'unmatched', 30)
    expect(await prune(business)).toBe(0)
    expect(await kept(other)).toHaveLength(1)
  })
})

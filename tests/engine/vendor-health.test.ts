// Fails when: how a request to a deal's vendor went is not written down (activities/watched-provider.ts), or health asks
// for more than its rows.
import { expect, it } from 'vitest'
import { health } from '../../api/contract/health.ts'
import { apiAs } from '../support/api.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { misbehave } from './support/misbehave.ts'
import { accepts, buyer, reachOffer } from './support/people.ts'
import { fastDeal } from './support/settings.ts'

async function signing(tenant: TestTenant) {
  const { configurations } = health.parse((await apiAs(tenant)('GET', '/health')).body)
  const found = configurations?.find(({ capability }) => capability === 'e-signature')
  if (found === undefined) throw new Error('the business has no vendor for signatures')
  return found
}

it('health tells how the last request to a vendor of a deal went, and of what the last failure was', async () => {
  const someone = buyer(await openTenant(fastDeal({})))
  const { tenant } = someone
  expect(await signing(tenant)).toMatchObject({ outcome: 'unknown', lastAnsweredAt: null, lastFailure: null })

  const outage = await misbehave(tenant, 'docusign', { fault: '500' })
  await reachOffer(someone)
  await accepts(someone)
  const failing = await until('a failure', async () => {
    const now = await signing(tenant)
    return now.outcome === 'failing' && now
  })
  expect(failing.lastFailure).toMatchObject({ fault: 'unavailable' })

  await outage.heal()
  const mended = await until('an answer', async () => {
    const now = await signing(tenant)
    return now.outcome === 'ok' && now
  })
  expect(mended.lastAnsweredAt).not.toBeNull()
  // More requests may have failed before the outage ended.
  expect(mended.lastFailure, 'what failed before is still told').toMatchObject({ fault: 'unavailable' })
  expect(Date.parse(mended.lastFailure?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(failing.lastFailure?.at ?? ''))
})

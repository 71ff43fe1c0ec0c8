// Fails when: a database that is away is an error of ours instead of a 503 (api/problem.ts).
import { describe, expect, it } from 'vitest'
import { openTenant } from '../../support/tenant.ts'
import { fromStripe } from '../support/callbacks.ts'
import { keyOf, logInAs } from '../support/callers.ts'
import { DEAD, startOwnApi } from '../support/own-api.ts'
import { codeOf, send } from '../support/send.ts'
import { deliver } from '../support/twilio.ts'

const NO_POSTGRES = { DATABASE_URL: `postgres://steward_app@${DEAD}/steward` }
const INSIDE = /ECONN|stack|\.ts|node_modules|127\.0\.0\.1|password|select /i

describe('while Postgres is away', () => {
  it('providers are asked to come again, and nobody learns why', async () => {
    const { base } = await startOwnApi(NO_POSTGRES)
    const tenant = await openTenant()
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const key = keyOf(tenant, 'tenant')
    const answers = [
      await deliver(tenant, 'whatsapp', {}, { base }),
      await send('POST', '/webhook/sms', { base, headers: form, body: 'To=%2B353209000001' }),
      await send('POST', '/callbacks/stripe/anybody', { base, body: {} }),
      await send('POST', '/callbacks/twilio/message/anybody', { base, headers: form, body: 'a=1' }),
      await send('POST', '/webhook/lead', { base, headers: key, body: { name: 'Kit' } }),
      await send('GET', '/api/v1/board', { base, headers: key }),
      await send('GET', '/api/v1/session', { base, headers: { cookie: 'steward_session=x' } }),
      await logInAs(tenant, 'owner', {}, base),
    ]
    for (const answer of answers) {
      expect([answer.status, codeOf(answer), answer.headers.get('retry-after')]).toEqual([503, 'unavailable', '5'])
      expect(answer.text).not.toMatch(INSIDE)
    }
  })

  it('says so where somebody looks, and to a customer in a sentence', async () => {
    const { base } = await startOwnApi(NO_POSTGRES)
    const health = await send('GET', '/health', { base })
    expect([health.status, health.body]).toMatchObject([503, { status: 'down' }])
    expect((await send('GET', '/ready', { base })).status).toBe(503)
    expect(health.text).not.toMatch(INSIDE)
    const page = await send('GET', '/s/any.thing', { base })
    expect(page.status).toBe(404)
    expect(page.headers.get('content-type')).toContain('text/html')
  })

  it('what came while it was away is taken when it is back', async () => {
    const tenant = await openTenant()
    const event = { id: 'evt_again', object: 'event', type: 'x', data: { object: { object: 'x' } } }
    const { base } = await startOwnApi(NO_POSTGRES)
    const lost = await send('POST', `/callbacks/stripe/${tenant.secrets.endpointKey('stripe')}`, { base, body: event })
    expect([lost.status, (await fromStripe(tenant, event)).status]).toEqual([503, 200])
  })
})

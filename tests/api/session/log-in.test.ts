import { describe, expect, it } from 'vitest'
import { rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { cookieOf, expiredSession, logInAs, sessionOf } from '../support/callers.ts'
import { startOwnApi } from '../support/own-api.ts'
import { codeOf, freshClient, send } from '../support/send.ts'

const whoAmI = (headers: Record<string, string>) => send('GET', '/api/v1/session', { headers })
const guess = (
  tenant: TestTenant,
  client: string,
  password = 'a wrong guess',
  email = `owner@${tenant.slug}.example`,
) => send('POST', '/api/v1/session', { headers: { 'x-forwarded-for': client }, body: { email, password } })

describe('logging in', () => {
  it('hands out a cookie no script and no other site can use', async () => {
    const tenant = await openTenant()
    const answer = await logInAs(tenant, 'owner')
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(answer.status).toBe(200)
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=1209600']) expect(cookie).toContain(flag)
    expect(cookie).not.toContain('Secure')
    expect(answer.text).not.toContain(cookieOf(answer).split('=')[1])
    const [kept] = await rows<{ token_hash: string }>(tenant, 'select token_hash from sessions')
    expect(cookie).not.toContain(kept?.token_hash)
  })

  it('sends the cookie over https alone where the product is reached by https', async () => {
    const tenant = await openTenant()
    const { base } = await startOwnApi({ PUBLIC_URL: 'https://front.example' })
    const answer = await logInAs(tenant, 'owner', {}, base)
    expect(answer.headers.get('set-cookie')).toContain('Secure')
  })

  it('says the same of a wrong password and of nobody', async () => {
    const tenant = await openTenant()
    const client = freshClient()
    const wrong = await guess(tenant, client)
    const nobody = await guess(tenant, client, 'a wrong guess', 'nobody@nowhere.example')
    expect([wrong.status, codeOf(wrong), wrong.headers.get('set-cookie')]).toEqual([401, 'wrong_login', null])
    expect([nobody.status, codeOf(nobody)]).toEqual([401, 'wrong_login'])
  })

  it('stops those who guess, with the right password too, and nobody else', async () => {
    const tenant = await openTenant()
    const guesser = freshClient()
    for (let tries = 0; tries < 10; tries++) expect((await guess(tenant, guesser)).status).toBe(401)
    const right = tenant.secrets.password('owner')
    const stopped = await guess(tenant, guesser, right)
    expect([stopped.status, codeOf(stopped)]).toEqual([429, 'too_many_requests'])
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    const written = await guess(tenant, guesser, right, `OWNER@${tenant.slug}.example `)
    expect([429, 422]).toContain(written.status)
    expect((await guess(tenant, freshClient(), right)).status).toBe(200)
    expect(
      (await guess(tenant, guesser, tenant.secrets.password('staff'), `staff@${tenant.slug}.example`)).status,
    ).toBe(200)
  })

  it('stops those who try many people, whatever they send', async () => {
    const client = { 'x-forwarded-for': freshClient() }
    const statuses: number[] = []
    for (let tries = 0; tries < 110; tries++) {
      // Without a password nothing is hashed: the limit is counted all the same.
      const body = { email: `person-${tries}@somewhere.example` }
      statuses.push((await send('POST', '/api/v1/session', { headers: client, body })).status)
    }
    expect(statuses.slice(0, 100).every((status) => status === 422)).toBe(true)
    expect(statuses.slice(100).every((status) => status === 429)).toBe(true)
  })
})

describe('a session', () => {
  it('tells who is logged in, and nobody when nobody is', async () => {
    const tenant = await openTenant()
    const mine = await whoAmI(await sessionOf(tenant, 'staff'))
    expect(mine.body).toMatchObject({ user: { name: 'The staff', role: 'staff' }, tenant: { id: tenant.tenantId } })
    const cookies = ['', 'steward_session=', 'steward_session=nonsense', 'steward_session=%00']
    for (const cookie of cookies) {
      const answer = await whoAmI({ cookie })
      expect([answer.status, answer.text]).toEqual([200, 'null'])
    }
  })

  it('is over at its end', async () => {
    const expired = await expiredSession(await openTenant())
    expect((await whoAmI(expired)).text).toBe('null')
    expect((await send('GET', '/api/v1/home', { headers: expired })).status).toBe(401)
  })

  it('is over at once when somebody logs out, and the cookie is taken back', async () => {
    const session = await sessionOf(await openTenant(), 'owner')
    expect((await send('GET', '/api/v1/home', { headers: session })).status).toBe(200)
    const out = await send('DELETE', '/api/v1/session', { headers: session })
    expect(out.headers.get('set-cookie')).toMatch(/^steward_session=;.*Max-Age=0/)
    expect((await send('GET', '/api/v1/home', { headers: session })).status).toBe(401)
  })

  it('of a person who was disabled opens nothing, and they cannot log in again', async () => {
    const tenant = await openTenant()
    const session = await sessionOf(tenant, 'staff')
    await rows(tenant, `update users set disabled_at = now() where role = 'staff'`)
    expect((await whoAmI(session)).text).toBe('null')
    expect((await logInAs(tenant, 'staff')).status).toBe(401)
  })

  it('acts for pages of our own only', async () => {
    const tenant = await openTenant()
    const session = await sessionOf(tenant, 'owner')
    const body = { default: 'off' }
    const acting = (origin: string) =>
      send('PUT', '/api/v1/settings/autonomy', { headers: { ...session, origin }, body })
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'nonsense']) {
      const answer = await acting(origin)
      expect([origin, answer.status, codeOf(answer)]).toEqual([origin, 403, 'foreign_origin'])
    }
    const form = { ...session, origin: 'https://evil.example', 'content-type': 'text/plain' }
    expect((await send('DELETE', '/api/v1/session', { headers: form })).status).toBe(403)
    expect((await send('GET', '/api/v1/home', { headers: session })).status).toBe(200)
    expect(
      (await send('GET', '/api/v1/home', { headers: { ...session, origin: 'https://evil.example' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull()
  })

  it('acts for the page it was opened on', async () => {
    const tenant = await openTenant()
    const { base } = await startOwnApi()
    const session = await sessionOf(tenant, 'owner')
    const headers = { ...session, origin: base }
    const answer = await send('PUT', '/api/v1/settings/autonomy', { headers, body: { default: 'off' }, base })
    expect(answer.status).toBe(200)
  })

  it('is not handed to another site', async () => {
    const tenant = await openTenant()
    const answer = await logInAs(tenant, 'owner', { origin: 'https://evil.example' })
    expect([answer.status, codeOf(answer), answer.headers.get('set-cookie')]).toEqual([403, 'foreign_origin', null])
  })
})

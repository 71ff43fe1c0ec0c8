import { describe, expect, it } from 'vitest'
import { startOwnApi } from '../support/own-api.ts'
import { send } from '../support/send.ts'

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('the metrics of the api', () => {
  it('are for whoever has the operator’s token', async () => {
    const { base } = await startOwnApi({ OPERATOR_TOKEN: 'the-operators-own' })
    const ask = async (headers: Record<string, string>) => (await send('GET', '/metrics', { base, headers })).status
    expect(await ask({})).toBe(401)
    expect(await ask(bearer('another'))).toBe(401)
    expect(await ask(bearer(''))).toBe(401)
    expect(await ask({ 'x-api-key': 'the-operators-own' })).toBe(401)
    expect(await ask(bearer('the-operators-own'))).toBe(200)
  })

  it('without a token are for this machine, and neither for a proxy on it nor for a web page', async () => {
    const { base } = await startOwnApi()
    const ask = async (headers: Record<string, string>) => (await send('GET', '/metrics', { base, headers })).status
    expect(await ask({})).toBe(200)
    expect(await ask({ 'x-forwarded-for': '127.0.0.1' })).toBe(401)
    expect(await ask({ origin: 'https://evil.example' })).toBe(401)
  })

  it('count by route, never by address', async () => {
    const { base } = await startOwnApi()
    await send('GET', '/s/a-customers-token', { base })
    await send('GET', '/api/v1/leads/00000000-0000-4000-8000-000000000000', { base })
    await send('GET', '/somebody-s-guess.php', { base })
    const { text } = await send('GET', '/metrics', { base })
    expect(text).toContain('route="/s/:token"')
    expect(text).toContain('steward_http_request_seconds_bucket')
    expect(text).not.toMatch(/a-customers-token|00000000-0000|guess\.php/)
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { codeOf, send } from '../support/send.ts'

const PLACES = [
  '/',
  '/api/v1/board',
  '/api/v1/nothing',
  '/health',
  '/s/nobody',
  '/openapi.json',
  '/docs',
  '/webhook/sms',
]

describe('every answer', () => {
  it.each(PLACES)('at %s protects the browser that shows it and names no software', async (path) => {
    const { headers } = await send('GET', path, { headers: { accept: 'text/html,application/json' } })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/)
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of ["default-src 'self'", "object-src 'none'", 'frame-ancestors', "base-uri 'self'"])
      expect(policy).toContain(part)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })

  it.each(['/api/v1/session', '/api/v1/board', '/s/nobody'])('at %s is nobody’s to keep', async (path) => {
    expect((await send('GET', path)).headers.get('cache-control')).toBe('no-store')
  })

  it('is a problem with a stable word when something is wrong', async () => {
    const answer = await send('GET', '/api/v1/board')
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status: 401,
      code: 'unauthenticated',
      correlationId: answer.headers.get('x-correlation-id'),
    })
  })

  it('carries the correlation id it was asked with, unless that is none', async () => {
    const mine = randomUUID()
    const of = async (given: string) =>
      (await send('GET', '/health', { headers: { 'x-correlation-id': given } })).headers.get('x-correlation-id')
    expect(await of(mine)).toBe(mine)
    for (const wrong of ['a b', 'x'.repeat(65), '<script>', 'é']) expect(await of(wrong)).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('to an address that cannot be read is a 4xx', async () => {
    for (const path of ['/%', '/api/v1/leads/%E0%A4%A', '/s/%ff', '/webhook/%c0%ae'])
      expect([400, 404]).toContain((await send('GET', path, { headers: { accept: 'application/json' } })).status)
    const headers = { 'x-filler': 'x'.repeat(20_000) }
    expect((await send('GET', '/health', { headers })).status).toBe(431)
  })

  it('to a body that is broken, too large or of another kind says so', async () => {
    const post = (body: string, type = 'application/json', headers = {}) =>
      send('POST', '/api/v1/session', { headers: { 'content-type': type, ...headers }, body })
    const told = async (answer: ReturnType<typeof post>) => [(await answer).status, codeOf(await answer)]
    expect(await told(post('{"email":'))).toEqual([400, 'malformed'])
    expect(await told(post('"x"'))).toEqual([400, 'malformed'])
    expect(await told(post('{}'))).toEqual([422, 'invalid'])
    expect(await told(post(`{"email":"${'x'.repeat(300_000)}"}`))).toEqual([413, 'too_large'])
    expect(await told(post('a=1', 'application/x-www-form-urlencoded'))).toEqual([415, 'not_json'])
    expect(await told(post('{}', 'application/json; charset=klingon'))).toEqual([415, 'charset_unsupported'])
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import fixtures from './fixtures/signature-vectors.json' with { type: 'json' }
import { isSignedByTwilio } from './signature.ts'

const TOKENS = [fixtures.authToken]

/** A vector as the request that would carry it. */
function requestOf(vector: (typeof fixtures.vectors)[number], url = vector.url) {
  const pairs = Object.entries(vector.params).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, one]),
  )
  const body = Buffer.from(vector.jsonBody ?? new URLSearchParams(pairs).toString())
  return { url, body, headers: { 'x-twilio-signature': vector.signature } }
}

describe('the signature of Twilio', () => {
  it.each(fixtures.vectors)('accepts the official vector %#: $url', (vector) => {
    expect(isSignedByTwilio(requestOf(vector), TOKENS)).toBe(true)
  })

  it.each(fixtures.vectors.filter(({ url }) => /:(443|80)\//.test(url)))(
    'accepts a standard port the configured address does not name: $url',
    (vector) => {
      expect(isSignedByTwilio(requestOf(vector, vector.url.replace(/:(443|80)\//, '/')), TOKENS)).toBe(true)
    },
  )

  it.each(fixtures.vectors)('refuses vector %# with another token, body or address', (vector) => {
    const request = requestOf(vector)
    const changed = Buffer.concat([request.body, Buffer.from('&x=1')])
    expect(isSignedByTwilio(request, ['54321'])).toBe(false)
    expect(isSignedByTwilio({ ...request, body: changed }, TOKENS)).toBe(false)
    expect(isSignedByTwilio({ ...request, url: vector.url.replace('mycompany', 'yourcompany') }, TOKENS)).toBe(false)
    expect(isSignedByTwilio({ ...request, headers: {} }, TOKENS)).toBe(false)
    expect(isSignedByTwilio({ ...request, headers: { 'x-twilio-signature': '' } }, TOKENS)).toBe(false)
  })

  it('does not sign the fragment that tunes the retries', () => {
    const [vector] = fixtures.vectors
    if (!vector) throw new Error('no vectors')
    expect(isSignedByTwilio(requestOf(vector, `${vector.url}#rc=5&rp=all`), TOKENS)).toBe(true)
  })

  it('accepts the previous token while a new one is rolled out', () => {
    const [vector] = fixtures.vectors
    if (!vector) throw new Error('no vectors')
    expect(isSignedByTwilio(requestOf(vector), ['new', fixtures.authToken])).toBe(true)
  })

  it('reads a form the way it was signed: plus and %20, emoji, empty values, fields without a value', () => {
    const url = 'https://steward.example/webhook/sms'
    const form = 'Body=caf%C3%A9+%F0%9F%98%80%20ol%C3%A9&Empty=&Bare'
    const signature = 'gMh9sZIpJOWIupMGDCiD4eHraNY='
    const request = { url, body: Buffer.from(form), headers: { 'x-twilio-signature': signature } }
    expect(isSignedByTwilio(request, TOKENS)).toBe(true)
  })

  it('refuses a body hash that is right for an address that was not signed', () => {
    const body = Buffer.from('{"a":1}')
    const hash = createHash('sha256').update(body).digest('hex')
    const url = `https://mycompany.com/myapp.php?bodySHA256=${hash}`
    const request = { url, body, headers: { 'x-twilio-signature': 'y77kIzt2vzLz71DgmJGsen2scGs=' } }
    expect(isSignedByTwilio(request, TOKENS)).toBe(false)
  })
})

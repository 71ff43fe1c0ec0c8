import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import twilio from 'twilio'
import { describe, expect, it } from 'vitest'
import { bodyHash, type SignedParams, twilioSignature } from './signature.ts'

interface Vector {
  readonly url: string
  readonly params: SignedParams
  readonly signature: string
  readonly jsonBody?: string
  readonly bodySHA256?: string
}

const FILE = join(import.meta.dirname, '../../../shared/provider-contracts/vectors/twilio.json')
const { authToken, vectors } = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { authToken: string; vectors: Vector[] })
  : { authToken: '', vectors: [] }

describe('X-Twilio-Signature', () => {
  // From the SDK's own tests, so that something is checked where the vectors are not at hand.
  it('signs the documented example', () => {
    const params = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675309',
      Digits: '1234',
      From: '+14158675309',
      To: '+18005551212',
    }
    const signature = twilioSignature('12345', 'https://mycompany.com/myapp.php?foo=1&bar=2', params)
    expect(signature).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=')
  })

  it('passes the official vectors', () => {
    for (const { url, params, signature } of vectors) {
      // An apostrophe may have been signed escaped.
      const forms = [url, url.replaceAll("'", '%27')].map((form) => twilioSignature(authToken, form, params))
      expect(forms).toContain(signature)
    }
    for (const { jsonBody, bodySHA256 } of vectors) if (jsonBody) expect(bodyHash(jsonBody)).toBe(bodySHA256)
  })

  it('is what the SDK accepts, whatever the text', () => {
    const params = { Body: 'naïve 😀 & = + %', From: 'whatsapp:+15551234567', MediaUrl: ['b', 'a', 'a'] }
    const url = 'http://127.0.0.1:8080/webhook/whatsapp/key?x=1'
    expect(twilio.validateRequest('token', twilioSignature('token', url, params), url, params)).toBe(true)
  })
})

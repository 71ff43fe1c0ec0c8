import { createHash, createHmac } from 'node:crypto'

export type SignedParams = Readonly<Record<string, string | readonly string[]>>

/** X-Twilio-Signature: HMAC-SHA1 over the address (without fragment) and the sorted parameters; repeated values once each, sorted. */
export function twilioSignature(authToken: string, url: string, params: SignedParams): string {
  const signed = Object.keys(params)
    .sort()
    .flatMap((name) => valuesOf(params[name]).map((value) => name + value))
  return createHmac('sha1', authToken)
    .update(url + signed.join(''), 'utf8')
    .digest('base64')
}

/** What `bodySHA256` in the address carries when the body is JSON. */
export const bodyHash = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex')

function valuesOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : [...new Set(value)].sort()
}

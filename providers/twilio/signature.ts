import { createHash } from 'node:crypto'
import { parse, stringify } from 'node:querystring'
import type { SignedRequest } from '../messaging/contract.ts'
import { hmac, isSameText } from '../signing.ts'
import { parseForm } from './form.ts'

/**
 * Verifies X-Twilio-Signature over the configured public address and the raw body, against each token of the account
 * (a rotated token stays valid for a while).
 */
export function isSignedByTwilio(request: SignedRequest, authTokens: readonly string[]): boolean {
  const given = request.headers['x-twilio-signature']
  if (!given) return false
  const url = request.url.split('#', 1)[0] ?? ''
  const bodyHash = bodyHashOf(url)
  if (bodyHash !== null && !isSameText(bodyHash, sha256(request.body))) return false
  const parameters = bodyHash === null ? signedParameters(request.body) : ''
  return signedForms(url).some((form) =>
    authTokens.some((token) => isSameText(given, hmac('sha1', token, form + parameters, 'base64'))),
  )
}

const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('hex')

/** JSON bodies are not signed themselves; the signed address carries their hash. */
const bodyHashOf = (url: string) => new URLSearchParams(url.split('?').slice(1).join('?')).get('bodySHA256')

/** Every field, sorted by name; the values of a repeated one without duplicates, sorted. */
function signedParameters(body: Buffer): string {
  const form = parseForm(body)
  return [...form.keys()]
    .sort()
    .flatMap((name) => [...new Set(form.get(name))].sort().map((value) => name + value))
    .join('')
}

/** Twilio's back ends disagree on ports and escaping, so its own SDK accepts all of these; the likeliest comes first. */
function signedForms(url: string): readonly string[] {
  const normalised = URL.canParse(url) ? new URL(url).toString() : url
  const forms = [url, normalised].flatMap((form) => [form, withoutPort(form), withPort(form)])
  return [...new Set([...forms, ...forms.slice(3).map(withLegacyQuery)])]
}

const AUTHORITY = /^(https?):\/\/([^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d*)?/i

const withoutPort = (url: string) =>
  url.replace(AUTHORITY, (_, scheme, user, host) => `${scheme}://${user ?? ''}${host}`)

const withPort = (url: string) =>
  url.replace(AUTHORITY, (whole, scheme: string, user, host, port) =>
    port ? whole : `${scheme}://${user ?? ''}${host}${scheme.toLowerCase() === 'https' ? ':443' : ':80'}`,
  )

function withLegacyQuery(url: string): string {
  const start = url.indexOf('?')
  return start < 0 ? url : `${url.slice(0, start)}?${stringify(parse(url.slice(start + 1)))}`
}

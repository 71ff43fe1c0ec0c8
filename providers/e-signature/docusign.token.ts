import { createPrivateKey, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { failure, toFailure, toNoAnswer } from './docusign.failure.ts'

export interface TokenOptions {
  readonly authUrl: string
  readonly integrationKey: string
  readonly userId: string
  readonly privateKeyPem: string
  readonly timeoutMs: number
  readonly nowMs: () => number
}

export interface TokenSource {
  get(): Promise<string>
  /** The server refused this token although it had not expired. */
  refuse(token: string): void
}

interface Token {
  readonly value: string
  readonly usableUntilMs: number
}

/** The JWT grant, which the SDK can only ask of https hosts and without a timeout. One request, however many wait. */
export function createTokenSource(options: TokenOptions): TokenSource {
  let token: Token | null = null
  let renewal: Promise<Token> | null = null

  const renew = async () => {
    try {
      token = await requestToken(options)
      return token
    } finally {
      renewal = null
    }
  }
  return {
    get: async () => {
      if (token && options.nowMs() < token.usableUntilMs) return token.value
      renewal ??= renew()
      return (await renewal).value
    },
    refuse: (value) => {
      if (token?.value === value) token = null
    },
  }
}

const ASSERTION_SECONDS = 300
const LONGEST_USE_MS = 55 * 60_000
/** A token is not used up to its last second: requests take time. */
const MARGIN_MS = 5 * 60_000

async function requestToken(options: TokenOptions): Promise<Token> {
  const { authUrl, timeoutMs, nowMs } = options
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
  const body = new URLSearchParams({ grant_type, assertion: await signAssertion(options) })
  const request = { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) } as const
  const askedAtMs = nowMs()
  const response = await fetch(`${authUrl.replace(/\/+$/, '')}/oauth/token`, request).catch((error: unknown) => {
    throw toNoAnswer(error, true)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok)
    throw toFailure({ status: response.status, body: answer, header: (name) => response.headers.get(name) }, true)
  const { access_token: value, expires_in: seconds } = (answer ?? {}) as {
    access_token?: unknown
    expires_in?: unknown
  }
  if (typeof value !== 'string' || value === '')
    throw failure('no_token', { message: 'DocuSign gave no token', retryable: true })
  const lifeMs = (typeof seconds === 'number' ? seconds : 0) * 1_000
  return { value, usableUntilMs: askedAtMs + Math.min(LONGEST_USE_MS, lifeMs - MARGIN_MS) }
}

async function signAssertion({ authUrl, integrationKey, userId, privateKeyPem, nowMs }: TokenOptions): Promise<string> {
  const issuedAt = Math.floor(nowMs() / 1_000)
  return new SignJWT({ scope: 'signature impersonation' })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(integrationKey)
    .setSubject(userId)
    .setAudience(new URL(authUrl).host)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ASSERTION_SECONDS)
    .sign(readKey(privateKeyPem))
}

/** PKCS#1, as DocuSign shows it once, or PKCS#8. */
function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw failure('bad_private_key', { message: 'the private key cannot be read' })
  }
}

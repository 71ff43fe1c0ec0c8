import { ProviderError } from '../provider-error.ts'
import { createTransport, type WireAnswer, WireError } from '../transport.ts'
import { jsonOf } from './attempt.ts'

export interface GmailAccount {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
  readonly baseUrl: string
  readonly tokenUrl: string
}

export interface GmailClient {
  /** One request with a valid token. Throws ProviderError when there is no token, WireError when no answer came. */
  call(method: 'GET' | 'POST', path: string, body: unknown, abort: AbortSignal): Promise<WireAnswer>
}

/** A token is renewed this long before it ends. */
const EARLY_MS = 60_000

export const gmailFailure = (
  code: string,
  message: string,
  more: { readonly retryable?: boolean; readonly retryAfterMs?: number | null } = {},
): ProviderError =>
  new ProviderError({
    vendor: 'gmail',
    code,
    message,
    effect: 'none',
    retryable: more.retryable ?? false,
    retryAfterMs: more.retryAfterMs ?? null,
  })

/** One mailbox. A token that was refused is renewed once; nothing else is repeated. */
export function createGmailClient(account: GmailAccount): GmailClient {
  const send = createTransport()
  const root = account.baseUrl.replace(/\/+$/, '')
  let token: { readonly value: string; readonly until: number } | null = null

  async function accessToken(abort: AbortSignal): Promise<string> {
    if (token !== null && token.until > Date.now()) return token.value
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: account.clientId,
      client_secret: account.clientSecret,
      refresh_token: account.refreshToken,
    })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const request = { method: 'POST', url: account.tokenUrl, headers, body: form.toString(), abort }
    const answer = await send(request).catch((error: unknown) => {
      // Without a token nothing of ours can have happened.
      throw error instanceof WireError ? gmailFailure('no_token', error.message, { retryable: true }) : error
    })
    token = readToken(answer)
    return token.value
  }

  async function once(method: string, path: string, body: unknown, abort: AbortSignal): Promise<WireAnswer> {
    const authorization = `Bearer ${await accessToken(abort)}`
    const content: Record<string, string> = body === null ? {} : { 'content-type': 'application/json' }
    const text = body === null ? null : JSON.stringify(body)
    return send({
      method,
      url: `${root}/gmail/v1/users/me${path}`,
      headers: { authorization, ...content },
      body: text,
      abort,
    })
  }

  return {
    async call(method, path, body, abort) {
      const answer = await once(method, path, body, abort)
      if (answer.status !== 401) return answer
      token = null
      return once(method, path, body, abort)
    },
  }
}

function readToken(answer: WireAnswer): { value: string; until: number } {
  const { access_token: value, expires_in: seconds, error } = jsonOf(answer)
  if (answer.status === 200 && typeof value === 'string')
    return { value, until: Date.now() + Number(seconds ?? 0) * 1_000 - EARLY_MS }
  // Revoked or expired: only connecting the mailbox again helps.
  const isGone = error === 'invalid_grant'
  throw gmailFailure(isGone ? 'invalid_grant' : `token_${answer.status}`, 'Google gave no access token', {
    retryable: !isGone,
  })
}

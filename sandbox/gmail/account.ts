import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'

export const gmailAccountSchema = z.strictObject({
  accountId: z.string().min(1),
  address: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$/)
    .toLowerCase(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  refreshToken: z.string().min(1),
  /** The subscription's push endpoint, its audience and who signs; nothing is pushed before the mailbox is watched. */
  topic: z.string().min(1),
  pushUrl: z.url().nullish(),
  pushAudience: z.string().min(1),
  pushServiceAccount: z.string().min(1),
})
export type GmailAccount = z.infer<typeof gmailAccountSchema>

/** Tokens are told apart by their account; each is valid for an hour from the time written in it. */
const LIFETIME_S = 3_599

export const newToken = (account: GmailAccount, nowMs: number): string =>
  `ya29.${Buffer.from(JSON.stringify([account.accountId, nowMs])).toString('base64url')}`

export function accountOfToken(
  accounts: AccountBook<GmailAccount>,
  authorization: string | undefined,
  nowMs: number,
): GmailAccount | null {
  const token = /^Bearer ya29\.([\w-]+)$/.exec(authorization ?? '')?.[1]
  if (token === undefined) return null
  try {
    const [id, atMs] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as [string, number]
    return nowMs - atMs < LIFETIME_S * 1_000 ? accounts.get(id) : null
  } catch {
    // a token nobody gave out
    return null
  }
}

/** `POST /token`: a new access token for a refresh token that fits its client. */
export function exchangeToken(accounts: AccountBook<GmailAccount>, form: URLSearchParams, nowMs: number) {
  const account = accounts.find(({ refreshToken }) => refreshToken === form.get('refresh_token'))
  if (form.get('grant_type') !== 'refresh_token') return { status: 400, body: { error: 'unsupported_grant_type' } }
  const isClient = account?.clientId === form.get('client_id') && account?.clientSecret === form.get('client_secret')
  if (!account)
    return { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } }
  if (!isClient) return { status: 401, body: { error: 'invalid_client' } }
  const scope = 'https://www.googleapis.com/auth/gmail.modify'
  return {
    status: 200,
    body: { access_token: newToken(account, nowMs), expires_in: LIFETIME_S, scope, token_type: 'Bearer' },
  }
}

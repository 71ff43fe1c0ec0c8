import type { SandboxCore } from '../core/core.ts'
import type { WebhookStyle } from '../core/webhooks/style.ts'
import type { GmailAccount } from './account.ts'
import type { createSigningKey } from './signing-key.ts'

export const PUSH_STYLE = 'gmail.push'
const SUBSCRIPTION = 'projects/sandbox/subscriptions/mail'
const GIVE_UP_AFTER_MS = 7 * 24 * 60 * 60_000

/** Pub/Sub push: any answer but a success comes again, with growing waits, for a week. */
export function pushStyle(core: SandboxCore, key: ReturnType<typeof createSigningKey>): WebhookStyle {
  const accounts = core.accountsOf<GmailAccount>('gmail')
  return {
    name: PUSH_STYLE,
    provider: 'gmail',
    dropFault: 'either',
    limits: () => ({ connectTimeoutMs: 5_000, totalTimeoutMs: 10_000 }),
    prepare: ({ account: id, body }) => {
      const account = accounts.get(id)
      if (!account) return null
      const now = Math.floor(core.clock.nowMs() / 1_000)
      const token = key.sign({
        iss: 'https://accounts.google.com',
        aud: account.pushAudience,
        email: account.pushServiceAccount,
        email_verified: true,
        sub: '113774264463038321964',
        azp: '113774264463038321964',
        iat: now,
        exp: now + 3_600,
      })
      return { headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body }
    },
    isSuccess: (status) => [102, 200, 201, 202, 204].includes(status),
    retryDelayMs: ({ attempts, firstAtMs }) => {
      if (core.clock.nowMs() - firstAtMs > core.clock.scaledMs(GIVE_UP_AFTER_MS)) return null
      return core.clock.scaledMs(Math.min(600_000, 10_000 * 2 ** (attempts - 1)))
    },
  }
}

export function announce(core: SandboxCore, account: GmailAccount, historyId: string): readonly number[] {
  if (!account.pushUrl) return []
  const data = Buffer.from(JSON.stringify({ emailAddress: account.address, historyId: Number(historyId) })).toString(
    'base64',
  )
  const messageId = String(2_070_000_000_000_000 + Number(historyId))
  const publishTime = new Date(core.clock.nowMs()).toISOString()
  const message = { data, messageId, message_id: messageId, publishTime, publish_time: publishTime }
  return core.webhooks.enqueue({
    style: PUSH_STYLE,
    account: account.accountId,
    event: 'mail',
    url: account.pushUrl,
    body: JSON.stringify({ message, subscription: SUBSCRIPTION }),
    context: {},
    lane: null,
  })
}

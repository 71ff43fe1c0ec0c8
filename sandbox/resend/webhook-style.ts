import { createHmac } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { WebhookStyle } from '../core/webhooks/style.ts'
import type { ResendAccount } from './account.ts'

export const RESEND_STYLE = 'resend.event'

const MINUTE_MS = 60_000
/** At once, then 5 s, 5 min, 30 min, 2 h, 5 h, 10 h. */
const RETRY_DELAYS_MS = [5_000, 5 * MINUTE_MS, 30 * MINUTE_MS, 120 * MINUTE_MS, 300 * MINUTE_MS, 600 * MINUTE_MS]

export function resendWebhookStyle(core: SandboxCore): WebhookStyle {
  const accounts = core.accountsOf<ResendAccount>('resend')
  return {
    name: RESEND_STYLE,
    provider: 'resend',
    dropFault: 'either',
    limits: () => ({ connectTimeoutMs: 10_000, totalTimeoutMs: 15_000 }),
    prepare: ({ account: accountId, body, context }) => {
      const account = accounts.get(accountId)
      if (!account) return null
      const id = context['id'] ?? ''
      const timestamp = String(Math.floor(core.clock.nowMs() / 1_000))
      const key = Buffer.from(account.webhookSecret.replace('whsec_', ''), 'base64')
      const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Svix-Webhooks/1.0',
        'svix-id': id,
        'svix-timestamp': timestamp,
        'svix-signature': `v1,${signature}`,
      }
      return { headers, body }
    },
    isSuccess: (status) => status >= 200 && status < 300,
    retryDelayMs: ({ attempts }) => {
      const delayMs = RETRY_DELAYS_MS[attempts - 1]
      return delayMs === undefined ? null : core.clock.scaledMs(delayMs)
    },
  }
}

import type { SandboxCore } from '../core/core.ts'
import type { WebhookStyle } from '../core/webhooks/style.ts'
import type { StripeAccount } from './account.ts'
import { EVENT_STYLE } from './change.ts'
import { secondsOf } from './objects.ts'
import { stripeSignature } from './signature.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Exponential over three days, as documented for live mode; the steps themselves are not published. */
const RETRY_DELAYS_MS = [5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS, 10 * HOUR_MS]
const LATER_MS = 12 * HOUR_MS
const GIVE_UP_AFTER_MS = 72 * HOUR_MS

export function stripeWebhookStyle(core: SandboxCore): WebhookStyle {
  const accounts = core.accountsOf<StripeAccount>('stripe')
  return {
    name: EVENT_STYLE,
    provider: 'stripe',
    dropFault: 'either',
    limits: () => ({ connectTimeoutMs: 10_000, totalTimeoutMs: 20_000 }),
    // Signed with the time of the attempt: a retry days later must pass the receiver's tolerance.
    prepare: ({ account: id, body }) => {
      const account = accounts.get(id)
      if (!account) return null
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        accept: '*/*; q=0.5, application/xml',
        'cache-control': 'no-cache',
        'stripe-signature': stripeSignature(account.webhookSecret, secondsOf(core.clock.nowMs()), body),
      }
      return { headers, body }
    },
    isSuccess: (status) => status >= 200 && status < 300,
    retryDelayMs: ({ attempts }) => {
      const delays = [...RETRY_DELAYS_MS, ...Array.from({ length: 6 }, () => LATER_MS)]
      const passedMs = delays.slice(0, attempts).reduce((sum, delayMs) => sum + delayMs, 0)
      if (passedMs > GIVE_UP_AFTER_MS) return null
      return core.clock.scaledMs(delays[attempts - 1] ?? LATER_MS)
    },
  }
}

import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'
import type { Exchange } from '../core/provider.ts'

export const STRIPE_API_VERSION = '2026-10-28.endive'

export const stripeAccountSchema = z.strictObject({
  accountId: z.string().regex(/^acct_\w+$/),
  secretKey: z.string().regex(/^(sk|rk)_test_\w+$/),
  webhookSecret: z.string().startsWith('whsec_'),
  /** Null while no endpoint is set up. */
  webhookUrl: z.url().nullable().default(null),
  enabledEvents: z.array(z.string()).default(['*']),
  /** What the invoice page shows as the seller. */
  businessName: z.string().default('Sandbox business'),
})
export type StripeAccount = z.infer<typeof stripeAccountSchema>

/** The key as Bearer token or as Basic user name. */
export function secretKeyOf(exchange: Exchange): string | null {
  const [scheme, credentials] = (exchange.headers.authorization ?? '').split(' ', 2)
  if (!credentials) return null
  if (scheme === 'Bearer') return credentials
  return scheme === 'Basic' ? (Buffer.from(credentials, 'base64').toString('utf8').split(':', 1)[0] ?? null) : null
}

export const accountOfKey = (accounts: AccountBook<StripeAccount>, key: string): StripeAccount | null =>
  accounts.find(({ secretKey }) => secretKey === key)

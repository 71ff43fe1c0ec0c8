import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'
import type { Exchange } from '../core/provider.ts'

export const resendAccountSchema = z.strictObject({
  accountId: z.string().min(1),
  apiKey: z.string().startsWith('re_'),
  webhookSecret: z.string().startsWith('whsec_'),
  webhookUrl: z.url().nullish(),
  /** Domains it may send from. */
  domains: z.array(z.string()).default([]),
  /** Addresses it receives at, and where that is announced. */
  mailboxes: z.array(z.strictObject({ address: z.string().toLowerCase(), receivedUrl: z.url().nullish() })).default([]),
})
export type ResendAccount = z.infer<typeof resendAccountSchema>

export function authenticate(accounts: AccountBook<ResendAccount>, { headers }: Exchange): ResendAccount | null {
  const key = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return key === undefined ? null : accounts.find(({ apiKey }) => apiKey === key)
}

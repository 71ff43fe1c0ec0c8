import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'
import type { Exchange } from '../core/provider.ts'

const address = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+$/)
  .toLowerCase()

export const sendgridAccountSchema = z.strictObject({
  accountId: z.string().min(1),
  apiKey: z.string().startsWith('SG.'),
  friendlyName: z.string().optional(),
  /** PKCS 8, P-256: what signs parsed mails and events; the product knows the public halves. */
  inboundPrivateKeyPem: z.string().includes('PRIVATE KEY'),
  eventPrivateKeyPem: z.string().includes('PRIVATE KEY'),
  eventUrl: z.url().nullish(),
  /** Addresses it may send from; those with a `parseUrl` receive as well. */
  mailboxes: z.array(z.strictObject({ address, parseUrl: z.url().nullish() })).default([]),
})
export type SendgridAccount = z.infer<typeof sendgridAccountSchema>

/** The account of the bearer key; null when it is missing or wrong. */
export function authenticate(accounts: AccountBook<SendgridAccount>, { headers }: Exchange): SendgridAccount | null {
  const key = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return key === undefined ? null : accounts.find(({ apiKey }) => apiKey === key)
}

import { z } from 'zod'

export const docusignAccountSchema = z.strictObject({
  accountId: z.string().min(1),
  /** The user the integration acts for (`sub` of the JWT). */
  userId: z.string().min(1),
  integrationKey: z.string().min(1),
  /** Verifies the JWT of the integration. */
  publicKeyPem: z.string().includes('PUBLIC KEY'),
  /** Connect signs with each of them. */
  hmacKeys: z.array(z.string().min(1)).default([]),
  accountName: z.string().default('Sandbox account'),
  userName: z.string().default('Sandbox Sender'),
  email: z.email().default('sender@example.com'),
  /** False answers every token request with consent_required. */
  isConsentGranted: z.boolean().default(true),
})
export type DocusignAccount = z.infer<typeof docusignAccountSchema>

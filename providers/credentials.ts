import { z } from 'zod'
import type { Vendor } from '../domain/providers.ts'
import { ProviderError } from './provider-error.ts'

const secret = z.string().trim().min(1)

/** What each vendor's account needs, as it is stored (encrypted) in `provider_configurations`. */
export const credentialSchemas = {
  twilio: z.object({
    accountSid: z.string().regex(/^AC[0-9a-zA-Z]{32}$/, 'starts with AC'),
    authToken: secret,
    /** Accepted on webhooks beside the new one while a token is rotated. */
    previousAuthToken: secret.optional(),
  }),
  docusign: z.object({
    accountId: secret,
    userId: secret,
    integrationKey: secret,
    privateKeyPem: z.string().includes('PRIVATE KEY', { error: 'is no PEM private key' }),
    hmacKeys: z.array(secret).min(1),
  }),
  stripe: z.object({ secretKey: secret, webhookSecrets: z.array(secret).min(1) }),
  openai: z.object({ apiKey: secret }),
  local: z.object({}),
} satisfies Record<Vendor, z.ZodType>

export type CredentialsOf<Name extends Vendor> = z.infer<(typeof credentialSchemas)[Name]>

/** Throws ProviderError with the names of the faulty fields and nothing of their content. */
export function parseCredentials<Name extends Vendor>(vendor: Name, given: unknown): CredentialsOf<Name> {
  const parsed = credentialSchemas[vendor].safeParse(given)
  // Safe: the schema is the vendor's own.
  if (parsed.success) return parsed.data as CredentialsOf<Name>
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'all'))].join(', ')
  throw new ProviderError({
    vendor,
    code: 'bad_credentials',
    message: `the credentials of this ${vendor} account are not usable: ${fields}`,
    effect: 'none',
    retryable: false,
  })
}

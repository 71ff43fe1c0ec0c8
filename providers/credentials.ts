import { createPublicKey } from 'node:crypto'
import { z } from 'zod'
import type { Vendor } from '../domain/providers.ts'
import { ProviderError } from './provider-error.ts'

const secret = z.string().trim().min(1)
/** DER in base64, as consoles show it. */
const publicKey = secret.refine(isPublicKey, 'is no public key')

function isPublicKey(base64: string): boolean {
  try {
    createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })
    return true
  } catch {
    // whatever is wrong with it, it is not usable
    return false
  }
}

/** What each vendor's account needs, as it is stored (encrypted) in `provider_configurations`. */
export const credentialSchemas = {
  twilio: z.object({
    accountSid: z.string().regex(/^AC[0-9a-zA-Z]{32}$/, 'starts with AC'),
    authToken: secret,
    /** Accepted on webhooks beside the new one while a token is rotated. */
    previousAuthToken: secret.optional(),
  }),
  sendgrid: z.object({
    apiKey: secret,
    /** Of the security policy on the parse webhook, and of the signed event webhook. */
    inboundPublicKey: publicKey,
    eventPublicKey: publicKey,
  }),
  resend: z.object({ apiKey: secret, webhookSecrets: z.array(secret).min(1) }),
  gmail: z.object({
    clientId: secret,
    clientSecret: secret,
    refreshToken: secret,
    /** The topic Gmail announces news on, and who pushes them to us. */
    topic: secret,
    pushAudience: secret,
    pushServiceAccount: secret,
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
  /** Ollama itself asks for no key; one that stands behind a gate does. */
  ollama: z.object({ apiKey: secret.optional() }),
  local: z.object({}),
  page: z.object({}),
  telegram: z.object({
    botToken: z.string().regex(/^\d{1,20}:[\w-]{20,}$/, 'is a number, a colon and a key'),
    /** Given to Telegram with the webhook's address, and repeated by it in every update. */
    webhookSecret: z.string().regex(/^[\w-]{1,256}$/, 'has letters, digits, _ and - only'),
    previousWebhookSecret: secret.optional(),
  }),
  slack: z.object({
    teamId: z.string().regex(/^T[A-Z0-9]+$/, 'starts with T'),
    appId: z.string().regex(/^A[A-Z0-9]+$/, 'starts with A'),
    botToken: z.string().startsWith('xoxb-'),
    signingSecret: secret,
    previousSigningSecret: secret.optional(),
  }),
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

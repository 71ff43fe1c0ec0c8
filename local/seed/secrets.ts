import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { Vault } from '../../services/credential/vault.ts'
import { mailSecrets } from './mail-secrets.ts'

/**
 * Every secret of a seeded business is derived from the installation's own key: seeding again finds the same ones, and
 * nothing has to be written down in clear.
 */
export function seededSecrets(vault: Vault, slug: string) {
  const derive = (name: string, length: number) => vault.sign(`seed/${slug}`, name).slice(0, length)
  return {
    apiKey: (role: string) => `steward_${role}_${derive(`api-key/${role}`, 40)}`,
    password: (role: string) => `${role}-${derive(`password/${role}`, 10)}`,
    leadSigning: derive('lead-signing', 48),
    endpointKey: (name: string) => derive(`endpoint/${name}`, 20),
    twilio: { accountSid: `AC${derive('twilio/sid', 32)}`, authToken: derive('twilio/token', 32) },
    stripe: {
      accountId: `acct_${derive('stripe/account', 16)}`,
      secretKey: `sk_test_${derive('stripe/key', 40)}`,
      webhookSecret: `whsec_${derive('stripe/webhook', 32)}`,
    },
    docusign: {
      accountId: uuidOf(derive('docusign/account', 32)),
      userId: uuidOf(derive('docusign/user', 32)),
      integrationKey: uuidOf(derive('docusign/key', 32)),
      hmacKey: derive('docusign/hmac', 44),
    },
    openai: { apiKey: `sk-sandbox-${derive('openai/key', 40)}` },
    mail: mailSecrets(derive, slug),
    telegram: {
      botToken: `${Number.parseInt(derive('telegram/bot', 8), 16)}:${derive('telegram/token', 35)}`,
      webhookSecret: derive('telegram/webhook', 40),
    },
    slack: { botToken: `xoxb-${derive('slack/token', 40)}`, signingSecret: derive('slack/signing', 32) },
    templateSid: (name: string) => `HX${derive(`template/${name}`, 32)}`,
  }
}
export type SeededSecrets = ReturnType<typeof seededSecrets>

const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** A key pair of its own for signing in at the e-signature provider. */
export const newPrivateKeyPem = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

export const publicKeyOf = (privateKeyPem: string): string =>
  createPublicKey(createPrivateKey(privateKeyPem)).export({ type: 'spki', format: 'pem' }).toString()

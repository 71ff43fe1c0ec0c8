import { createHash } from 'node:crypto'
import type { Capability, VendorOf } from '../domain/providers.ts'
import { parseCredentials } from './credentials.ts'
import type { ESignatureProvider } from './e-signature/contract.ts'
import { createDocusignSignature } from './e-signature/docusign.ts'
import type { EmailProvider } from './email/contract.ts'
import { createGmailEmail } from './email/gmail.ts'
import { createResendEmail } from './email/resend.ts'
import { createSendgridEmail } from './email/sendgrid.ts'
import type { EmbeddingProvider } from './embedding/contract.ts'
import { createLocalEmbedding } from './embedding/local.ts'
import type { ModelProvider } from './llm/contract.ts'
import { createOllamaModel } from './llm/ollama.ts'
import { createOpenAiModel } from './llm/openai.ts'
import type { MessagingProvider } from './messaging/contract.ts'
import { createPageMessaging } from './messaging/page.ts'
import { createSlackMessaging } from './messaging/slack.ts'
import { createTelegramMessaging } from './messaging/telegram.ts'
import { createTwilioMessaging } from './messaging/twilio.ts'
import type { PaymentProvider } from './payment/contract.ts'
import { createStripePayment } from './payment/stripe.ts'

/** Where each vendor is reached; from the configuration. */
export interface ProviderAddresses {
  readonly twilioUrl: string
  readonly twilioMessagingUrl: string
  readonly twilioContentUrl: string
  readonly telegramUrl: string
  readonly slackUrl: string
  readonly stripeUrl: string
  readonly docusignUrl: string
  readonly docusignAuthUrl: string
  readonly openaiUrl: string
  readonly ollamaUrl: string
  readonly sendgridUrl: string
  readonly resendUrl: string
  readonly gmailUrl: string
  readonly googleTokenUrl: string
}

export interface ContractOf {
  readonly email: EmailProvider
  readonly messaging: MessagingProvider
  readonly 'e-signature': ESignatureProvider
  readonly payment: PaymentProvider
  readonly llm: ModelProvider
  readonly embedding: EmbeddingProvider
}

type Factory<Contract> = (credentials: unknown, addresses: ProviderAddresses) => Contract
type Factories = { readonly [Name in Capability]: Record<VendorOf<Name>, Factory<ContractOf[Name]>> }

/** A new vendor does not compile until its line is here. */
const factories: Factories = {
  email: {
    sendgrid: (given, { sendgridUrl: baseUrl }) =>
      createSendgridEmail({ ...parseCredentials('sendgrid', given), baseUrl }),
    resend: (given, { resendUrl: baseUrl }) => createResendEmail({ ...parseCredentials('resend', given), baseUrl }),
    gmail: (given, { gmailUrl: baseUrl, googleTokenUrl: tokenUrl }) =>
      createGmailEmail({ ...parseCredentials('gmail', given), baseUrl, tokenUrl }),
  },
  messaging: {
    twilio: (given, { twilioUrl: baseUrl, twilioMessagingUrl: messagingUrl, twilioContentUrl: contentUrl }) =>
      createTwilioMessaging({ credentials: parseCredentials('twilio', given), baseUrl, messagingUrl, contentUrl }),
    telegram: (given, { telegramUrl: baseUrl }) =>
      createTelegramMessaging({ ...parseCredentials('telegram', given), baseUrl }),
    slack: (given, { slackUrl: baseUrl }) => createSlackMessaging({ ...parseCredentials('slack', given), baseUrl }),
    page: () => createPageMessaging(),
  },
  'e-signature': {
    docusign: (given, { docusignUrl: baseUrl, docusignAuthUrl: authUrl }) =>
      createDocusignSignature({ ...parseCredentials('docusign', given), baseUrl, authUrl }),
  },
  payment: {
    stripe: (given, { stripeUrl: baseUrl }) => createStripePayment({ ...parseCredentials('stripe', given), baseUrl }),
  },
  llm: {
    openai: (given, { openaiUrl: baseUrl }) => createOpenAiModel({ ...parseCredentials('openai', given), baseUrl }),
    ollama: (given, { ollamaUrl: baseUrl }) => createOllamaModel({ ...parseCredentials('ollama', given), baseUrl }),
  },
  embedding: { local: () => createLocalEmbedding() },
}

/** One row of `provider_configurations`, its credentials decrypted. */
export interface ProviderAccount<Name extends Capability> {
  readonly tenantId: string
  readonly configurationId: string
  readonly vendor: VendorOf<Name>
  readonly credentials: unknown
}

export interface ProviderRegistry {
  /** The same object for the same account until its credentials change. Throws ProviderError for unusable ones. */
  open<Name extends Capability>(capability: Name, account: ProviderAccount<Name>): ContractOf[Name]
}

/** Accounts whose connections and tokens are kept; the least recently opened goes first. */
const MAX_OPEN = 500

export function createProviderRegistry(addresses: ProviderAddresses): ProviderRegistry {
  const opened = new Map<string, { fingerprint: string; provider: unknown }>()
  return {
    open<Name extends Capability>(capability: Name, account: ProviderAccount<Name>) {
      const key = [account.tenantId, account.configurationId, capability, account.vendor].join('/')
      const fingerprint = createHash('sha256').update(JSON.stringify(account.credentials)).digest('base64')
      const known = opened.get(key)
      const isCurrent = known?.fingerprint === fingerprint
      const provider = isCurrent ? known.provider : create(capability, account, addresses)
      opened.delete(key)
      opened.set(key, { fingerprint, provider })
      const [oldest] = opened.keys()
      if (opened.size > MAX_OPEN && oldest !== undefined) opened.delete(oldest)
      // Safe: the key holds the capability, and only its own factories fill it.
      return provider as ContractOf[Name]
    },
  }
}

function create<Name extends Capability>(
  capability: Name,
  { vendor, credentials }: ProviderAccount<Name>,
  addresses: ProviderAddresses,
): ContractOf[Name] {
  const byVendor: Record<VendorOf<Name>, Factory<ContractOf[Name]>> = factories[capability]
  // The word comes from a table, where an older or newer release may have written it.
  if (!Object.hasOwn(byVendor, vendor)) throw new RangeError(`no vendor "${vendor}" for ${capability}`)
  return byVendor[vendor](credentials, addresses)
}

import type { Capability, Vendor } from '../../../domain/providers.ts'
import { capital } from '../ui/attention-words.ts'

// One for each there is: a name of ours is never shown as it stands in the code.
const CAPABILITIES: Readonly<Record<Capability, string>> = {
  email: 'E-mail',
  messaging: 'Messages',
  'e-signature': 'Signatures',
  payment: 'Payments',
  llm: 'Language model',
  embedding: 'Search by meaning',
}

const VENDORS: Readonly<Record<Vendor, string>> = {
  sendgrid: 'SendGrid',
  resend: 'Resend',
  gmail: 'Gmail',
  twilio: 'Twilio',
  telegram: 'Telegram',
  slack: 'Slack',
  page: 'Our own ticket page',
  docusign: 'DocuSign',
  stripe: 'Stripe',
  openai: 'OpenAI',
  ollama: 'Ollama',
  local: 'On this machine',
}

const PARTS: Readonly<Record<string, string>> = {
  postgres: 'Database',
  temporal: 'Workflows',
  worker: 'Worker',
  models: 'Language model',
}

const named = (names: Readonly<Record<string, string>>, word: string): string => names[word] ?? capital(word)

export const capabilityName = (capability: string): string => named(CAPABILITIES, capability)
export const vendorName = (vendor: string): string => named(VENDORS, vendor)
/** The parts this front office is made of. */
export const partName = (part: string): string => named(PARTS, part)

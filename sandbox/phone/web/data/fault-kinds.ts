import type { FaultName } from '../../../core/fault-order.ts'
import type { ProviderName } from '../../../core/provider.ts'

export const PROVIDER_NAMES: Readonly<Record<ProviderName, string>> = {
  twilio: 'Twilio (messages)',
  docusign: 'DocuSign (contracts)',
  stripe: 'Stripe (payments)',
  openai: 'OpenAI (language model)',
  sendgrid: 'SendGrid (e-mail)',
  resend: 'Resend (e-mail)',
  gmail: 'Gmail (mailbox)',
  telegram: 'Telegram (messages)',
  slack: 'Slack (messages)',
  ollama: 'Ollama (language model)',
}

export interface FaultKind {
  readonly id: FaultName
  readonly name: string
  readonly explains: string
  readonly providers: readonly ProviderName[]
  /** What the milliseconds mean and how many are usual; null where none are asked for. */
  readonly ms: { readonly label: string; readonly usual: number } | null
}

const SENDERS: readonly ProviderName[] = ['twilio', 'docusign', 'stripe', 'sendgrid', 'resend', 'gmail']
const EVERY: readonly ProviderName[] = [...SENDERS, 'openai', 'ollama']

export const FAULT_KINDS: readonly FaultKind[] = [
  {
    id: 'latency',
    name: 'Slow',
    explains: 'Each request waits before it is handled.',
    providers: EVERY,
    ms: { label: 'Wait, ms', usual: 3_000 },
  },
  {
    id: '429',
    name: 'Too many requests (429)',
    explains: 'Refused in the provider’s words; nothing is done.',
    providers: EVERY,
    ms: { label: 'Retry after, ms', usual: 2_000 },
  },
  {
    id: '500',
    name: 'Server error (500)',
    explains: 'Broken in the provider’s words; nothing is done.',
    providers: EVERY,
    ms: null,
  },
  {
    id: 'timeout',
    name: 'No answer',
    explains: 'The connection is held and then dropped; nothing is done.',
    providers: EVERY,
    ms: { label: 'Held, ms', usual: 20_000 },
  },
  {
    id: 'response_lost',
    name: 'Done, but the answer is lost',
    explains: 'The request takes effect, yet nobody learns it: the hardest case.',
    providers: EVERY,
    ms: null,
  },
  {
    id: 'list_lag',
    name: 'Lists lag behind',
    explains: 'Lists and searches leave out what is younger than this.',
    providers: SENDERS,
    ms: { label: 'Lag, ms', usual: 5_000 },
  },
  {
    id: 'callback_drop',
    name: 'Status reports vanish',
    explains: 'Reports about messages, contracts and payments are lost for good.',
    providers: SENDERS,
    ms: null,
  },
  {
    id: 'webhook_drop',
    name: 'Incoming messages vanish',
    explains: 'What customers write never reaches the business.',
    providers: SENDERS,
    ms: null,
  },
  {
    id: 'webhook_duplicate',
    name: 'Webhooks come twice',
    explains: 'Everything is delivered two times.',
    providers: SENDERS,
    ms: { label: 'Second one later by, ms', usual: 0 },
  },
  {
    id: 'webhook_reorder',
    name: 'Webhooks out of order',
    explains: 'Some are held back, so that later ones overtake them.',
    providers: SENDERS,
    ms: { label: 'Held back, ms', usual: 500 },
  },
  {
    id: 'down',
    name: 'Down',
    explains: 'Connections are cut at once: did it arrive? Nobody can say.',
    providers: EVERY,
    ms: { label: 'Ends after, ms', usual: 20_000 },
  },
  {
    id: 'refused',
    name: 'Port closed',
    explains: 'Connection refused: it surely did not arrive.',
    providers: EVERY,
    ms: { label: 'Ends after, ms', usual: 20_000 },
  },
]

export const faultName = (id: FaultName): string => FAULT_KINDS.find((kind) => kind.id === id)?.name ?? id

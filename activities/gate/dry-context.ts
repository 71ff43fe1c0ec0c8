import type { Scenario } from '../../domain/gate/scenario.ts'
import type { AccountId, CustomerId, MessageId, TicketId, TurnId } from '../../domain/ids.ts'
import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import type { TurnContext } from '../../services/conversation/load-turn.ts'
import type { TurnMessage } from '../../services/conversation/turn-messages.ts'
import { newId } from '../../services/new-id.ts'
import { listPrices, type PublicPrice } from '../../services/price/read.ts'
import { type PromptSet, readPrompts } from '../../services/prompt/read.ts'
import { readSettings } from '../../services/settings/read.ts'
import type { Ticket } from '../../services/ticket/read.ts'
import type { Tx } from '../../services/transaction.ts'

/** What of the business every turn is thought out from. */
export interface DryBusiness {
  readonly settings: TenantSettings
  readonly prices: readonly PublicPrice[]
  readonly prompts: PromptSet
}

export async function readDryBusiness(tx: Tx): Promise<DryBusiness> {
  const [settings, prices, prompts] = await Promise.all([readSettings(tx), listPrices(tx), readPrompts(tx)])
  return { settings, prices, prompts }
}

/** By which channel the imagined customer writes, and from where; nothing is ever sent there. */
const LINES = {
  chat: { channel: 'whatsapp', address: '+353209000000' },
  letters: { channel: 'email', address: 'ann.archer@example.org' },
} as const

/** The first turn of a conversation with somebody who is not there. */
export function dryContext(
  { settings, prices, prompts }: DryBusiness,
  scenario: Scenario,
  correlationId: string,
): Omit<TurnContext, 'messages'> {
  const customerId = newId<CustomerId>()
  const now = new Date()
  const line = LINES[scenario.writes]
  return {
    fence: { turnId: newId<TurnId>(), epoch: 1 },
    customerId,
    members: [customerId],
    writerId: customerId,
    to: { ...line, accountId: newId<AccountId>() },
    answers: '',
    controlEpoch: 0,
    handedOverAt: null,
    draft: null,
    correlationId,
    customer: { name: null, greetingName: null, email: null, isVip: false },
    // The cases are written in it, and some of their words would do in others.
    language: 'en',
    persona: null,
    sentiment: 0.5,
    disclosures: {},
    promptPins: {},
    olderThan: null,
    oldestReceivedAt: now,
    lead: null,
    ticket: scenario.isInSupport === true ? ticketOf(customerId, line.channel, now) : null,
    wasEverCustomer: scenario.isInSupport === true,
    settings,
    isFlooding: false,
    prices,
    prompts,
    knowledge: {
      version: 0,
      liveDocuments: scenario.article === undefined ? 0 : 1,
      languages: scenario.article === undefined ? [] : ['en'],
    },
  }
}

const ticketOf = (customerId: CustomerId, channel: Ticket['channel'], now: Date): Ticket => ({
  id: newId<TicketId>(),
  number: 1,
  customerId,
  channel,
  subject: 'Something they bought does not work',
  status: 'open',
  statusChangedAt: now,
  priority: 'normal',
  reasons: [],
  assigneeUserId: null,
  openedAt: now,
  firstResponseDueAt: null,
  firstResponseAt: null,
  resolutionDueAt: null,
  resolvedAt: null,
  slaState: 'running',
  snoozedUntil: null,
  answeredAt: null,
  version: 1,
  now,
})

export const spoken = (text: string, direction: TurnMessage['direction'], rule: string | null = null): TurnMessage => ({
  id: newId<MessageId>(),
  text,
  direction,
  inTurn: direction === 'in',
  attachments: 0,
  answeredAs: null,
  files: '',
  rule,
  quoted: null,
  at: new Date(),
})

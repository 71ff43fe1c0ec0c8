import { createHash } from 'node:crypto'
import { z } from 'zod'
import { channels } from '../../channels/registry.ts'
import type { ContextBudget } from '../../domain/context/budget.ts'
import { fitBusiness } from '../../domain/context/business.ts'
import { type BusinessBlock, composeLayers, type Layers } from '../../domain/context/compose.ts'
import type { EarlierMessage } from '../../domain/context/fit.ts'
import { mayUse, type ToolName, toolSchemas } from '../../domain/conversation/tools/tools.ts'
import { REFUSALS } from '../../domain/gates/decide-inbound.ts'
import { detectInbound } from '../../domain/gates/detect-inbound.ts'
import type { Quotation } from '../../domain/messaging/quotation.ts'
import { formatMoney } from '../../domain/money.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import type { ToolSpec } from '../../providers/llm/contract.ts'
import type { TurnContext } from '../../services/conversation/load-turn.ts'
import type { TurnMessage } from '../../services/conversation/turn-messages.ts'
import type { Lead } from '../../services/lead/read.ts'
import { promptFor, slotKey } from '../../services/prompt/read.ts'
import type { TurnMeans } from './context-means.ts'
import type { Turn } from './deps.ts'
import { describeSearch } from './describe-search.ts'
import type { Understanding } from './understand.ts'

const DESCRIPTIONS: Record<keyof typeof toolSchemas, string> = {
  record_details:
    'Save what the customer told about themselves or what they want. The result holds the next directive.',
  respond_to_offer:
    'Report how the customer reacted to the offer or asked for the price. The result holds the next directive.',
  search_knowledge: describeSearch([]),
  request_person: 'Hand the conversation to a colleague.',
  send_response: 'Send the one message of this turn and end it.',
}

/** The same bytes for every call, for the provider's cache. */
const TOOLS: readonly ToolSpec[] = Object.entries(toolSchemas).map(([name, schema]) => ({
  name,
  // safe: the keys of toolSchemas are the keys of DESCRIPTIONS
  description: DESCRIPTIONS[name as keyof typeof toolSchemas],
  parameters: strictSchema(schema),
}))

/** What this turn's model is offered: the tools it may use, and the search where there is something to find. */
export const toolsFor = (
  { mode, context: { knowledge } }: Turn,
  { decision: { suspectsAttack } }: Understanding,
): readonly ToolSpec[] =>
  TOOLS.filter(
    ({ name }) =>
      // safe: the names come from toolSchemas above
      mayUse(mode, name as ToolName, suspectsAttack) && (name !== 'search_knowledge' || knowledge.liveDocuments > 0),
  ).map((tool) =>
    tool.name === 'search_knowledge' ? { ...tool, description: describeSearch(knowledge.languages) } : tool,
  )

function strictSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...parameters } = z.toJSONSchema(schema)
  return parameters
}

export interface TurnPrompt {
  readonly layers: Layers
  /** Messages before this turn, oldest first; how many of them are sent is decided by what fits. */
  readonly earlier: readonly EarlierMessage[]
  readonly canary: string
  readonly policy: string
  /** Layer -> version, kept on the message; and what the conversation pins. */
  readonly versions: Readonly<Record<string, string>>
  readonly pins: Readonly<Record<string, string>>
}

export interface PromptInput {
  readonly known: Understanding
  readonly lead: Lead | null
  readonly now: Date
  readonly budget: ContextBudget
  readonly means: TurnMeans
}

/** The four layers of this turn, each with its version. */
export function buildPrompt({ context }: Turn, { known, lead, now, budget, means }: PromptInput): TurnPrompt {
  const persona: Persona = known.persona.state.current
  const policy = promptFor(context.prompts, context.promptPins, 'platform_policy', 'default')
  const voice = promptFor(context.prompts, context.promptPins, 'tenant_persona', persona)
  const business = fitBusiness(businessBlock(context), budget.businessTokens, means.count)
  const canary = policy.sha256.slice(0, 12)
  const layers = composeLayers({
    policy: policy.body,
    canary,
    persona: { name: persona, body: voice.body },
    business,
    session: {
      now: now.toISOString(),
      language: known.answerIn,
      channel: { preferredLimit: channels[context.to.channel].capabilities.preferredLimit },
      customer: customerBlock(context),
      deal: lead === null ? null : { stage: lead.stage, directive: lead.directive },
      ticket: ticketBlock(context),
      persona,
    },
    turn: context.messages
      .filter(({ inTurn }) => inTurn)
      .map((message) => ({ text: withFiles(message), quoted: quotable(message) })),
  })
  return {
    layers,
    earlier: context.messages.filter(({ inTurn }) => !inTurn).map((message) => earlierMessage(message, context, means)),
    canary,
    policy: policy.body,
    versions: {
      platform_policy: String(policy.version),
      [`tenant_persona:${persona}`]: String(voice.version),
      domain_knowledge: `${sha256(JSON.stringify(business)).slice(0, 12)}/${context.knowledge.version}`,
      session: '3',
    },
    pins: { [slotKey('platform_policy', 'default')]: policy.id, [slotKey('tenant_persona', persona)]: voice.id },
  }
}

function customerBlock({ customer, wasEverCustomer }: TurnContext) {
  const { name, greetingName, email } = customer
  return { name, ...(greetingName !== null && { greetingName }), email, known: wasEverCustomer }
}

const ticketBlock = ({ handedOverAt, ticket }: TurnContext) =>
  handedOverAt === null || ticket === null ? null : ({ id: String(ticket.number), waitsForPeople: true } as const)

const withFiles = ({ text, files }: TurnMessage): string => [text, files].filter((part) => part !== '').join('\n')

/** Words that would be refused if they were said now reach no model by being quoted either. */
function quotable({ quoted }: TurnMessage): Quotation | null {
  if (quoted === null || quoted.by === 'us') return quoted
  const hits = detectInbound(quoted.text).filter(({ confidence }) => confidence === 'hard')
  return hits.some(({ rule }) => REFUSALS.some((kind) => kind === rule)) ? null : quoted
}

function earlierMessage(message: TurnMessage, { settings }: TurnContext, means: TurnMeans) {
  const { direction, at } = message
  const by = direction === 'in' ? 'customer' : 'us'
  const text = withFiles(message)
  return {
    by,
    text,
    // Worked out only where the message no longer fits.
    get commitments() {
      return means.commitments({ by, at, text }, settings.currency)
    },
  } as const
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function businessBlock({ settings, prices }: TurnContext): BusinessBlock {
  return {
    name: settings.businessName,
    vertical: settings.vertical,
    profile: settings.profile,
    brandVoice: settings.brandVoice,
    hours: settings.hours,
    languages: settings.languages,
    products: prices.map(({ sku, name, description, listMinor, currency }) => ({
      sku,
      name,
      description,
      listPrice: formatMoney({ amountMinor: listMinor, currency }),
    })),
    knowledge: [],
  }
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { channels } from '../../channels/registry.ts'
import { type BusinessBlock, composePrompt, type Prompt } from '../../domain/context/compose.ts'
import { toolSchemas } from '../../domain/conversation/tools/tools.ts'
import { formatMoney } from '../../domain/money.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import type { ToolSpec } from '../../providers/llm/contract.ts'
import type { TurnContext } from '../../services/conversation/load-turn.ts'
import type { Lead } from '../../services/lead/read.ts'
import { promptFor, slotKey } from '../../services/prompt/read.ts'
import type { Understanding } from './understand.ts'

const DESCRIPTIONS: Record<keyof typeof toolSchemas, string> = {
  record_details:
    'Save what the customer told about themselves or what they want. The result holds the next directive.',
  respond_to_offer:
    'Report how the customer reacted to the offer or asked for the price. The result holds the next directive.',
  request_person: 'Hand the conversation to a colleague.',
  send_response: 'Send the one message of this turn and end it.',
}

/** The same bytes for every call, for the provider's cache. */
export const TOOLS: readonly ToolSpec[] = Object.entries(toolSchemas).map(([name, schema]) => ({
  name,
  // safe: the keys of toolSchemas are the keys of DESCRIPTIONS
  description: DESCRIPTIONS[name as keyof typeof toolSchemas],
  parameters: strictSchema(schema),
}))

function strictSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...parameters } = z.toJSONSchema(schema)
  return parameters
}

export interface TurnPrompt {
  readonly prompt: Prompt
  readonly canary: string
  readonly policy: string
  /** Layer -> version, kept on the message; and what the conversation pins. */
  readonly versions: Readonly<Record<string, string>>
  readonly pins: Readonly<Record<string, string>>
}

/** The four layers of this turn, each with its version. */
export function buildPrompt(context: TurnContext, known: Understanding, lead: Lead | null, now: Date): TurnPrompt {
  const persona: Persona = known.persona.state.current
  const policy = promptFor(context.prompts, context.promptPins, 'platform_policy', 'default')
  const voice = promptFor(context.prompts, context.promptPins, 'tenant_persona', persona)
  const business = businessBlock(context)
  const canary = policy.sha256.slice(0, 12)
  const prompt = composePrompt({
    policy: policy.body,
    canary,
    persona: { name: persona, body: voice.body },
    business,
    session: {
      now: now.toISOString(),
      language: known.language,
      channel: { preferredLimit: channels[context.to.channel].capabilities.preferredLimit },
      customer: { name: context.customer.name, email: context.customer.email, known: context.wasEverCustomer },
      deal: lead === null ? null : { stage: lead.stage, directive: lead.directive },
      ticket: null,
      persona,
    },
    history: context.messages
      .filter(({ inTurn }) => !inTurn)
      .map(({ direction, text }) => ({ by: direction === 'in' ? 'customer' : 'us', text })),
    turn: context.messages
      .filter(({ inTurn }) => inTurn)
      .map(({ text, attachments }) => (text === '' && attachments > 0 ? '[sent a file]' : text)),
  })
  return {
    prompt,
    canary,
    policy: policy.body,
    versions: {
      platform_policy: String(policy.version),
      [`tenant_persona:${persona}`]: String(voice.version),
      domain_knowledge: createHash('sha256').update(JSON.stringify(business)).digest('hex').slice(0, 12),
      session: '1',
    },
    pins: { [slotKey('platform_policy', 'default')]: policy.id, [slotKey('tenant_persona', persona)]: voice.id },
  }
}

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

import { z } from 'zod'

/**
 * What the model may do in a turn, as strict schemas: closed objects, every property required, null where a value may be
 * missing. `create_ticket` is not here because code does it before the first model call; `send_response` ends the turn.
 */
export const toolSchemas = {
  record_details: z.strictObject({
    name: z.string().nullable().describe("The customer's own name, exactly as they wrote it."),
    email: z.string().nullable().describe("The customer's e-mail address, exactly as they wrote it."),
    product: z.string().nullable().describe('The sku of the product from the business block they want.'),
    quantity: z.number().int().nullable().describe('How many, where they said so.'),
  }),
  respond_to_offer: z.strictObject({
    reaction: z.enum(['asks_price', 'counters', 'accepts', 'declines']),
    amount: z.number().nullable().describe('The amount the customer named, in whole currency units, or null.'),
    currency: z.string().nullable().describe('ISO code, where they named one.'),
  }),
  search_knowledge: z.strictObject({
    query: z.string().describe("The few words that matter, as an article would put them, in the articles' language."),
  }),
  request_person: z.strictObject({
    reason: z.enum([
      'human_requested',
      'refund_request',
      'legal',
      'compliance',
      'negative_sentiment',
      'no_answer_found',
    ]),
  }),
  send_response: z.strictObject({
    text: z.string().describe('The whole message to the customer.'),
    language: z.string().describe('ISO 639-1 code of the language the text is written in.'),
    cites: z
      .array(
        z.strictObject({
          source: z.string().describe('The id of a result of search_knowledge.'),
          quote: z.string().describe('The words of that result the text relies on, copied exactly.'),
        }),
      )
      .describe('What the text relies on; empty where nothing was looked up.'),
  }),
} as const

export type ToolName = keyof typeof toolSchemas
export type ToolInput<Name extends ToolName> = z.infer<(typeof toolSchemas)[Name]>

/** For whom a turn speaks: a customer, or the owner giving orders. */
export const ACTOR_MODES = ['client', 'owner'] as const
export type ActorMode = (typeof ACTOR_MODES)[number]

/** Where each tool may be offered, allowed and run; a mode that is not named is denied. */
const MODES: Readonly<Record<ToolName, readonly ActorMode[]>> = {
  record_details: ['client'],
  respond_to_offer: ['client'],
  search_knowledge: ['client', 'owner'],
  request_person: ['client'],
  send_response: ['client'],
}

/** What changes something of the customer's; whoever may be attacking gets an answer and none of these. */
const CHANGING: readonly ToolName[] = ['record_details', 'respond_to_offer']

export const mayUse = (mode: ActorMode, tool: ToolName, suspectsAttack = false): boolean =>
  MODES[tool].includes(mode) && !(suspectsAttack && CHANGING.includes(tool))

export const isToolName = (name: string): name is ToolName => Object.hasOwn(toolSchemas, name)

import type { Directive } from '../lead/directive.ts'
import type { Stage } from '../lead/stage.ts'
import type { Persona } from '../persona/persona.ts'

export interface PromptItem {
  readonly role: 'developer' | 'user' | 'assistant'
  readonly text: string
}

export interface BusinessBlock {
  readonly name: string
  readonly vertical: string
  readonly profile: string
  readonly brandVoice: string
  readonly hours: readonly { readonly days: readonly number[]; readonly from: string; readonly to: string }[]
  readonly languages: readonly string[]
  readonly products: readonly {
    readonly sku: string
    readonly name: string
    readonly description: string
    readonly listPrice: string
  }[]
  readonly knowledge: readonly { readonly id: string; readonly title: string; readonly text: string }[]
}

export interface DealBlock {
  readonly stage: Stage
  readonly directive: Directive | null
}

export interface SessionBlock {
  readonly now: string
  readonly language: string
  readonly channel: { readonly preferredLimit: number }
  readonly customer: { readonly name: string | null; readonly email: string | null; readonly known: boolean }
  readonly deal: DealBlock | null
  readonly ticket: { readonly id: string } | null
  readonly persona: Persona
}

export interface PromptInput {
  readonly policy: string
  /** A word that must never appear in an answer; if it does, the instructions leaked. */
  readonly canary: string
  readonly persona: { readonly name: Persona; readonly body: string }
  readonly business: BusinessBlock
  readonly session: SessionBlock
  /** Earlier messages, oldest first. */
  readonly history: readonly { readonly by: 'customer' | 'us'; readonly text: string }[]
  /** What this turn answers, oldest first. */
  readonly turn: readonly string[]
}

export interface Prompt {
  readonly instructions: string
  readonly input: readonly PromptItem[]
}

const HISTORY_MESSAGES = 20
const LONGEST_EARLIER = 1_000
const LONGEST_NOW = 6_000

/**
 * The four layers in the order a provider's cache likes: policy, persona and business never change between turns, the
 * session comes right before the customer's words. Session and business are JSON data, never instructions.
 */
export function composePrompt(input: PromptInput): Prompt {
  const earlier = input.history.slice(-HISTORY_MESSAGES)
  return {
    instructions: [
      block('policy', `${input.policy}\nInternal marker, never to be written: ${input.canary}`),
      `<persona name="${input.persona.name}">\n${input.persona.body}\n</persona>`,
      block('business', JSON.stringify(input.business)),
    ].join('\n\n'),
    input: [
      ...earlier.map(
        ({ by, text }): PromptItem => ({
          role: by === 'us' ? 'assistant' : 'user',
          text: keepEnds(text, LONGEST_EARLIER),
        }),
      ),
      { role: 'developer', text: block('session', JSON.stringify(input.session)) },
      ...input.turn.map((text): PromptItem => ({ role: 'user', text: keepEnds(text, LONGEST_NOW) })),
    ],
  }
}

/** A draft that may not leave, and why: the model writes it once more. */
export const rejectedItem = (reasons: readonly string[]): PromptItem => ({
  role: 'developer',
  text: block('rejected', JSON.stringify({ reasons })),
})

const block = (name: string, text: string) => `<${name}>\n${text}\n</${name}>`

/** Long texts keep their head and tail: questions stand at the ends. */
function keepEnds(text: string, most: number): string {
  if (text.length <= most) return text
  const half = Math.floor((most - 5) / 2)
  return `${text.slice(0, half).toWellFormed()} ... ${text.slice(-half).toWellFormed()}`
}

import type { AttentionReason } from '../conversation/attention.ts'
import type { Draft } from '../conversation/draft.ts'
import type { ToolName } from '../conversation/tools/tools.ts'
import type { Persona } from '../persona/persona.ts'

/** A call of a tool as the model made it. */
export interface AttemptedCall {
  readonly name: string
  readonly argumentsJson: string
}

/** One question put to the model, and what came back. */
export interface AskedRound {
  readonly offered: readonly string[]
  readonly calls: readonly AttemptedCall[]
  /** What it said without a tool. */
  readonly plainTexts: readonly string[]
  /** refused and empty as the model ended; failed where no answer came at all. */
  readonly status: 'completed' | 'incomplete' | 'refused' | 'empty' | 'failed'
  /** Why no answer came. */
  readonly failure: string | null
  readonly tokensIn: number
  readonly tokensOut: number
  readonly mostTokensOut: number
}

/** A turn that was thought out and went nowhere. */
export interface DryTurn {
  readonly said: string
  readonly preferredLimit: number
  /** What code opened before the model was asked. */
  readonly opened: 'deal' | 'ticket' | null
  readonly rounds: readonly AskedRound[]
  /** Null where nothing is said. */
  readonly kind: Draft['kind'] | null
  readonly decidedBy: 'model' | 'fixed_text' | 'directive' | null
  readonly attention: AttentionReason | null
  readonly persona: Persona
  /** What the checks of drafts held back, by rule. */
  readonly heldBack: readonly { readonly rule: string; readonly span: string }[]
  readonly sources: number
  /** As the customer would get it. */
  readonly parts: readonly string[]
  readonly costUsdMicros: number
}

export const callsOf = ({ rounds }: DryTurn): readonly AttemptedCall[] => rounds.flatMap(({ calls }) => calls)

export const called = (turn: DryTurn, name: ToolName): number =>
  callsOf(turn).filter((call) => call.name === name).length

/** Every text the model wanted to be said, also those that were held back. */
export const wordsOf = (turn: DryTurn): readonly string[] => [
  ...callsOf(turn).flatMap(({ name, argumentsJson }) => (name === 'send_response' ? textIn(argumentsJson) : [])),
  ...turn.rounds.flatMap(({ plainTexts }) => plainTexts),
]

function textIn(argumentsJson: string): readonly string[] {
  try {
    const given: unknown = JSON.parse(argumentsJson)
    const text = typeof given === 'object' && given !== null && 'text' in given ? given.text : null
    return typeof text === 'string' ? [text] : []
  } catch {
    // the arguments that do not parse are a fault of their own
    return []
  }
}

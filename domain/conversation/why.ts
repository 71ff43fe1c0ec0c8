import type { Persona } from '../persona/persona.ts'

/** The evidence kept with every message the machine wrote; what the "why" drawer shows. */
export interface Why {
  /** Who decided the text: the model, a fixed text, or code wording a directive without a model. */
  readonly decidedBy: 'model' | 'fixed_text' | 'directive'
  /** The rule that was followed, in the product's own words. */
  readonly rule: string
  readonly gates: readonly GateHit[]
  readonly persona: {
    readonly name: Persona
    readonly rule: string
    readonly features: Readonly<Record<string, number | string | boolean>>
  } | null
  readonly model: ModelUse | null
  /** Layer -> version of the prompt that was used. */
  readonly versions: Readonly<Record<string, string>>
  readonly sources: readonly { readonly id: string; readonly title: string; readonly quote: string }[]
  readonly steps: readonly { readonly name: string; readonly ms: number }[]
}

export interface ModelUse {
  readonly name: string
  readonly rounds: number
  readonly tokensIn: number
  readonly tokensOut: number
  readonly costUsdMicros: number
  readonly repaired: boolean
  /** What went into the largest of its calls; missing on messages from before this was counted. */
  readonly context?: { readonly tokens: number; readonly mostTokens: number; readonly cutMessages: number }
}

export interface GateHit {
  readonly rule: string
  readonly stage: 'inbound' | 'draft'
  /** The words that triggered the rule. */
  readonly span: string
  readonly effect: 'escalate' | 'refuse' | 'block' | 'note'
}

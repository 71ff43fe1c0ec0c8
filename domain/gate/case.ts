/** What a model has to show before it may answer customers; asked in this order. */
export const GATE_CASES = [
  'little_said',
  'price_in_support',
  'anger',
  'letter',
  'brevity',
  'order',
  'searches',
  'sources',
  'actor',
  'injection',
  'closer',
  'budget',
] as const
export type GateCase = (typeof GATE_CASES)[number]

/** What became of one case; the sentence says what the model did, or that it did well. */
export interface GateVerdict {
  readonly name: GateCase
  readonly passed: boolean
  readonly reason: string
}

/** A case that was asked, as it is kept. */
export interface JudgedCase extends GateVerdict {
  readonly said: readonly string[]
  /** What customers would have read, turn by turn. */
  readonly answers: readonly string[]
  readonly costUsdMicros: number
}

/** running · passed: it answers now, or still · failed: the old one stays · discarded: the owner, or a newer choice, gave it up. */
export type GateState = 'running' | 'passed' | 'failed' | 'discarded'

/** switch: another model is to answer. check: the one that answers is asked again, and keeps answering either way. */
export type GatePurpose = 'switch' | 'check'

/** What a complete run comes to; null while cases are missing. */
export function outcomeOf(judged: readonly GateVerdict[]): 'passed' | 'failed' | null {
  const isComplete = GATE_CASES.every((name) => judged.some((one) => one.name === name))
  if (!isComplete) return null
  return judged.every(({ passed }) => passed) ? 'passed' : 'failed'
}

export interface NamedModel {
  readonly vendor: string
  /** As it is asked for, the usual one by its name. */
  readonly model: string
}

/** Another model would answer; bounds and keys of the same one are no other. */
export const isSwitch = (active: NamedModel | null, wanted: NamedModel): boolean =>
  active !== null && (active.vendor !== wanted.vendor || active.model !== wanted.model)

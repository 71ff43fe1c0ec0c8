import type { Persona } from './persona.ts'

/** What is known about a customer at this turn; all of it decided by code before a model is asked. */
export interface PersonaFeatures {
  /** A hard rule already sends this to a person. */
  readonly hardRule: boolean
  readonly complaint: boolean
  /** Smoothed, 0 (furious) to 1 (delighted). */
  readonly sentiment: number
  readonly legalOrDispute: boolean
  readonly hardBargaining: boolean
  readonly highValue: boolean
  readonly isVip: boolean
  readonly buyingIntent: boolean
  /** A complaint or an unanswered question stands in the way of closing. */
  readonly somethingOpen: boolean
  readonly sharkAllowed: boolean
}

export interface PersonaState {
  readonly current: Persona
  /** What the table said last time, and for how many turns in a row. */
  readonly candidate: Persona
  readonly streak: number
  /** Turns in a row with buying intent and nothing open. */
  readonly buyingStreak: number
}

export interface PersonaChoice {
  readonly state: PersonaState
  readonly rule: string
  readonly switched: boolean
}

const HYSTERESIS_TURNS = 2
const CLOSER_ENTERS_ABOVE = 0.8
const CLOSER_LEAVES_BELOW = 0.6

interface Row {
  readonly rule: string
  readonly persona: Persona
  /** Distress is answered at once; everything else waits two turns, so that nobody meets a new voice every message. */
  readonly atOnce: boolean
  readonly when: (features: PersonaFeatures, closing: boolean) => boolean
}

/** The Chief of Staff: the first row that fits decides. The hard rule row hands to a person and leaves the persona alone. */
const TABLE: readonly Row[] = [
  { rule: 'complaint or distress', persona: 'empath', atOnce: true, when: (f) => f.complaint || f.sentiment < 0.45 },
  { rule: 'ready to buy, nothing open', persona: 'closer', atOnce: true, when: (_, closing) => closing },
  {
    rule: 'legal, dispute or hard bargaining',
    persona: 'shark',
    atOnce: false,
    when: (f) => f.sharkAllowed && (f.legalOrDispute || f.hardBargaining),
  },
  { rule: 'high value or valued customer', persona: 'concierge', atOnce: false, when: (f) => f.highValue || f.isVip },
  { rule: 'everyone else', persona: 'professional', atOnce: false, when: () => true },
]

export const firstPersona = (): PersonaState => ({
  current: 'professional',
  candidate: 'professional',
  streak: 0,
  buyingStreak: 0,
})

function isClosing(state: PersonaState, features: PersonaFeatures, buyingStreak: number): boolean {
  if (features.somethingOpen) return false
  if (state.current === 'closer') return features.sentiment >= CLOSER_LEAVES_BELOW
  return features.sentiment > CLOSER_ENTERS_ABOVE && buyingStreak >= HYSTERESIS_TURNS
}

/** Picks the persona of this turn. `isFirst` lets the very first turn start with whom the table names. */
export function choosePersona(state: PersonaState, features: PersonaFeatures, isFirst = false): PersonaChoice {
  const buyingStreak = features.buyingIntent && !features.somethingOpen ? state.buyingStreak + 1 : 0
  if (features.hardRule)
    return { state: { ...state, buyingStreak }, rule: 'hard rule: a person decides', switched: false }

  const closing = isClosing(state, features, buyingStreak)
  const row = TABLE.find(({ when }) => when(features, closing))
  if (row === undefined) throw new Error('the last row of the table fits everyone')

  const streak = row.persona === state.candidate ? state.streak + 1 : 1
  const leavesCloser = state.current === 'closer' && !closing
  const settled = isFirst || row.atOnce || leavesCloser || streak >= HYSTERESIS_TURNS
  const current = settled ? row.persona : state.current
  return {
    state: { current, candidate: row.persona, streak, buyingStreak },
    rule: row.rule,
    switched: current !== state.current,
  }
}

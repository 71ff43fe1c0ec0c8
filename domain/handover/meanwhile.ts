import type { AttentionReason } from '../conversation/attention.ts'

/** What the machine does with new words while a conversation it handed to people is nobody's yet. */
export type Meanwhile = 'answer' | 'say_it_is_added' | 'silence'

export interface Handed {
  /** Why the open matter needs people. */
  readonly reasons: readonly AttentionReason[]
  readonly isOpenNow: boolean
  readonly hasDeal: boolean
  /** These words themselves need a person, or want to buy. */
  readonly needsPerson: boolean
  readonly isFlooding: boolean
  /** Thanks, a greeting: nothing anybody would add. */
  readonly isPleasantry: boolean
  readonly text: string
  /** When they last heard that their words were added; null while they have not since the handover. */
  readonly saidAt: Date | null
  readonly now: Date
}

const HOUR_MS = 3_600_000
/** People who are there are asked to hurry sooner than people who sleep. */
const SAID_AGAIN_AFTER_MS = { open: HOUR_MS, closed: 4 * HOUR_MS } as const

/** Whoever is angry, threatens, or asks for what the law gives them is not chatted with. */
const GRAVE: readonly AttentionReason[] = ['legal', 'compliance', 'negative_sentiment', 'flood']

/** A question mark by itself asks for nothing that could be answered. */
const ASKS = /[\p{L}\p{N}][\s\S]*[?？؟]/u

/**
 * While people are at work the answer is theirs. While they are not, a question of its own is answered; whatever else is
 * said belongs to what waits. That it was added is said once, and again only after hours.
 */
export function whileNobodyHasIt(handed: Handed): Meanwhile {
  const { reasons, isOpenNow, hasDeal, needsPerson, isFlooding, isPleasantry, text } = handed
  if (isFlooding || (isPleasantry && !ASKS.test(text))) return 'silence'
  const isOther = !needsPerson && !hasDeal && ASKS.test(text) && !reasons.some((reason) => GRAVE.includes(reason))
  return isOther && !isOpenNow ? 'answer' : addedOrSilent(handed)
}

export function addedOrSilent({
  saidAt,
  isOpenNow,
  now,
}: Pick<Handed, 'saidAt' | 'isOpenNow' | 'now'>): Exclude<Meanwhile, 'answer'> {
  const waitMs = SAID_AGAIN_AFTER_MS[isOpenNow ? 'open' : 'closed']
  return saidAt !== null && now.getTime() - saidAt.getTime() < waitMs ? 'silence' : 'say_it_is_added'
}

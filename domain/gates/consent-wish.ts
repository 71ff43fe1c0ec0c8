import { normalise } from '../text/normalise.ts'
import { createRule } from './match-rules.ts'
import { forPhrases } from './phrase.ts'
import { optIn } from './rules/opt-in-help.ts'
import { optOut } from './rules/opt-out.ts'

const wantsOut = createRule(optOut)
const wantsIn = createRule(optIn)

/** Longer texts are no keyword and rarely a wish; their ends are read like anywhere else. */
const LONGEST = 2_000

/** What a message asks of our consent records. Read when it is stored, so that STOP holds before anybody answers. */
export function consentWish(text: string): 'withdraw' | 'grant' | null {
  const copies = [forPhrases(normalise(text.slice(0, LONGEST)).plain)]
  if (wantsOut(copies)?.confidence === 'hard') return 'withdraw'
  return wantsIn(copies)?.confidence === 'hard' ? 'grant' : null
}

import { normalise } from '../text/normalise.ts'
import type { Leaf } from './flatten.ts'
import { VERTICAL_WORDS } from './vertical-words.ts'

const LONGEST = 20_000

/** The business a body is about, by the words in it; names of fields count twice. "general" when none leads. */
export function verticalOf(leaves: readonly Leaf[]): string {
  const names = normalise(
    leaves.map(({ path }) => path.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.[\]-]+/g, ' ')).join('\n'),
  ).plain
  const values = normalise(
    leaves
      .map(({ value }) => String(value))
      .join('\n')
      .slice(0, LONGEST),
  ).plain
  const scores = Object.entries(VERTICAL_WORDS).map(([vertical, words]) => ({
    vertical,
    score: 2 * new Set(names.match(words)).size + new Set(values.match(words)).size,
  }))
  const [best, second] = scores.toSorted((left, right) => right.score - left.score)
  return best !== undefined && best.score > (second?.score ?? 0) ? best.vertical : 'general'
}

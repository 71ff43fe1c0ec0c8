/** The usual damping of reciprocal ranks. */
const DAMPING = 60

/** Several rankings of the same ids as one, best first: the sum of reciprocal ranks. A weak arm hurts more than it helps. */
export function fuse(rankings: readonly (readonly string[])[]): readonly string[] {
  const scores = new Map<string, number>()
  for (const ranking of rankings)
    for (const [rank, id] of ranking.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (DAMPING + rank + 1))
  return [...scores].toSorted(([, left], [, right]) => right - left).map(([id]) => id)
}

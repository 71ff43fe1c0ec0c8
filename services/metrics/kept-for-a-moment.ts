/** The answer of a moment ago for everybody who asks meanwhile: one look at a time, and none more often than it is worth. */
export function keptForAMoment<Answer>(keepMs: number, look: () => Promise<Answer>): () => Promise<Answer> {
  let kept: { readonly answer: Promise<Answer>; readonly until: () => number } | null = null
  return () => {
    if (kept !== null && performance.now() < kept.until()) return kept.answer
    const startedAt = performance.now()
    let tookMs: number | null = null
    const answer = look().finally(() => {
      tookMs = performance.now() - startedAt
    })
    // What takes long is looked at less often: asking for health must not be what makes a system ill.
    kept = { answer, until: () => startedAt + (tookMs === null ? Number.POSITIVE_INFINITY : keepMs + tookMs * 20) }
    answer.catch(() => {
      kept = null
    })
    return answer
  }
}

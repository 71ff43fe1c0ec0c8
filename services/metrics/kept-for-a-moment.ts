export interface Keeping {
  readonly keepMs: number
  /** Costly looks are taken less often: they may take up one part of so many of the time. */
  readonly share?: number
}

const LONGEST_MS = 30_000

/** The answer of a moment ago for everybody who asks meanwhile: one look at a time, none more often than it is worth. */
export function keptForAMoment<Answer>(
  { keepMs, share = 0 }: Keeping,
  look: () => Promise<Answer>,
): () => Promise<Answer> {
  let kept: Promise<Answer> | null = null
  let until = 0
  async function lookAndKeep(): Promise<Answer> {
    const startedAt = performance.now()
    try {
      return await look()
    } catch (error) {
      kept = null
      throw error
    } finally {
      const endedAt = performance.now()
      until = endedAt + Math.min(LONGEST_MS, Math.max(keepMs, (endedAt - startedAt) * share))
    }
  }
  return () => {
    if (kept !== null && performance.now() < until) return kept
    until = Number.POSITIVE_INFINITY
    kept = lookAndKeep()
    return kept
  }
}

const markOf = (left: number): string => ` [... ${left} characters left out ...] `
const LONGEST_MARK = markOf(1_000_000).length

/** Long texts keep their head and tail, where questions stand, and say how much is missing between. */
export function keepEnds(text: string, mostChars: number): string {
  if (text.length <= mostChars) return text
  const half = Math.max(0, Math.floor((mostChars - LONGEST_MARK) / 2))
  const head = text.slice(0, half)
  const tail = half === 0 ? '' : text.slice(-half)
  return `${head.toWellFormed()}${markOf(text.length - head.length - tail.length)}${tail.toWellFormed()}`
}

/** The same for a size in tokens; the mark counts. */
export function keepEndsWithin(text: string, mostTokens: number, count: (text: string) => number): string {
  // More than three characters a token are not asked about: counting a whole book takes long.
  let kept = keepEnds(text, Math.max(1, mostTokens) * LONGEST_TOKEN)
  for (let tokens = count(kept); tokens > mostTokens; tokens = count(kept)) {
    const shorter = Math.floor(Math.min(kept.length * (mostTokens / tokens), kept.length * 0.95)) - 1
    if (shorter <= LONGEST_MARK) return count(LEFT_OUT) <= mostTokens ? LEFT_OUT : ''
    kept = keepEnds(text, shorter)
  }
  return kept
}

const LONGEST_TOKEN = 8
const LEFT_OUT = '[left out]'

export const BUCKETS = 1 << 13

/** What one word of a text says, as numbers of buckets. */
export interface WordFeatures {
  readonly word: string
  readonly buckets: readonly number[]
}

const MOST_WORDS = 60
const STEM = 5
const GRAMS = [3, 4]

function bucket(feature: string): number {
  let hash = 2_166_136_261
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 16_777_619)
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}

function grams(word: string): readonly string[] {
  const framed = `_${word}_`
  return GRAMS.flatMap((length) =>
    Array.from({ length: Math.max(0, framed.length - length + 1) }, (_, at) => framed.slice(at, at + length)),
  )
}

/** Words, their stems, their neighbours and parts of them, which typos and endings leave mostly as they are. */
export function featuresOf(plain: string): readonly WordFeatures[] {
  const words = (plain.match(/[a-z0-9]+|[?€$£%]/g) ?? []).slice(0, MOST_WORDS)
  return words.map((word, at) => ({
    word,
    buckets: [
      `w${word}`,
      `s${word.slice(0, STEM)}`,
      `n${words[at - 1] ?? ''} ${word}`,
      ...grams(word).map((gram) => `g${gram}`),
    ].map(bucket),
  }))
}

export const BUCKETS = 1 << 13

/** What one word of a text says, as numbers of buckets. */
export interface WordFeatures {
  readonly word: string
  readonly buckets: readonly number[]
}

const MOST_WORDS = 60
const STEM = 5
const GRAMS = [3, 4]

// What stands in every sentence says nothing about this one.
const EMPTY = new Set(
  (
    'the a an of to in on at for and or is are was were be been it its this that with as by from has have had do does did ' +
    'el la los las un una de en y o es son que con por para al del se lo os as um uma em e do da dos das no na ' +
    'le les des du et ou est pour avec au aux ce der die das ein eine einen und oder ist sind zu mit auf fur im den dem ' +
    'il gli i di che per s t there will would when if so then'
  ).split(' '),
)

/** The number of an order or a part: its letters say nothing. "10am" and "2nd" do. */
const CODE = /^(?=.*\d)(?!\d+[a-z]{2}$).*[a-z]/

/** The bucket of a feature among as many as a power of two. */
export function bucketOf(feature: string, buckets: number): number {
  let hash = 2_166_136_261
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 16_777_619)
  return (hash ^ (hash >>> 15)) & (buckets - 1)
}

function grams(word: string): readonly string[] {
  const framed = `_${word}_`
  return GRAMS.flatMap((length) =>
    Array.from({ length: Math.max(0, framed.length - length + 1) }, (_, at) => framed.slice(at, at + length)),
  )
}

/** A word as the weights know it, without most of its endings. */
export const stemOf = (word: string): string => word.slice(0, STEM)

/** Words, their stems, their neighbours and parts of them, which typos and endings leave mostly as they are. */
export function featuresOf(plain: string): readonly WordFeatures[] {
  const all = plain.match(/[a-z0-9]+|[?€$£%]/g) ?? []
  const words = all.slice(0, MOST_WORDS).filter((word) => !EMPTY.has(word) && !CODE.test(word))
  return words.map((word, at) => ({
    word,
    buckets: [
      `w${word}`,
      `s${stemOf(word)}`,
      `n${words[at - 1] ?? ''} ${word}`,
      ...grams(word).map((gram) => `g${gram}`),
    ].map((feature) => bucketOf(feature, BUCKETS)),
  }))
}

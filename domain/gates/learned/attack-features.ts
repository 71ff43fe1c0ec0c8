import { conceptsOf } from './attack-concepts.ts'
import { bucketOf } from './features.ts'

export const ATTACK_BUCKETS = 1 << 14

const MOST_WORDS = 200
const STEM = 5
/** Two matters so many words apart are spoken of together. */
const NEAR = 6

function spoken(words: readonly string[], at: number): readonly string[] {
  const word = words[at] ?? ''
  const before = words[at - 1]
  return [
    `w${word}`,
    before === undefined ? `f${word}` : `b${before} ${word}`,
    ...(word.length > STEM ? [`s${word.slice(0, STEM)}`] : []),
  ]
}

type Concepts = readonly (readonly string[])[]

/** The matters of a word, with those shortly before it: "show" and "rules" say little, together they say much. */
function meant(words: readonly string[], concepts: Concepts, at: number): readonly string[] {
  const previous = concepts[at - 1] ?? []
  return (concepts[at] ?? []).flatMap((concept) => [
    `c${concept}`,
    ...concepts
      .slice(Math.max(0, at - NEAR), at)
      .flat()
      .map((other) => `p${[concept, other].toSorted().join('+')}`),
    ...(previous.length > 0 || at === 0
      ? previous.map((other) => `q${other}>${concept}`)
      : [`r${words[at - 1] ?? ''} ${concept}`]),
  ])
}

/** Each thing once, however often it is said: who writes much attacks no more. */
export function attackFeatures(plain: string): readonly number[] {
  const words = (plain.match(/[\p{L}\p{N}]+|[?!:<>[\]{}#|=]/gu) ?? []).slice(0, MOST_WORDS)
  const concepts = words.map(conceptsOf)
  const features = words.flatMap((_, at) => [...spoken(words, at), ...meant(words, concepts, at)])
  return [...new Set(features)].map((feature) => bucketOf(feature, ATTACK_BUCKETS))
}

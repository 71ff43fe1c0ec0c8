/** How likely the best piece answers a question, from 0 to 1, when it is one the articles answer or not. */
export interface Sample {
  readonly cover: number
  readonly isAnswerable: boolean
}

/** Below this the articles do not answer; the weights behind the cover are learned so that the two kinds part here. */
export const DEFAULT_LEAST_COVER = 0.45
/** From here up to the limit the words cannot tell: whoever understands the texts has to judge. */
export const LEAST_UNSURE = 0.06
/** Learned limits stay near the measured one: a few dozen questions, mostly of one kind, say little of the others. */
const RANGE = { least: 0.4, most: 0.6 }
const FEWEST_OF_EACH = 8

/** The limit a business searches by, whatever scale an older one was learned on. */
export const limitFrom = (learned: number | null): number =>
  learned === null ? DEFAULT_LEAST_COVER : Math.min(RANGE.most, Math.max(RANGE.least, learned))

/**
 * The limit that tells a business's own answerable questions from the others with the fewest errors, in the middle of
 * the gap between its neighbours, so that both sides have a margin. Null while there are too few questions to learn from.
 */
export function calibrate(samples: readonly Sample[]): number | null {
  const answerable = samples.filter(({ isAnswerable }) => isAnswerable).length
  if (answerable < FEWEST_OF_EACH || samples.length - answerable < FEWEST_OF_EACH) return null
  const covers = [...new Set(samples.map(({ cover }) => cover))].toSorted((left, right) => left - right)
  const between = covers.slice(1).map((cover, at) => (cover + (covers[at] ?? cover)) / 2)
  const candidates = [...between.filter((limit) => limit >= RANGE.least && limit <= RANGE.most), DEFAULT_LEAST_COVER]
  const ranked = candidates.map((limit) => ({ limit, errors: errorsAt(limit, samples) }))
  const fewest = Math.min(...ranked.map(({ errors }) => errors))
  const best = ranked.filter(({ errors }) => errors === fewest)
  // Of equals the one nearest to what was measured elsewhere.
  const distance = (limit: number) => Math.abs(limit - DEFAULT_LEAST_COVER)
  return best.toSorted((left, right) => distance(left.limit) - distance(right.limit))[0]?.limit ?? null
}

/** Answering what the articles do not know weighs as much as handing over what they do. */
function errorsAt(limit: number, samples: readonly Sample[]): number {
  const rate = (isAnswerable: boolean) => {
    const asked = samples.filter((sample) => sample.isAnswerable === isAnswerable)
    return asked.filter(({ cover }) => cover >= limit !== isAnswerable).length / asked.length
  }
  return rate(true) + rate(false)
}

/** Damerau-Levenshtein distance of two short words: swapped neighbours count as one slip. Gives up above `most`. */
function isWithin(left: string, right: string, most: number): boolean {
  if (Math.abs(left.length - right.length) > most) return false
  let before: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const line = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      let cost = Math.min(at(last, column) + 1, at(line, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      if (row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        cost = Math.min(cost, at(before, column - 2) + 1)
      line.push(cost)
    }
    before = last
    last = line
  }
  return at(last, right.length) <= most
}

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY

const SHORTEST = 4
const LONG = 9

const hasSameLetters = (left: string, right: string): boolean =>
  Array.from(left).toSorted().join('') === Array.from(right).toSorted().join('')

/** Four letters bear only a swap, nine and more bear two slips: shorter words have too many neighbours. */
function isSlipOf(word: string, candidate: string): boolean {
  if (word.length === SHORTEST) return hasSameLetters(word, candidate) && isWithin(word, candidate, 1)
  return isWithin(word, candidate, word.length >= LONG ? 2 : 1)
}

/** A reader that knows some words by heart and takes near misses for them; other words stay as they are. */
export function createTypoRepair(words: readonly string[], exceptions: ReadonlySet<string>): (text: string) => string {
  const known = new Set(words)
  const byInitial = Map.groupBy(words, (word) => word.charAt(0))
  const repair = (word: string): string => {
    if (word.length < SHORTEST || known.has(word) || exceptions.has(word)) return word
    const near = byInitial.get(word.charAt(0))?.filter((candidate) => isSlipOf(word, candidate)) ?? []
    // Swapped letters leave the length as it is: "operatoer" is "operatore" rather than "operator".
    return near.find(({ length }) => length === word.length) ?? near[0] ?? word
  }
  // Three and more of a letter are emphasis: "stooop" is "stop".
  return (text) => text.replace(/([a-z])\1{2,}/g, '$1').replace(/[a-z]{4,}/g, repair)
}

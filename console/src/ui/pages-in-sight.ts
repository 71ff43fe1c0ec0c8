interface Range {
  readonly startIndex: number
  readonly endIndex: number
}

/** Which pages the rows in sight stand on; the same array while nothing changed, so that nothing renders again. */
export function pagesInSight(range: Range | null, size: number, known: readonly number[]): readonly number[] {
  if (range === null) return known
  const first = Math.floor(range.startIndex / size)
  const last = Math.floor(range.endIndex / size)
  const wanted = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return wanted.join() === known.join() ? known : wanted
}

/** Keeps `inFlight` of them going until `count` are done; returns what each gave and how long it all took. */
export async function closedLoop<Result>(
  count: number,
  inFlight: number,
  one: (index: number, lane: number) => Promise<Result>,
): Promise<{ readonly results: readonly Result[]; readonly ms: number }> {
  const results: Result[] = []
  const since = performance.now()
  let next = 0
  async function lane(number: number): Promise<void> {
    while (next < count) results.push(await one(next++, number))
  }
  await Promise.all(Array.from({ length: inFlight }, (_, number) => lane(number)))
  return { results, ms: performance.now() - since }
}

/** Fails with the name of what did not come in time. */
export function within<Result>(limitMs: number, what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${limitMs} ms`)), limitMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const LIMIT_MS = 40_000
const LOOK_EVERY_MS = 40

/** Looks again and again until there is something; fails with the name of what never came. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | null | undefined | false>,
  limitMs = LIMIT_MS,
): Promise<Found> {
  const endsAt = Date.now() + limitMs
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    if (Date.now() > endsAt) throw new Error(`${what} did not happen within ${limitMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

import { ProviderError } from '../../providers/provider-error.ts'

/** What this process has made of the news behind a watermark. */
export interface Progress {
  readonly taken: Set<string>
  readonly failed: Set<string>
}

/** A provider that is away fails for every one of them; whoever asks for all only waits. */
const ENOUGH_FAILURES = 3

/**
 * Takes every piece of news once, so that one that cannot be read keeps nobody else's waiting: those that failed before
 * come last. Throws the first failure at the end, and a provider's wish to be left alone at once.
 */
export async function takeAll(
  ids: readonly string[],
  { taken, failed }: Progress,
  takeOne: (id: string) => Promise<void>,
): Promise<void> {
  const open = ids.filter((id) => !taken.has(id)).toSorted((a, b) => Number(failed.has(a)) - Number(failed.has(b)))
  const failures: unknown[] = []
  for (const id of open) {
    try {
      await takeOne(id)
      taken.add(id)
      failed.delete(id)
    } catch (error) {
      if (error instanceof ProviderError && error.retryAfterMs !== null) throw error
      failures.push(error)
      failed.add(id)
      if (failures.length >= ENOUGH_FAILURES) break
    }
  }
  if (failures.length > 0) throw failures[0]
}

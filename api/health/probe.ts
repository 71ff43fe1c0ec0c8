import type { Health } from '../contract/health.ts'

export type Part = Health['parts'][number]

export const PROBE_LIMIT_MS = 1_000

/** Asks one part whether it works; slow is as good as down. */
export async function probe(name: string, check: () => Promise<unknown>): Promise<Part> {
  try {
    await within(check())
    return { name, status: 'ok' }
  } catch (error) {
    return { name, status: 'down', detail: error instanceof Error ? error.message.slice(0, 200) : 'no answer' }
  }
}

export function within<Result>(work: Promise<Result>): Promise<Result> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), PROBE_LIMIT_MS).unref()),
  ])
}

export async function answersOk(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
}

import { setTimeout as sleep } from 'node:timers/promises'

export interface Patience {
  readonly timeoutMs: number
  readonly everyMs?: number
  readonly signal?: AbortSignal | undefined
}

const EAGER_MS = 5_000
const PATIENT_EVERY_MS = 500

/** Asks again, after a while less often, until the answer is neither undefined nor false; undefined when time is up. */
export async function waitFor<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { timeoutMs, everyMs = 50, signal }: Patience,
): Promise<T | undefined> {
  const since = performance.now()
  for (;;) {
    signal?.throwIfAborted()
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    const waitedMs = performance.now() - since
    if (waitedMs >= timeoutMs) return undefined
    await sleep(waitedMs < EAGER_MS ? everyMs : Math.max(everyMs, PATIENT_EVERY_MS), undefined, { signal })
  }
}

/** Whether an address answers 200 within a second. */
export async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) })
    await response.body?.cancel()
    return response.status === 200
  } catch {
    return false
  }
}

export { sleep }

import { setTimeout as pause } from 'node:timers/promises'
import type { VendorOf } from '../../domain/providers.ts'
import { ProviderError } from '../provider-error.ts'
import type { Breaker } from './breakers.ts'
import type { ModelAnswer, ModelProvider, ModelRequest } from './contract.ts'
import { troubleIn } from './trouble.ts'

/** Before the second, the third and the fourth attempt. */
const WAITS_MS = [1_000, 2_000, 4_000] as const
/** With less than this left, one more attempt would only be cut off. */
const SHORTEST_ATTEMPT_MS = 500

export interface PatientCall {
  readonly provider: ModelProvider
  readonly vendor: VendorOf<'llm'>
  readonly breaker: Breaker
  /** When the turn has to have something to say, by `performance.now()`. */
  readonly endsAtMs: number
  readonly wait?: (ms: number, abort: AbortSignal) => Promise<void>
}

/** Asks a model, and again while that has a point and the turn has time; throws ProviderError when it stays away. */
export async function askPatiently(
  { provider, vendor, breaker, endsAtMs, wait = waitFor }: PatientCall,
  request: ModelRequest,
  abort: AbortSignal,
): Promise<ModelAnswer> {
  for (let tries = 0; ; tries++) {
    const permission = breaker.ask()
    if (permission === 'open') throw leftAlone(vendor)
    const timeoutMs = Math.max(1, Math.min(request.timeoutMs, Math.floor(endsAtMs - performance.now())))
    try {
      const answer = await provider.respond({ ...request, timeoutMs }, abort)
      breaker.succeeded()
      return answer
    } catch (error) {
      report(breaker, error)
      const waitMs = permission === 'probe' ? null : waitBefore(error, tries)
      if (waitMs === null || performance.now() + waitMs + SHORTEST_ATTEMPT_MS > endsAtMs) throw error
      // Three failures have opened it: nobody waits for a fourth.
      if (breaker.isOpen()) throw error
      await wait(waitMs, abort)
    }
  }
}

function report(breaker: Breaker, error: unknown): void {
  const trouble = error instanceof ProviderError ? troubleIn(error) : 'busy'
  if (trouble === 'away') breaker.failed()
  else if (trouble === 'answered') breaker.succeeded()
  else breaker.released()
}

function waitBefore(error: unknown, tries: number): number | null {
  const waitMs = WAITS_MS[tries]
  if (!(error instanceof ProviderError) || !error.retryable || waitMs === undefined) return null
  return Math.max(waitMs, error.retryAfterMs ?? 0)
}

/** A model that has failed again and again is not asked for a while. */
export const leftAlone = (vendor: VendorOf<'llm'>): ProviderError =>
  new ProviderError({
    vendor,
    code: 'breaker_open',
    message: 'the model failed several times in a row and is left alone for a while',
    effect: 'none',
    retryable: true,
  })

async function waitFor(ms: number, abort: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal: abort })
  } catch (error) {
    abort.throwIfAborted()
    throw error
  }
}

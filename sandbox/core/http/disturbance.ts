import type { Faults } from '../faults.ts'
import type { Exchange, InjectedFailure, SandboxProvider } from '../provider.ts'

/** What the standing faults do to one API request. */
export type Disturbance = { readonly latencyMs: number } & (
  | { readonly kind: 'none' }
  | { readonly kind: 'response_lost' }
  | { readonly kind: 'timeout'; readonly holdMs: number | null }
  | { readonly kind: 'failure'; readonly failure: InjectedFailure }
)

const LATENCY_MS = 1_000
const RETRY_AFTER_MS = 1_000

export function disturbanceOf(
  faults: Faults,
  provider: SandboxProvider,
  exchange: Exchange,
  subject: string,
): Disturbance {
  const latency = faults.take(provider.name, 'latency', subject)
  const latencyMs = latency ? (latency.ms ?? LATENCY_MS) : 0
  const timeout = faults.take(provider.name, 'timeout', subject)
  if (timeout) return { latencyMs, kind: 'timeout', holdMs: timeout.ms }
  const limited = faults.take(provider.name, '429', subject)
  if (limited) {
    const retryAfterSeconds = Math.max(1, Math.round((limited.ms ?? RETRY_AFTER_MS) / 1000))
    return { latencyMs, kind: 'failure', failure: { kind: 'rate_limited', retryAfterSeconds } }
  }
  if (faults.take(provider.name, '500', subject))
    return { latencyMs, kind: 'failure', failure: { kind: 'server_error' } }
  const changes = exchange.method !== 'GET' && (provider.changesSomething?.(exchange) ?? true)
  if (changes && faults.take(provider.name, 'response_lost', subject)) return { latencyMs, kind: 'response_lost' }
  return { latencyMs, kind: 'none' }
}

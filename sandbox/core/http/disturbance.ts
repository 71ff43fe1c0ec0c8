import type { FaultName } from '../fault-order.ts'
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
  const account = provider.accountOf?.(exchange) ?? null
  const take = (fault: FaultName) => faults.take(provider.name, fault, subject, account)
  const latency = take('latency')
  const latencyMs = latency ? (latency.ms ?? LATENCY_MS) : 0
  const timeout = take('timeout')
  if (timeout) return { latencyMs, kind: 'timeout', holdMs: timeout.ms }
  const limited = take('429')
  if (limited) {
    const retryAfterSeconds = Math.max(1, Math.round((limited.ms ?? RETRY_AFTER_MS) / 1000))
    return { latencyMs, kind: 'failure', failure: { kind: 'rate_limited', retryAfterSeconds } }
  }
  if (take('500')) return { latencyMs, kind: 'failure', failure: { kind: 'server_error' } }
  const changes = exchange.method !== 'GET' && (provider.changesSomething?.(exchange) ?? true)
  if (changes && take('response_lost')) return { latencyMs, kind: 'response_lost' }
  return { latencyMs, kind: 'none' }
}

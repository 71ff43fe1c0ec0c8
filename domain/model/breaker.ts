/** What is known of a model that may be away; the first failure makes the record, a success ends it. */
export interface BreakerRecord {
  /** In a row. */
  readonly failures: number
  /** Nobody asks before this. */
  readonly openUntilMs: number | null
  /** One call is finding out whether it is back; forgotten after this, should it never report. */
  readonly probeUntilMs: number | null
}

export interface BreakerLimits {
  readonly openAfterFailures: number
  readonly openMs: number
}

/** go: ask · probe: ask once, everybody else waits for what comes of it · open: do not ask. */
export type Permission = 'go' | 'probe' | 'open'

/** A probe that has not reported by then is taken for lost. */
const PROBE_MS = 60_000

export const UNTROUBLED: BreakerRecord = { failures: 0, openUntilMs: null, probeUntilMs: null }

/** Whether the model may be asked now. */
export function permissionAt({ openUntilMs, probeUntilMs }: BreakerRecord, nowMs: number): Permission {
  if (openUntilMs === null) return 'go'
  if (nowMs < openUntilMs) return 'open'
  return probeUntilMs !== null && nowMs < probeUntilMs ? 'open' : 'probe'
}

export const afterProbeBegan = (record: BreakerRecord, nowMs: number): BreakerRecord => ({
  ...record,
  probeUntilMs: nowMs + PROBE_MS,
})

/** The probe ended without telling anything: the next one may try at once. */
export const afterProbeEnded = (record: BreakerRecord): BreakerRecord => ({ ...record, probeUntilMs: null })

/** One more failure; the last of a few in a row opens it, and so does that of a probe. */
export function afterFailure(record: BreakerRecord, limits: BreakerLimits, nowMs: number): BreakerRecord {
  const failures = record.failures + 1
  const opens = record.openUntilMs !== null || failures >= limits.openAfterFailures
  // Calls that were on their way when it opened do not keep it open for longer.
  const isLate = record.openUntilMs !== null && nowMs < record.openUntilMs
  const openUntilMs = isLate ? record.openUntilMs : opens ? nowMs + limits.openMs : null
  return { failures, openUntilMs, probeUntilMs: null }
}

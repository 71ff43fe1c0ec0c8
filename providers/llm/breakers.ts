import {
  afterFailure,
  afterProbeBegan,
  afterProbeEnded,
  type BreakerLimits,
  type BreakerRecord,
  type Permission,
  permissionAt,
  UNTROUBLED,
} from '../../domain/model/breaker.ts'

/** Whose model: each tenant has its own account, so one that is out of credit troubles nobody else. */
export interface ModelKey {
  readonly tenantId: string
  readonly vendor: string
  readonly model: string
}

export interface Breaker {
  /** Asked before each attempt; a probe has to report, whatever comes of it. */
  ask(): Permission
  /** Looks only. */
  isOpen(): boolean
  succeeded(): void
  failed(): void
  /** The attempt ended and says nothing about the model. */
  released(): void
}

export interface Troubled extends ModelKey {
  readonly state: 'failing' | 'open' | 'half_open'
  readonly failures: number
  readonly openUntil: Date | null
}

export interface Breakers {
  of(key: ModelKey, limits: BreakerLimits): Breaker
  /** Models that failed lately, for health and metrics. */
  troubled(): readonly Troubled[]
}

export interface BreakersOptions {
  readonly now?: () => number
  /** It is left alone until then; null: it answers again. */
  readonly onChange?: (key: ModelKey, openUntil: Date | null) => void
  /** It answered for the first time since the process began, which knows nothing of what an earlier one found. */
  readonly onFirstAnswer?: (key: ModelKey) => void
}

/** The breakers of one process, shared by everything in it that asks models. */
export function createBreakers(options: BreakersOptions = {}): Breakers {
  const { now = Date.now, onChange = () => undefined, onFirstAnswer = () => undefined } = options
  const records = new Map<string, { readonly key: ModelKey; record: BreakerRecord }>()
  const answered = new Set<string>()

  function keep(key: ModelKey, record: BreakerRecord): void {
    records.set(nameOf(key), { key, record })
  }

  return {
    of(key, limits) {
      const read = () => records.get(nameOf(key))?.record ?? UNTROUBLED
      return {
        ask() {
          const permission = permissionAt(read(), now())
          if (permission === 'probe') keep(key, afterProbeBegan(read(), now()))
          return permission
        },
        isOpen: () => permissionAt(read(), now()) === 'open',
        succeeded() {
          const wasOpen = read().openUntilMs !== null
          const isFirst = !answered.has(nameOf(key))
          answered.add(nameOf(key))
          records.delete(nameOf(key))
          if (wasOpen) onChange(key, null)
          else if (isFirst) onFirstAnswer(key)
        },
        failed() {
          const before = read()
          const after = afterFailure(before, limits, now())
          keep(key, after)
          if (before.openUntilMs === null && after.openUntilMs !== null) onChange(key, new Date(after.openUntilMs))
        },
        released() {
          if (records.has(nameOf(key))) keep(key, afterProbeEnded(read()))
        },
      }
    },
    troubled: () => [...records.values()].map(({ key, record }) => ({ ...key, ...describe(record, now()) })),
  }
}

const nameOf = ({ tenantId, vendor, model }: ModelKey): string => [tenantId, vendor, model].join('/')

function describe(record: BreakerRecord, nowMs: number): Omit<Troubled, keyof ModelKey> {
  const { failures, openUntilMs } = record
  const state = openUntilMs === null ? 'failing' : nowMs < openUntilMs ? 'open' : 'half_open'
  return { state, failures, openUntil: openUntilMs === null ? null : new Date(openUntilMs) }
}

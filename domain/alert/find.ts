import type { TenantSettings } from '../settings/tenant-settings.ts'
import type { Occasion } from './alert.ts'

/** What is counted before anybody is told. */
export interface Figures {
  readonly accounts: readonly {
    readonly id: string
    readonly channel: string
    readonly attempts: number
    readonly failed: number
  }[]
  /** Messages nobody answered for longer than the limit. */
  readonly waiting: { readonly count: number; readonly oldestId: string | null }
}

type Limits = TenantSettings['alerts']

/** Trouble lasts: within an hour the same subject is one occasion, however often it comes and goes. */
const hourOf = (now: Date): string => now.toISOString().slice(0, 13)

/** What these figures give cause to tell. */
export function findOccasions(figures: Figures, limits: Limits, now: Date): readonly Occasion[] {
  return [...failing(figures, limits, now), ...waiting(figures, limits)]
}

function failing({ accounts }: Figures, limits: Limits, now: Date): readonly Occasion[] {
  const { errorPercent, errorAtLeast, errorMinutes } = limits
  return accounts
    .filter(({ attempts, failed }) => attempts >= errorAtLeast && failed * 100 > errorPercent * attempts)
    .map(({ id, channel, attempts, failed }) => ({
      kind: 'error_rate',
      subject: id,
      occasion: `${id}/${hourOf(now)}`,
      detail: { channel, attempts, failed, percent: Math.round((failed * 100) / attempts), minutes: errorMinutes },
    }))
}

function waiting({ waiting: { count, oldestId } }: Figures, { unansweredMinutes }: Limits): readonly Occasion[] {
  if (oldestId === null) return []
  const detail = { count, minutes: unansweredMinutes }
  return [{ kind: 'unanswered', subject: 'business', occasion: oldestId, detail }]
}

/** So many texts were refused or blocked within the last hour: too many? */
export function guardrailOccasion(count: number, { guardrailsPerHour }: Limits, now: Date): Occasion | null {
  if (count <= guardrailsPerHour) return null
  const detail = { count, limit: guardrailsPerHour }
  return { kind: 'guardrails', subject: 'business', occasion: hourOf(now), detail }
}

import type { Random } from './random.ts'
import { ABORT_MS, type Left, LIST_LAG_MS, type LineName, type Listed } from './records.ts'
import type { Shape } from './world.ts'

/** A message the provider has taken and the customer gets. */
export interface Taken {
  readonly ref: string
  readonly ledgerId: string
  readonly attempt: string
  readonly line: LineName
  readonly text: string
  readonly shownAtMs: number
}

export type Answer =
  | { readonly kind: 'accepted'; readonly ref: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'rejected'; readonly retry: 'never' | 'later'; readonly retryAfterMs: number | null }

export interface PhoneCompany {
  /** One request, with whatever goes wrong on its way or on the way of its answer. */
  request(left: Left, nowMs: number, isCalm: boolean): Answer
  list(line: LineName, nowMs: number): readonly Listed[]
  readonly taken: readonly Taken[]
}

/** A request made in time is listed before the second look: half a lease and one lag after it. */
const HONEST_LAG_MS = ABORT_MS + LIST_LAG_MS

export function createPhoneCompany(random: Random, shape: Shape): PhoneCompany {
  const taken: Taken[] = []
  const lagMs = () => {
    if (shape.isLagging && random.chance(0.5)) return LIST_LAG_MS * (6 + random.below(30))
    return random.chance(0.3) ? HONEST_LAG_MS - 1 - random.below(random.pick([1_000, HONEST_LAG_MS])) : 0
  }
  const take = (left: Left, nowMs: number): string => {
    const ref = `SM${taken.length + 1}-${left.ledgerId}`
    const { ledgerId, attempt, line, text } = left
    taken.push({ ref, ledgerId, attempt, line, text, shownAtMs: nowMs + lagMs() })
    return ref
  }
  return {
    taken,
    request(left, nowMs, isCalm) {
      const fate = isCalm || !shape.faults ? 0 : random.next()
      if (fate < 0.55) return { kind: 'accepted', ref: take(left, nowMs) }
      if (fate < 0.7) {
        take(left, nowMs)
        return { kind: 'unknown' }
      }
      if (fate < 0.8) return { kind: 'unknown' }
      if (fate < 0.9) return { kind: 'rejected', retry: 'later', retryAfterMs: null }
      if (fate < 0.97) return { kind: 'rejected', retry: 'later', retryAfterMs: 1_000 }
      return { kind: 'rejected', retry: 'never', retryAfterMs: null }
    },
    list: (line, nowMs) =>
      taken
        .filter((message) => message.line === line && message.shownAtMs <= nowMs)
        .map(({ ref, text }) => ({ ref, text })),
  }
}

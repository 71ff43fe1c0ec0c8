import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pace, type Purpose, rateReadyAt } from './pace.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const pace = (tokens: number, agoMs = 0): Pace => ({
  tokens,
  refilledAt: new Date(NOW.getTime() - agoMs),
  closedUntil: null,
})
const waitMs = (state: Pace | null, perSecond: number, purpose: Purpose = 'answer') =>
  rateReadyAt(state, perSecond, purpose, NOW).getTime() - NOW.getTime()

describe('the rate of an account', () => {
  it.each([
    ['the first message of an account', null, 10, 'answer', 0],
    ['with something saved up', pace(1), 10, 'answer', 0],
    ['with nothing saved up', pace(0), 10, 'answer', 100],
    ['after a burst that went too far', pace(-4), 10, 'answer', 500],
    ['after a rest', pace(-4, 500), 10, 'answer', 0],
    ['a campaign while answers might need the rate', pace(4), 10, 'campaign', 100],
    ['a campaign with half of a second saved up', pace(5), 10, 'campaign', 0],
    ['an account that sends less than one a second', pace(0), 0.5, 'answer', 2_000],
  ] as const)('%s', (_, state, perSecond, purpose, expected) => {
    expect(waitMs(state, perSecond, purpose)).toBe(expected)
  })

  it('holds over any while: never more than a burst and what time brings', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 50 }), (pauses, perSecond) => {
        let state: Pace | null = null
        let at = NOW.getTime()
        let sent = 0
        for (const gap of pauses) {
          at += gap
          const now = new Date(at)
          if (rateReadyAt(state, perSecond, 'answer', now) > now) continue
          const elapsed: number = state === null ? 0 : (at - state.refilledAt.getTime()) / 1_000
          const saved: number = state === null ? perSecond : Math.min(perSecond, state.tokens + elapsed * perSecond)
          state = { tokens: saved - 1, refilledAt: now, closedUntil: null }
          sent++
        }
        expect(sent).toBeLessThanOrEqual(perSecond + ((at - NOW.getTime()) / 1_000) * perSecond + 1e-6)
      }),
    )
  })

  it('a campaign never waits less than an answer', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 60, noNaN: true }), fc.integer({ min: 1, max: 50 }), (tokens, rate) => {
        expect(waitMs(pace(tokens), rate, 'campaign')).toBeGreaterThanOrEqual(waitMs(pace(tokens), rate, 'answer'))
      }),
    )
  })
})

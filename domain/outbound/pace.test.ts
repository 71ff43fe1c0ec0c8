import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowanceOf, rateReadyAt } from './pace.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const ago = (ms: number) => new Date(NOW.getTime() - ms)

describe('what a rate allows', () => {
  it.each([
    [80, { answers: 80, campaigns: 40, withinMs: 1_000 }],
    [1, { answers: 1, campaigns: 1, withinMs: 1_000 }],
    [0.5, { answers: 1, campaigns: 1, withinMs: 2_000 }],
    [2.5, { answers: 2, campaigns: 1, withinMs: 1_000 }],
  ])('%d a second', (perSecond, expected) => {
    expect(allowanceOf(perSecond)).toEqual(expected)
  })

  it.each([
    ['while some of it is left', null, 0],
    ['when it was used up just now', ago(0), 1_000],
    ['when it was used up a while ago', ago(400), 600],
    ['when all that is over', ago(1_500), 0],
  ])('%s', (_, fullSince, waitMs) => {
    expect(rateReadyAt(fullSince, allowanceOf(10), NOW).getTime() - NOW.getTime()).toBe(waitMs)
  })

  it('holds in every window, however messages come', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 20 }), (pauses, perSecond) => {
        const allowance = allowanceOf(perSecond)
        const sent: number[] = []
        let at = NOW.getTime()
        for (const gap of pauses) {
          at += gap
          const within = sent.filter((time) => time > at - allowance.withinMs)
          const fullSince = within.length < allowance.answers ? null : new Date(within.at(-allowance.answers) ?? at)
          if (rateReadyAt(fullSince, allowance, new Date(at)).getTime() === at) sent.push(at)
        }
        for (const end of sent)
          expect(sent.filter((time) => time > end - allowance.withinMs && time <= end).length).toBeLessThanOrEqual(
            allowance.answers,
          )
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrate, DEFAULT_LEAST_COVER, limitFrom, type Sample } from './cover.ts'

const samples = (answerable: readonly number[], unanswerable: readonly number[]): readonly Sample[] => [
  ...answerable.map((cover) => ({ cover, isAnswerable: true })),
  ...unanswerable.map((cover) => ({ cover, isAnswerable: false })),
]
const nine = (cover: number) => Array.from({ length: 9 }, () => cover)

describe('the limit for "not found"', () => {
  it('is not learned from a handful of questions', () => {
    expect(calibrate(samples(nine(0.9).slice(0, 7), nine(0.1)))).toBeNull()
    expect(calibrate(samples(nine(0.9), []))).toBeNull()
  })

  it('stays where it is while it makes no mistake', () => {
    expect(calibrate(samples(nine(0.9), nine(0.1)))).toBeCloseTo(DEFAULT_LEAST_COVER, 1)
  })

  it('moves into the gap between the two kinds, with the same margin to both', () => {
    expect(calibrate(samples(nine(0.44), nine(0.38)))).toBeCloseTo(0.41, 5)
    expect(calibrate(samples(nine(0.6), nine(0.5)))).toBeCloseTo(0.55, 5)
  })

  it('never moves far from what was measured elsewhere', () => {
    expect(calibrate(samples(nine(0.95), nine(0.9))) ?? 0).toBeLessThanOrEqual(0.6)
    expect(calibrate(samples(nine(0.1), nine(0.05))) ?? 0).toBeGreaterThanOrEqual(0.4)
  })

  it.each([
    [null, DEFAULT_LEAST_COVER],
    [0.5, 0.5],
    [0.1, 0.4],
    [0.9, 0.6],
  ])('that was learned as %s is %s', (learned, limit) => {
    expect(limitFrom(learned)).toBe(limit)
  })

  it('makes no more mistakes on these questions than the default', () => {
    const covers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 30 })
    fc.assert(
      fc.property(covers, covers, (answerable, unanswerable) => {
        const rate = (limit: number) =>
          answerable.filter((cover) => cover < limit).length / answerable.length +
          unanswerable.filter((cover) => cover >= limit).length / unanswerable.length
        const learned = calibrate(samples(answerable, unanswerable))
        expect(rate(learned ?? 1)).toBeLessThanOrEqual(rate(DEFAULT_LEAST_COVER))
      }),
    )
  })
})

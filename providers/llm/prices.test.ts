import { describe, expect, it } from 'vitest'
import { costUsdMicros, priceOf } from './prices.ts'

const usage = (tokensIn: number, tokensCached: number, tokensOut: number) => ({ tokensIn, tokensCached, tokensOut })

describe('prices', () => {
  it('charges fresh, cached and written tokens at their own price', () => {
    expect(costUsdMicros('gpt-6-luna', usage(0, 0, 1_000_000))).toBe(500_000)
    expect(costUsdMicros('gpt-6-luna', usage(200_000, 200_000, 0))).toBe(2_000)
    expect(costUsdMicros('gpt-6-luna', usage(3_000, 2_000, 100))).toBe(Math.ceil(125 + 20 + 50))
  })

  it('knows a dated snapshot by the name of its model', () => {
    expect(priceOf('gpt-6-luna-2026-09-22')).toEqual(priceOf('gpt-6-luna'))
    expect(priceOf('gpt-6-luna-2026-09-22').isKnown).toBe(true)
  })

  it('charges an unknown model no less than any known one, and says that it is unknown', () => {
    const call = usage(50_000, 10_000, 2_000)
    const known = ['gpt-6-luna', 'gpt-6-astra', 'gpt-6.1-sol', 'gpt-5.6-sol'].map((model) => costUsdMicros(model, call))
    expect(costUsdMicros('somebody-elses-model', call)).toBeGreaterThanOrEqual(Math.max(...known))
    expect(priceOf('somebody-elses-model').isKnown).toBe(false)
    expect(priceOf('toString').isKnown).toBe(false)
  })

  it('charges nothing for a stand-in', () => {
    expect(costUsdMicros('scripted-1', usage(1_000_000, 0, 1_000_000))).toBe(0)
  })

  it('charges a very long input more', () => {
    const short = costUsdMicros('gpt-6-luna', usage(272_000, 0, 1_000))
    expect(costUsdMicros('gpt-6-luna', usage(272_001, 0, 1_000))).toBeGreaterThan(short * 1.9)
  })

  it('rounds up, so that the smallest call is not free', () => {
    expect(costUsdMicros('gpt-6-luna', usage(1, 1, 0))).toBe(1)
  })
})

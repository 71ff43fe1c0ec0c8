import { describe, expect, it } from 'vitest'
import { modelChoice } from './choice.ts'
import { costUsdMicros } from './prices.ts'

describe('which model a business chose', () => {
  it('is its general one, in the window of the vendor, where it says nothing', () => {
    expect(modelChoice('openai', {})).toEqual({ model: null, contextTokens: 128_000, timeoutMs: null })
    expect(modelChoice('ollama', null)).toEqual({ model: null, contextTokens: 4_096, timeoutMs: null })
  })

  it('is what its configuration names', () => {
    const settings = { model: 'qwen3:8b', contextTokens: 16_384, timeoutMs: 5_000 }
    expect(modelChoice('ollama', settings)).toEqual(settings)
  })

  it.each([{ contextTokens: 100 }, { model: '' }, { contextTokens: '4k' }])('refuses %j', (settings) => {
    expect(() => modelChoice('ollama', settings)).toThrow()
  })

  it('costs nothing by the token on a machine of one’s own', () => {
    const usage = { tokensIn: 1_000_000, tokensCached: 0, tokensOut: 1_000 }
    expect(costUsdMicros('qwen3:8b', usage, 'ollama')).toBe(0)
    expect(costUsdMicros('qwen3:8b', usage, 'openai')).toBeGreaterThan(0)
  })
})

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTokenCounter } from './count-tokens.ts'

const policy = readFileSync(new URL('../../context/platform/policy.md', import.meta.url), 'utf8')

describe('counting tokens', () => {
  const counter = createTokenCounter()

  it('gives an upper bound until the tokenizer is loaded', () => {
    expect(createTokenCounter().count(policy)).toBe(Math.ceil(policy.length / 2.5))
  })

  describe('with the tokenizer', () => {
    beforeAll(() => counter.ready)

    it.each([
      ['hello world', 2],
      ['', 0],
      ['Guten Morgen, wie viel kostet das?', 9],
    ])('counts %j as the model does', (text, tokens) => {
      expect(counter.count(text)).toBe(tokens)
    })

    it('takes control tokens in a customer’s words for words', () => {
      expect(counter.count('a <|endoftext|> b')).toBeGreaterThan(3)
    })

    it('counts halves of characters', () => {
      expect(counter.count('\ud83d and a lone half')).toBeGreaterThan(3)
    })

    it.each(['a'.repeat(20_000), 'é漢'.repeat(10_000), ' '.repeat(20_000), '=-'.repeat(10_000)])(
      'is quick with a text without words (%#)',
      (text) => {
        const from = process.threadCpuUsage()
        expect(counter.count(text)).toBeGreaterThan(20)
        expect(process.threadCpuUsage(from).user).toBeLessThan(500_000)
      },
    )
  })
})

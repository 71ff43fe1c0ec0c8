import { describe, expect, it } from 'vitest'
import { NO_PROVIDER_WORDS, providerWordOf } from './provider-word.ts'

const WORDS = { out: ['STOP'], back: ['START', 'YES'], help: ['HELP'] }

describe('a word of the provider', () => {
  it.each([
    ['stop', 'out'],
    [' Start ', 'back'],
    ['yes', 'back'],
    ['HELP', 'help'],
    ['stop please', null],
    ['yes, Friday suits me', null],
    ['', null],
  ] as const)('"%s" is read as %s', (text, word) => {
    expect(providerWordOf(WORDS, { text })).toBe(word)
  })

  it('is what the provider says it took it for, also in words of the business', () => {
    expect(providerWordOf(WORDS, { text: 'BASTA', tookFor: 'out' })).toBe('out')
    expect(providerWordOf(NO_PROVIDER_WORDS, { text: 'STOP' })).toBeNull()
  })
})

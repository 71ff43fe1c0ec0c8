import { describe, expect, it } from 'vitest'
import { clausesOf } from './clause.ts'
import { createSignMatcher } from './match-signs.ts'
import { readSigns } from './read-signs.ts'

const matcher = createSignMatcher([
  {
    lists: { money: 'money cash', shown: 'see show' },
    signs: {
      refund_request: ['give|return* + @money + back - later'],
      price_question: ['price* + ?', 'rates + #short', 'going_rate'],
    },
    ignores: { refund_request: ['@shown + money'] },
  },
])
const found = (text: string) => clausesOf(text).flatMap((clause) => matcher.signs(clause))

describe('a sign', () => {
  it.each(['give me my money back', 'my money, give it back', 'back with the cash, returning it is easy'])(
    'holds in any order of its words: %s',
    (text) => {
      expect(found(text)).toMatchObject([{ rule: 'refund_request' }])
    },
  )

  it.each([
    ['a word too few', 'give me my money'],
    ['a word that rules it out', 'give me my money back later'],
    ['words in two sentences', 'give it to me. the money is back'],
    ['words on two sides of a turn', 'give me time but money comes back'],
    ['words too far apart', 'give me one two three four five six seven eight nine ten money back'],
  ])('does not hold with %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('knows questions, short clauses and expressions', () => {
    expect(found('your prices?')).toMatchObject([{ rule: 'price_question' }])
    expect(found('your prices.')).toEqual([])
    expect(found('rates please')).toMatchObject([{ rule: 'price_question' }])
    expect(found('we read about rates of growth in the paper')).toEqual([])
    expect(found('what is the going rate')).toMatchObject([{ span: 'going' }])
  })

  it('says which words it saw', () => {
    expect(found('please give me my money back now')).toMatchObject([{ span: 'give me my money back' }])
  })

  it('names a list that does not exist', () => {
    expect(() => createSignMatcher([{ lists: {}, signs: { legal: ['@nothing'] }, ignores: {} }])).toThrow('@nothing')
  })
})

describe('a clause a rule ignores', () => {
  it('is read by the other rules and leaves the other clauses alone', () => {
    const signs = readSigns('the weather is terrible here. your service is terrible')
    expect(signs.ignores('negative_sentiment')).toBe(true)
    expect(signs.textFor('negative_sentiment')).not.toContain('weather')
    expect(signs.textFor('legal')).toContain('weather')
    expect(signs.hits).toMatchObject([{ rule: 'negative_sentiment' }])
  })
})

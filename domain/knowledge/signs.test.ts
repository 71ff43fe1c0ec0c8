import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LEAST_COVER } from './cover.ts'
import { coverOf, type Fact, type Signs, signsOf, type Weighed } from './signs.ts'

const word = (stem: string, more: Partial<Weighed> = {}): Weighed => ({
  word: stem,
  forms: new Map([[stem, 1]]),
  rarity: 2,
  isLight: false,
  ...more,
})
const unheard: Partial<Weighed> = { forms: new Map() }
const PIECES = 40
const TEXT = new Set(['oil', 'table', 'year'])

type Words = Pick<Signs, 'spoken' | 'met' | 'isAbsent'>
const plain = { isUnnamed: false, fact: 'not_asked', pieces: PIECES } as const

describe('the signs that a text answers a question', () => {
  it.each<[string, readonly Weighed[], Words]>([
    ['all of it', [word('oil'), word('table')], { spoken: 1, met: 2, isAbsent: false }],
    ['half of it', [word('oil'), word('roof')], { spoken: 0.5, met: 1, isAbsent: false }],
    ['the rare half', [word('oil', { rarity: 6 }), word('roof')], { spoken: 0.75, met: 1, isAbsent: false }],
    ['a word like it', [word('oil', { forms: new Map([['table', 0.6]]) })], { spoken: 0.6, met: 1, isAbsent: false }],
    ['what nobody wrote', [word('oil'), word('drone', unheard)], { spoken: 0.5, met: 1, isAbsent: true }],
    [
      'a light word nobody wrote',
      [word('oil', { rarity: 1 }), word('make', { ...unheard, rarity: 5, isLight: true })],
      { spoken: 0.5, met: 1, isAbsent: false },
    ],
    ['nothing', [], { spoken: 0, met: 0, isAbsent: false }],
  ])('%s', (_, words, signs) => {
    expect(signsOf({ words, named: null }, TEXT, 'not_asked', PIECES)).toEqual({ ...plain, ...signs })
  })

  it.each([
    ['stands in it', word('oil'), false],
    ['stands elsewhere', word('roof'), true],
    ['stands nowhere', word('brand', unheard), true],
  ])('what is asked for by name %s', (_, named, isUnnamed) => {
    expect(signsOf({ words: [word('table'), named], named }, TEXT, 'not_asked', PIECES)).toMatchObject({ isUnnamed })
  })
})

describe('how likely a text answers', () => {
  const isTaken = (signs: Partial<Signs> & Words) => coverOf({ ...plain, ...signs }) >= DEFAULT_LEAST_COVER
  const mostOfIt = { spoken: 0.85, met: 3, isAbsent: false }

  it.each<[string, Words, boolean]>([
    ['the one word that was asked for', { spoken: 1, met: 1, isAbsent: false }, true],
    ['two words of three', { spoken: 0.6, met: 2, isAbsent: false }, true],
    ['all but a small part of a long question', { spoken: 0.8, met: 5, isAbsent: true }, true],
    ['one word beside one nobody wrote', { spoken: 0.4, met: 1, isAbsent: true }, false],
    ['a small part', { spoken: 0.2, met: 1, isAbsent: false }, false],
    ['nothing', { spoken: 0, met: 0, isAbsent: true }, false],
  ])('%s', (_, signs, taken) => {
    expect(isTaken(signs)).toBe(taken)
  })

  it.each<[Fact, boolean]>([
    ['held', true],
    ['missing', false],
  ])('the words, and the kind of fact asked for is %s', (fact, taken) => {
    expect(isTaken({ ...mostOfIt, fact })).toBe(taken)
  })

  it('takes the one word that was asked for also among ten thousand pieces', () => {
    expect(isTaken({ spoken: 1, met: 1, isAbsent: false, pieces: 10_000 })).toBe(true)
  })

  it('grows with every word met and falls with whatever is missing and with more to search', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const count = fc.double({ min: 0, max: 20, noNaN: true })
    fc.assert(
      fc.property(share, share, count, count, fc.boolean(), (spoken, more, met, others, isAbsent) => {
        const given = { ...plain, spoken, met, isAbsent }
        const cover = coverOf(given)
        expect(cover).toBeGreaterThanOrEqual(0)
        expect(cover).toBeLessThanOrEqual(1)
        expect(coverOf({ ...given, spoken: Math.max(spoken, more) })).toBeGreaterThanOrEqual(cover)
        expect(coverOf({ ...given, met: met + others })).toBeGreaterThanOrEqual(cover)
        expect(coverOf({ ...given, isAbsent: true })).toBeLessThanOrEqual(cover)
        expect(coverOf({ ...given, isUnnamed: true })).toBeLessThanOrEqual(cover)
        expect(coverOf({ ...given, fact: 'apart' })).toBeLessThanOrEqual(cover)
        expect(coverOf({ ...given, fact: 'missing' })).toBeLessThanOrEqual(coverOf({ ...given, fact: 'apart' }))
        expect(coverOf({ ...given, pieces: 10 * PIECES })).toBeLessThanOrEqual(cover)
      }),
    )
  })
})

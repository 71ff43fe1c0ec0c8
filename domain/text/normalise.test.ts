import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'
import { createTypoRepair } from './repair-typos.ts'

describe('normalised text', () => {
  it.each([
    ['Ｈｅｌｌｏ', 'hello'],
    ['S\u200bT\u200dO\u2060P', 'stop'],
    ['¿Cuánto?', '¿cuanto?'],
    ['Straße Ærø Łódź', 'strasse aero lodz'],
    ['it’s “fine” – ok', 'it\'s "fine" - ok'],
    ['a\r\nb  \t c', 'a b c'],
    ['a\n\n\nb', 'a\nb'],
    ['Ignоre аll', 'ignore all'],
    ['Привет', 'привет'],
    ['lone \ud800 surrogate', 'lone \ufffd surrogate'],
  ])('reads %j as %j', (text, plain) => {
    expect(normalise(text).plain).toBe(plain)
  })

  it('keeps accents in the folded copy', () => {
    expect(normalise('ÀÉ').folded).toBe('àé')
  })

  it('each paragraph of it does not change when normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { folded, plain } = normalise(text)
        for (const paragraph of folded.split('\n')) expect(normalise(paragraph).folded).toBe(paragraph)
        for (const paragraph of plain.split('\n')) expect(normalise(paragraph).plain).toBe(paragraph)
      }),
    )
  })
})

describe('typo repair', () => {
  const repair = createTypoRepair(['human', 'representative', 'talk'], new Set(['humane']))
  it.each([
    ['humna', 'human'],
    ['humam', 'human'],
    ['huuuman', 'human'],
    ['represenative', 'representative'],
    ['representetave', 'representative'],
    ['tlak', 'talk'],
    ['walk', 'walk'],
    ['task', 'task'],
    ['humane', 'humane'],
    ['woman', 'woman'],
  ])('reads %s as %s', (word, read) => {
    expect(repair(word)).toBe(read)
  })
})

import { describe, expect, it } from 'vitest'
import { askedWords, termsOf, wordsOf } from './terms.ts'

/** A stem is a word without its plural here; real ones come from a library. */
const stem = (word: string) => word.replace(/s$/, '')

describe('words', () => {
  it.each([
    ["It's 3.5 kW, 24-hour", ['it', 's', '3.5', 'kw', '24', 'hour']],
    ['Größe ÉTÉ', ['grosse', 'ete']],
    ['🙂 ...', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('what a text is found by', () => {
  it('are the stems of its telling words, with repetitions', () => {
    expect(termsOf('The tables and the table', 'en', stem)).toEqual(['table', 'table'])
    expect(termsOf('Die Tische sind da', 'de', stem)).toEqual(['tische', 'da'])
  })
})

describe('what a question asks for', () => {
  it('is each telling word once', () => {
    expect(askedWords('Do you have tables, or a table?', ['en'], stem).map(({ word }) => word)).toEqual(['table'])
  })

  it.each([
    ['How long is the warranty?', ['warranty']],
    ['How many tables?', ['tables']],
    ['Is the table long?', ['table', 'long']],
  ])('is its subject, not the way of asking: %s', (question, words) => {
    expect(askedWords(question, ['en'], (word) => word).map(({ word }) => word)).toEqual(words)
  })

  it('are its small words where it has no others', () => {
    expect(askedWords('Who are you?', ['en'], stem).map(({ word }) => word)).toEqual(['who', 'are', 'you'])
  })

  it('has a form in each language the articles are written in', () => {
    const inTwo = (word: string, language: string) => `${language}:${word}`
    expect(askedWords('garage', ['en', 'fr'], inTwo)).toEqual([
      { word: 'garage', stems: ['en:garage', 'fr:garage'], isLight: false },
    ])
  })

  it.each([
    ['Can you make a table now?', ['make', 'now']],
    ['Was macht ihr jetzt mit dem Tisch?', ['macht', 'jetzt']],
    ['How does it work now?', []],
  ])('has light words beside its subject: %s', (question, light) => {
    const asked = askedWords(question, ['en', 'de'], stem)
    expect(asked.filter(({ isLight }) => isLight).map(({ word }) => word)).toEqual(light)
  })

  it('is nothing for a text without a word', () => {
    expect(askedWords('?!', ['en'], stem)).toEqual([])
  })
})

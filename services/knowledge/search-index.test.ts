import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../domain/language.ts'
import { buildSearchIndex, createSearchIndex, type IndexedChunk } from './search-index.ts'

const chunk = (id: string, title: string, text: string, language: Language = 'en'): IndexedChunk => ({
  id,
  documentId: id,
  title,
  headingPath: '',
  text,
  language,
})
const SHOP = [
  chunk('oil', 'Oiling', 'Oil a dining table twice a year.'),
  chunk('shelf', 'Hanging a shelf', 'A wall shelf is hung with four screws.'),
  chunk('lieferung', 'Lieferung', 'Wir liefern Tische in vier Wochen.', 'de'),
  chunk('deliver', 'Delivery', 'Tables are delivered in four weeks, shelves in two.'),
]
const idsFor = (question: string, options = {}) =>
  createSearchIndex(SHOP, options)
    .search(question)
    .found.map(({ chunk: { id } }) => id)

describe('a search', () => {
  it.each([
    ['by another form of the word', 'delivering shelves', 'deliver'],
    ['by a word of the title', 'hanging', 'shelf'],
    ['in the language of the article', 'Wann liefert ihr einen Tisch?', 'lieferung'],
    ['through a typing mistake', 'dinning', 'oil'],
  ])('finds %s', (_, question, first) => {
    expect(idsFor(question)[0]).toBe(first)
  })

  it('finds nothing for words nobody wrote, and says so', () => {
    const { found, cover, isAnswered } = createSearchIndex(SHOP).search('submarine insurance')
    expect({ found, cover, isAnswered }).toEqual({ found: [], cover: 0, isAnswered: false })
  })

  it('does not take one common word for an answer', () => {
    const { found, isAnswered } = createSearchIndex(SHOP).search('Which submarine fits my aquarium in four weeks?')
    expect(found.length).toBeGreaterThan(0)
    expect(isAnswered).toBe(false)
  })

  it('follows the synonyms of the business, the word itself before them', () => {
    expect(idsFor('timber rack')).toEqual([])
    expect(idsFor('timber rack', { synonyms: [['rack', 'shelf']] })[0]).toBe('shelf')
  })

  it('of an empty business finds nothing', () => {
    expect(createSearchIndex([]).search('table')).toMatchObject({ found: [], isAnswered: false })
  })

  it('takes any text for a question, gives five at most and a cover between 0 and 1', () => {
    const { search } = createSearchIndex([...SHOP, ...SHOP.map((one) => ({ ...one, id: `${one.id}2` }))])
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.lorem(), fc.constantFrom('table', 'four weeks shelf oil')), (question) => {
        const { found, cover } = search(question)
        expect(found.length).toBeLessThanOrEqual(5)
        expect(cover).toBeGreaterThanOrEqual(0)
        expect(cover).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('an index that is built bit by bit', () => {
  const MANY = Array.from({ length: 500 }, (_, at) => chunk(`n${at}`, `Table ${at}`, `Oil table ${at} in week ${at}.`))

  it('finds the same', async () => {
    const [whole, built] = [createSearchIndex(MANY), await buildSearchIndex(MANY, {})]
    for (const question of ['table 7', 'oil in week 499', 'submarine'])
      expect(built.search(question)).toEqual(whole.search(question))
  })

  it('lets others work in between', async () => {
    let turns = 0
    const count = () => {
      turns++
      next = setImmediate(count)
    }
    let next = setImmediate(count)
    await buildSearchIndex(MANY, {})
    clearImmediate(next)
    expect(turns).toBeGreaterThanOrEqual(4)
  })
})

describe('what people say instead', () => {
  const CLUB = [
    chunk('fees', 'What it costs', 'A year is 90 euros, half of it for students.'),
    chunk('hours', 'When we are here', 'From Monday to Friday between 9:00 and 17:00.'),
    chunk('court', 'The court', 'Bring clean shoes. The court is swept every morning.'),
  ]
  const { search } = createSearchIndex(CLUB)

  it.each([
    ['What is the fee for a year?', 'fees'],
    ['Is there something cheaper for a pupil?', 'fees'],
    ['Are you here at weekends?', 'hours'],
  ])('finds the article: %s', (question, first) => {
    expect(search(question).found[0]?.chunk.id).toBe(first)
  })

  it('stands back behind the word itself', () => {
    const both = createSearchIndex([...CLUB, chunk('fee', 'Late fee', 'There is a late fee after the first of May.')])
    expect(both.search('late fee').found[0]?.chunk.id).toBe('fee')
  })

  it.each([
    ['What does it cost for a year?', true],
    ['How much is it to have the court swept?', false],
    ['What time do you sweep the court?', false],
    ['Which brand of clean shoes should I bring?', false],
    ['Should I bring clean shoes?', true],
  ])('a fact of the kind asked for decides: %s', (question, isAnswered) => {
    expect(search(question)).toMatchObject({ isAnswered })
  })

  it('is English, and counts for nothing in articles of another language', () => {
    const german = createSearchIndex([chunk('preis', 'Preise', 'Der Platz ist im Sommer belegt.', 'de')])
    expect(german.search('fee').found).toEqual([])
  })
})

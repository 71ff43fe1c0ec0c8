import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCitations } from './citation.ts'

const FOUND = [
  { id: 'a', title: 'Oil', text: 'Oil a **dining table** twice a year,\nonce in spring.' },
  { id: 'b', title: 'Wine', text: 'Wipe red wine off within the hour.' },
]
const check = (source: string, quote: string) => checkCitations([{ source, quote }], FOUND)

describe('a citation', () => {
  it.each([
    ['the very words', 'Wipe red wine off within the hour.'],
    ['a part of them', 'red wine off'],
    ['other capitals and spaces', '  wipe RED  wine'],
    ['other punctuation', 'wipe “red wine” off'],
  ])('stands with %s', (_, quote) => {
    const { sources, faults } = check('b', quote)
    expect(faults).toEqual([])
    expect(sources).toEqual([{ id: 'b', title: 'Wine', quote }])
  })

  it('stands across marks of Markdown and line breaks', () => {
    expect(check('a', 'a dining table twice a year, once in spring').faults).toEqual([])
  })

  it.each([
    ['what was not found in this turn', 'c', 'Wipe red wine off', 'not_found_in_this_turn'],
    ['words of another source', 'a', 'Wipe red wine off', 'quote_not_in_source'],
    ['words in another order', 'b', 'wine red wipe off', 'quote_not_in_source'],
    ['half a word', 'b', 'ipe red wine off', 'quote_not_in_source'],
    ['a changed number', 'a', 'three times a year', 'quote_not_in_source'],
    ['nothing', 'a', '', 'quote_too_short'],
    ['a single small word', 'b', 'the', 'quote_too_short'],
    ['signs alone', 'b', '.,-!?*** ...', 'quote_too_short'],
  ])('falls with %s', (_, source, quote, fault) => {
    const { sources, faults } = check(source, quote)
    expect(sources).toEqual([])
    expect(faults.map((found) => found.fault)).toEqual([fault])
  })

  it('said twice counts once', () => {
    const cited = { source: 'b', quote: 'Wipe red wine off' }
    expect(checkCitations([cited, cited], FOUND).sources).toHaveLength(1)
  })

  it('never passes unless its words stand in the source it names', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('a', 'b', 'c'), (quote, source) => {
        const { sources, faults } = check(source, quote)
        expect(sources.length + faults.length).toBe(1)
        for (const one of sources) {
          const bare = (text: string) =>
            text
              .normalize('NFKC')
              .toLowerCase()
              .match(/[\p{L}\p{N}]+/gu) ?? []
          expect(bare(FOUND.find(({ id }) => id === one.id)?.text ?? '').join(' ')).toContain(bare(one.quote).join(' '))
        }
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { describeSearch } from './describe-search.ts'

describe('what a model is told about the search', () => {
  it('names the language of the articles and asks for the query in it', () => {
    const said = describeSearch(['en'])
    expect(said).toContain('written in English;')
    expect(said).toContain('Write the query in English, whatever language the customer writes in.')
  })

  it('names every language there is', () => {
    const said = describeSearch(['de', 'en', 'pt'])
    expect(said).toContain('written in German, English, and Portuguese;')
    expect(said).toContain('query in German, English, or Portuguese,')
  })

  it('is the same text for the same articles, for the cache of whoever runs the model', () => {
    expect(describeSearch(['it'])).toBe(describeSearch(['it']))
  })

  it('says nothing of languages where none is known', () => {
    expect(describeSearch([])).not.toMatch(/written in|Write the query/)
  })
})

import { describe, expect, it } from 'vitest'
import { textOf } from './article-text.ts'
import { chunksOf } from './chunk.ts'

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length
const sizes = { mostTokens: 12, leastTokens: 1 }
const cut = (title: string, markdown: string) => chunksOf({ title, markdown }, words, sizes)

const OIL = `# Oiling a table

Oil a table twice a year.

## Drinks

Wipe it off.

### Red wine

Within the hour, with a damp cloth. Then sand the spot lightly by hand. Then oil it again and let it dry.

### Coffee

Tomorrow is soon enough.

## Drying

Leave it overnight.`

describe('a text put together from its pieces', () => {
  it.each([
    ['with headings on three levels', 'Oiling a table', OIL],
    ['without any', 'Ash', 'Ash is light.\n\nAsh is springy.'],
    ['whose title is no heading of it', 'Prices', '## Oak\n\nOak is dear.\n\n## Ash\n\nAsh is not.'],
  ])('%s is cut into the same pieces again', (_, title, markdown) => {
    const pieces = cut(title, markdown)
    expect(cut(title, textOf(pieces))).toEqual(pieces)
  })

  it('says a heading once, however many pieces stand under it', () => {
    const pieces = cut('Oiling a table', OIL)
    expect(pieces.filter(({ headingPath }) => headingPath === 'Drinks > Red wine').length).toBeGreaterThan(1)
    expect(textOf(pieces).match(/### Red wine/g)).toHaveLength(1)
  })

  it('says a heading again where the text returns to it', () => {
    const pieces = [
      { headingPath: 'Drinks > Red wine', text: 'Soon.' },
      { headingPath: 'Drinks', text: 'All of them.' },
    ]
    expect(textOf(pieces)).toBe('## Drinks\n\n### Red wine\n\nSoon.\n\n## Drinks\n\nAll of them.')
  })

  it('is nothing without pieces', () => {
    expect(textOf([])).toBe('')
  })
})

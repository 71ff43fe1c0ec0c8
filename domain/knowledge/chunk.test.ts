import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf } from './chunk.ts'

/** A token is a word here; real ones come from a library. */
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length
const letters = (text: string) => text.replace(/\s+/gu, '')
const sizes = { mostTokens: 12, leastTokens: 3 }
const cut = (markdown: string, title = 'Care') => chunksOf({ title, markdown }, words, sizes)

describe('an article is cut', () => {
  it.each([
    ['by its headings', '# Care\nOne.\n## Oil\nTwo.\n## Wax\nThree.', ['', 'Oil', 'Wax']],
    ['with the path of headings above', '## Oil\n### Often\nTwo times.', ['Oil > Often']],
    ['back up when a heading closes the ones below it', '## A\n### B\nx\n## C\ny', ['A > B', 'C']],
    ['not at a line of code', '## A\n```\n# no heading\n```', ['A']],
    ['into one piece without headings', 'Just a line.', ['']],
    ['into nothing where there is nothing', ' \n\n# Care\n', []],
  ])('%s', (_, markdown, paths) => {
    expect(cut(markdown).map(({ headingPath }) => headingPath)).toEqual(paths)
  })

  it('at paragraphs first, then sentences', () => {
    const first = 'One two three four five six. Seven eight nine ten eleven twelve.'
    const second = 'A b c d e f g. H i j k l m n o.'
    expect(cut(`${first}\n\n${second}`).map(({ text }) => text)).toEqual([first, 'A b c d e f g.', 'H i j k l m n o.'])
  })

  it('keeps a short rest with the piece before it, under the same heading only', () => {
    expect(cut('## A\nOne two three four.\n\nAnd more.')).toHaveLength(1)
    expect(cut('## A\nOne two three four.\n## B\nAnd more.')).toHaveLength(2)
  })

  const markdown = fc
    .array(fc.oneof(fc.string(), fc.lorem(), fc.constantFrom('# A', '## B b', '### C', '', '```', '\n')), {
      maxLength: 30,
    })
    .map((lines) => lines.join('\n'))

  it('into pieces that are never too large, and loses no letter but headings', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const chunks = cut(text, 'no such title')
        for (const chunk of chunks) {
          expect(chunk.tokens).toBe(words(chunk.text))
          expect(chunk.tokens).toBeLessThanOrEqual(sizes.mostTokens)
          expect(chunk.text.trim()).not.toBe('')
        }
        const all = letters(chunks.map((chunk) => chunk.text).join(''))
        const source = letters(text)
        let at = 0
        for (const letter of all) {
          at = source.indexOf(letter, at) + 1
          expect(at).toBeGreaterThan(0)
        }
      }),
    )
  })
})

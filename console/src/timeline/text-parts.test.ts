import { describe, expect, it } from 'vitest'
import { beginningOf, shortAddress, textParts } from './text-parts.ts'

const links = (text: string) => textParts(text).flatMap(({ url }) => url ?? [])

describe('addresses in a message', () => {
  it.each([
    ['See https://example.com/a?b=c#d.', ['https://example.com/a?b=c#d']],
    ['(https://example.com/x)', ['https://example.com/x']],
    ['https://example.com/x_(oak), or http://example.com/', ['https://example.com/x_(oak)', 'http://example.com/']],
    [
      '"https://example.com/quoted" and <https://example.com/mail>',
      ['https://example.com/quoted', 'https://example.com/mail'],
    ],
    ['[link](javascript:alert(1)) ftp://example.com example.com', []],
    ['https://', []],
  ])('%s', (text, urls) => {
    expect(links(text)).toEqual(urls)
    expect(
      textParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })
})

describe('a long message', () => {
  it('shows its beginning, cut between words and never inside a sign', () => {
    const shown = beginningOf('An oak table, please. '.repeat(100)) ?? ''
    expect(shown).toMatch(/(?:An|oak|table,|please\.)…$/)
    expect(shown.length).toBeLessThan(1_000)
    expect(beginningOf('\u{1f333}'.repeat(2_000))?.isWellFormed()).toBe(true)
    expect(beginningOf('line\n'.repeat(40))?.split('\n')).toHaveLength(16)
  })

  it('of ordinary length is whole', () => {
    expect(beginningOf('x'.repeat(1_600))).toBeNull()
  })
})

it('keeps the beginning of a long address in sight: whose page it is', () => {
  expect(shortAddress('https://example.com/oak')).toBe('https://example.com/oak')
  const short = shortAddress(`https://example.com/${'path/'.repeat(40)}`)
  expect(short).toMatch(/^https:\/\/example\.com\/path\/.*…$/)
  expect(short.length).toBeLessThan(72)
})

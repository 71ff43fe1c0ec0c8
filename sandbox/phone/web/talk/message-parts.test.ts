import { describe, expect, it } from 'vitest'
import { linksIn, partsOf } from './message-parts.ts'

const WHATSAPP = { hasMarkup: true }
const kinds = (text: string) => partsOf(text, WHATSAPP).map(({ kind, text: shown }) => `${kind}:${shown}`)

describe('links in a message', () => {
  it.each([
    ['Sign here: https://steward.example/s/abc.def', ['https://steward.example/s/abc.def']],
    ['Sign here: https://steward.example/s/abc.', ['https://steward.example/s/abc']],
    ['(see http://127.0.0.1:8080/s/a_b-c)', ['http://127.0.0.1:8080/s/a_b-c']],
    ['https://example.org/a_(b) and HTTPS://EXAMPLE.ORG/C!', ['https://example.org/a_(b)', 'https://example.org/C']],
    ['“https://example.org/?q=1&r=2”', ['https://example.org/?q=1&r=2']],
    ['nothing at all', []],
  ])('%s', (text, expected) => {
    expect(linksIn(text)).toEqual(expected)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://',
    'http://[',
    'file:///etc/passwd',
  ])('are only http and https: %s', (text) => {
    expect(linksIn(text)).toEqual([])
    expect(kinds(text)).toEqual([`text:${text}`])
  })

  it('lose no letter around them, and long ones are shortened for the eye only', () => {
    const href = `https://steward.example/s/${'x'.repeat(80)}`
    const [before, link, after] = partsOf(`Here: ${href}, thanks`, WHATSAPP)
    expect(before).toEqual({ kind: 'text', text: 'Here: ' })
    expect(link).toMatchObject({
      kind: 'link',
      href,
      text: expect.stringMatching(/^steward\.example\/s\/x+…$/) as string,
    })
    expect(after).toEqual({ kind: 'text', text: ', thanks' })
  })
})

describe('markup in a message', () => {
  it('makes bold, italic and struck pieces', () => {
    expect(kinds('*€4,900.00* for _you_, not ~€5,200~')).toEqual([
      'bold:€4,900.00',
      'text: for ',
      'italic:you',
      'text:, not ',
      'struck:€5,200',
    ])
  })

  it.each(['2 * 3 * 4', 'snake_case_name', '* not this *', '**', 'a*b*c'])('leaves %s alone', (text) => {
    expect(kinds(text)).toEqual([`text:${text}`])
  })

  it('does not reach into links, and is plain text where the channel has none', () => {
    expect(kinds('https://example.org/a_b_c *now*')).toEqual(['link:example.org/a_b_c', 'text: ', 'bold:now'])
    expect(partsOf('*now*', { hasMarkup: false })).toEqual([{ kind: 'text', text: '*now*' }])
  })

  it('never makes markup of what looks like HTML', () => {
    expect(kinds('<img src=x onerror=alert(1)>')).toEqual(['text:<img src=x onerror=alert(1)>'])
  })
})

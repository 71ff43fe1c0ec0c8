import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from './split.ts'

const squeezed = (text: string) => text.replace(/\s+/gu, '')

describe('splitting a long text', () => {
  it('leaves a text within the limit alone', () => {
    expect(splitText('Hello there.', 20)).toEqual(['Hello there.'])
    expect(splitText('  ', 20)).toEqual([])
    expect(splitText('', 20)).toEqual([])
    expect(splitText('x'.repeat(20), 20)).toEqual(['x'.repeat(20)])
  })

  it('prefers paragraphs to lines, lines to sentences and sentences to words', () => {
    expect(splitText('One two. Three\n\nfour five six seven', 20)).toEqual(['One two. Three', 'four five six seven'])
    expect(splitText('One two. Three\nfour five six seven', 20)).toEqual(['One two. Three', 'four five six seven'])
    expect(splitText('One two three. Four five six', 20)).toEqual(['One two three.', 'Four five six'])
    expect(splitText('One two three four five six', 20)).toEqual(['One two three four', 'five six'])
  })

  it('does not waste a part on a sentence that ends early', () => {
    expect(splitText('Hi. The rest of it has no end in sight', 20)).toEqual([
      'Hi. The rest of it',
      'has no end in sight',
    ])
  })

  it.each(['EUR 4,900.00', 'CHF 12 345.50', '€ 1,299', '1 299,00 €', '12 345 USD', '+44 20 7946 0958', '50 %'])(
    'keeps %s together',
    (amount) => {
      for (let before = 1; before < 30; before += 1) {
        const text = `${'x'.repeat(before)} ${amount} and then more words follow`
        expect(splitText(text, 24).some((part) => part.includes(amount))).toBe(true)
      }
    },
  )

  it('keeps a link together, even one without white space before it', () => {
    const link = 'https://pay.example/i/abc?x=1'
    expect(splitText(`${'word '.repeat(3)}${link} thanks`, 30).some((part) => part.includes(link))).toBe(true)
    expect(splitText(`${'x'.repeat(20)},${link}`, 30)).toEqual([`${'x'.repeat(20)},`, link])
  })

  it('never divides a character, however many units it has', () => {
    const family = '👨‍👩‍👧‍👦'
    for (const part of splitText(family.repeat(30), 40)) expect(part.length % family.length).toBe(0)
    for (const part of splitText('😀'.repeat(50), 21)) expect(part).toMatch(/^(😀)+$/u)
  })

  it('stays within the limit and loses nothing but white space, whatever the text', () => {
    const words = fc.stringMatching(/^[a-z€$0-9.,!?\n 😀é-]{0,400}$/u)
    fc.assert(
      fc.property(
        fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 400 })),
        fc.integer({ min: 8, max: 80 }),
        (text, limit) => {
          const parts = splitText(text, limit)
          expect(parts.every((part) => part.length <= limit && part.length > 0)).toBe(true)
          expect(squeezed(parts.join(''))).toBe(squeezed(text))
        },
      ),
    )
  })

  it.each(['1', '1 ', 'a@', 'x', '1.', 'https://a', '(', ' '])('is quick on long runs of "%s"', (unit) => {
    const from = process.threadCpuUsage()
    splitText(unit.repeat(20_000), 1_600)
    expect(process.threadCpuUsage(from).user).toBeLessThan(2_000_000)
  })
})

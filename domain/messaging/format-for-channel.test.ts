import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatForChannel, type TextForChannel } from './format-for-channel.ts'

const BRIEF = { hardLimit: 1_600, preferredLimit: 300, markup: 'marks', segments: null, moreHint: true } as const
const BILLED = { hardLimit: 1_600, preferredLimit: 320, markup: 'none', segments: 'gsm', moreHint: false } as const
const ROOMY = { hardLimit: 100_000, preferredLimit: 3_000, markup: 'none', segments: null, moreHint: false } as const

const format = (text: string, change: Partial<TextForChannel> = {}) =>
  formatForChannel({ text, capabilities: BRIEF, language: 'en', ...change })
const LONG = 'Our team is happy to help with this. '.repeat(20)

describe('a text in the form of its channel', () => {
  it('stays as it is when it is short', () => {
    expect(format('All good.')).toEqual({ parts: ['All good.'], shortened: false, moreHint: false })
  })

  it('begins with the disclosure', () => {
    expect(format('All good.', { disclosure: 'An AI writes.' }).parts).toEqual(['An AI writes.\n\nAll good.'])
  })

  it('ends with signature and reference', () => {
    const { parts } = format('All good.', { capabilities: ROOMY, signature: 'Sun Ltd', ticketRef: 'T-7' })
    expect(parts).toEqual(['All good.\n\nSun Ltd\nReference: T-7'])
  })

  it('says nothing for an empty text', () => {
    expect(format(' \n ').parts).toEqual([])
  })

  it('is cut at a sentence to what people like to read, with the hint how to get more', () => {
    const { parts, shortened, moreHint } = format(LONG, { disclosure: 'You are chatting with an AI.' })
    expect(parts).toHaveLength(1)
    expect(parts[0]?.length).toBeLessThanOrEqual(300)
    expect(parts[0]).toMatch(/help with this\.\.\. Reply for more help$/)
    expect([shortened, moreHint]).toEqual([true, true])
  })

  it('gives the hint in the customer’s language and only where the channel has it', () => {
    expect(format('Wir helfen gern weiter. '.repeat(30), { language: 'de' }).parts[0]).toMatch(
      /\.\.\. Antworten Sie für mehr Hilfe$/,
    )
    const billed = format('We are glad to help. '.repeat(30), { capabilities: BILLED })
    expect(billed.parts[0]).toMatch(/glad to help\.\.\.$/)
    expect(billed.moreHint).toBe(false)
  })

  it.each([
    ['an amount', 'It costs EUR 4,900.00.'],
    ['a date', 'We will see you on Tuesday.'],
    ['a name', 'Your technician is called Maria.'],
    ['a link', 'Read on at https://steward.example/help'],
    ['an address', 'Write to help@steward.example'],
    ['an open question', 'what is your address?'],
  ])('is kept whole when %s would be cut away', (_, sentence) => {
    const { parts, shortened } = format(LONG + sentence)
    expect(shortened).toBe(false)
    expect(parts.join(' ')).toContain(sentence)
  })

  it('may lose a closing courtesy', () => {
    expect(format(`${LONG}Is there anything else I can do?`).shortened).toBe(true)
  })

  it('is kept whole when it runs from right to left', () => {
    expect(format('שלום לכולם. '.repeat(60)).shortened).toBe(false)
  })

  it('is cut between words, else letters, where it has no sentences', () => {
    expect(format('word '.repeat(100)).parts[0]).toMatch(/word\.\.\. Reply for more help$/)
    expect(format('x'.repeat(400)).parts[0]?.length).toBe(300)
  })

  it('is split at sentences above the hard limit', () => {
    const { parts } = format(`${'We have 3 rooms left. '.repeat(100)}`)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.every((part) => part.length <= 1_600 && part.endsWith('.'))).toBe(true)
  })

  it('is written in the short alphabet where that is billed', () => {
    expect(format('**It’s** “fine” – ok…', { capabilities: BILLED }).parts).toEqual(['It\'s "fine" - ok...'])
  })

  it('loses control characters and direction overrides', () => {
    expect(format('a\u0000b\u202Ec\u0007').parts).toEqual(['abc'])
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'Hello. ',
        'EUR 4,900.00 ',
        '👨‍👩‍👧‍👦',
        'é',
        'שלום ',
        '**x** ',
        'https://x.example/abc ',
        '\n',
        'Dr. ',
        'word ',
      ),
    )
    .map((all) => all.join('')),
)
const anyLimits = fc.record({
  hardLimit: fc.integer({ min: 40, max: 300 }),
  preferredLimit: fc.integer({ min: 20, max: 300 }),
  markup: fc.constantFrom('none' as const, 'marks' as const),
  segments: fc.constantFrom('gsm' as const, null),
  moreHint: fc.boolean(),
})
const visible = (text: string): string => text.replace(/\s/g, '')

describe('for any text and any limits', () => {
  it('parts are whole, well-formed and within the hard limit', () => {
    fc.assert(
      fc.property(anyText, anyLimits, (text, capabilities) => {
        const { parts } = format(text, { capabilities, disclosure: 'An AI writes.' })
        expect(parts[0]?.startsWith('An AI writes.')).toBe(true)
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(capabilities.hardLimit)
          expect(part.isWellFormed()).toBe(true)
          expect(part.trim()).not.toBe('')
        }
      }),
    )
  })

  it('nothing is lost by splitting', () => {
    fc.assert(
      fc.property(anyText, anyLimits, (text, limits) => {
        const capabilities = { ...limits, preferredLimit: 1_000_000 }
        const whole = format(text, { capabilities: { ...capabilities, hardLimit: 1_000_000 } }).parts.join('')
        expect(visible(format(text, { capabilities }).parts.join(''))).toBe(visible(whole))
      }),
    )
  })

  it('a shortened text is no longer than people like', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60, mode: 'sentences' }), anyLimits, (text, capabilities) => {
        const { parts, shortened } = format(text, { capabilities })
        if (shortened) expect(parts.join('').length).toBeLessThanOrEqual(capabilities.preferredLimit)
      }),
    )
  })

  it('links and graphemes that fit stay in one piece', () => {
    const link = 'https://steward.example/s/0123456789'
    const family = '👨‍👩‍👧‍👦'
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ab ', 'x', family, `${link} `)),
        fc.integer({ min: 40, max: 90 }),
        (pieces, hardLimit) => {
          const text = pieces
            .join('')
            .replaceAll(`x${link}`, `x ${link}`)
            .replaceAll(`${family}${link}`, `${family} ${link}`)
          const { parts } = format(text, { capabilities: { ...ROOMY, hardLimit } })
          const count = (all: string, piece: string): number => all.split(piece).length - 1
          const kept = (piece: string): number => parts.reduce((sum, part) => sum + count(part, piece), 0)
          expect(kept(link)).toBe(count(text, link))
          expect(kept(family)).toBe(count(text, family))
        },
      ),
    )
  })
})

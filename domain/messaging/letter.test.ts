import { describe, expect, it } from 'vitest'
import { formatForChannel } from './format-for-channel.ts'
import { caseReference, greetsAlready, splitWords, wordsIn } from './letter.ts'

const LETTER = {
  hardLimit: 6_000,
  preferredLimit: 3_000,
  markup: 'none',
  segments: null,
  moreHint: false,
  letter: { mostWords: 500 },
} as const
const frame = {
  greeting: 'Hello Ann,',
  signature: 'Kind regards\nThe shop',
  ticketRef: 'A1B2C3D4',
  language: 'en',
} as const
const format = (text: string) =>
  formatForChannel({ text, ...frame, disclosure: 'An AI writes this.', capabilities: LETTER })

describe('a letter', () => {
  it('greets, says who writes, answers, says goodbye and names its case', () => {
    expect(format('The table costs EUR 5.00.').parts).toEqual([
      'Hello Ann,\n\nAn AI writes this.\n\nThe table costs EUR 5.00.\n\nKind regards\nThe shop\nReference: A1B2C3D4',
    ])
  })

  it('never has more than 500 words: what holds facts goes on in a second letter, the rest is shortened', () => {
    const facts = format('We offer 1 table for EUR 5.00 on 3 May. '.repeat(120))
    expect(facts.parts.length).toBeGreaterThan(1)
    for (const part of facts.parts) {
      expect(wordsIn(part)).toBeLessThanOrEqual(500)
      expect(part).toMatch(/^Hello Ann,[\s\S]*Reference: A1B2C3D4$/)
    }
    expect(facts.parts.filter((part) => part.includes('An AI writes this.'))).toHaveLength(1)
    expect(facts.parts.join(' ').match(/1 table/g)).toHaveLength(120)
    const chatter = format('it is all very nice and so on and so forth. '.repeat(60))
    expect(chatter).toMatchObject({ shortened: true })
    expect(chatter.parts).toHaveLength(1)
    expect(wordsIn(chatter.parts[0] ?? '')).toBeLessThanOrEqual(500)
  })

  it.each(['Hello Ann,\nyes.', 'Dear Ms Poe,\n\nyes.', 'Guten Tag Frau Poe,\nja.', 'Hola:\nsí.', 'Bonjour,\noui.'])(
    'that greets by itself is known: %j',
    (text) => expect(greetsAlready(text)).toBe(true),
  )

  it.each(['Hello is what we say. Yes.', 'Yes.', 'Highly recommended:\nthe table', 'Cargo\nis free'])(
    'that does not is known as well: %j',
    (text) => expect(greetsAlready(text)).toBe(false),
  )

  it('is divided without losing a word', () => {
    const text = 'one two three. four five\n\nsix seven eight nine ten eleven'
    expect(splitWords(text, 4).join(' ').split(/\s+/)).toEqual(text.split(/\s+/))
    expect(splitWords(text, 4).every((piece) => wordsIn(piece) <= 4)).toBe(true)
    expect(splitWords('', 4)).toEqual([''])
  })

  it('is referred to by the end of its case’s id', () => {
    expect(caseReference('01990000-0000-7000-8000-0000a1b2c3d4')).toBe('A1B2C3D4')
  })
})

import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../conversation/language.ts'
import { LANGUAGES } from '../language.ts'
import { FIXED_TEXTS, type FixedTextKey, fixedText } from './fixed-texts.ts'

const KEYS = Object.keys(FIXED_TEXTS.en).filter((key): key is FixedTextKey => key in FIXED_TEXTS.en)
const variablesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()

const PLAUSIBLE: Readonly<Record<string, string>> = {
  business: 'Sunrise Solar & Storage GmbH',
  product: 'SolarMax Home Battery 10 kWh',
  amount: 'EUR 12,345.00',
  link: 'https://steward.example.com/s/0123456789abcdef0123',
  time: 'Wednesday, 09:00',
  reference: 'T-12345',
  missing: 'your full name, your e-mail address and the product you are interested in',
  tax: '19% VAT',
  first: 'your full name',
  last: 'your e-mail address',
}

describe.each(LANGUAGES)('the fixed texts in %s', (language) => {
  it.each(KEYS)('%s has the same variables as in English and is short', (key) => {
    const text = FIXED_TEXTS[language][key]
    expect(variablesOf(text)).toEqual(variablesOf(FIXED_TEXTS.en[key]))
    const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => PLAUSIBLE[name] ?? '')
    expect(filled.length).toBeLessThan(250)
    expect(filled).not.toMatch(/[{}]|undefined| {2}/)
  })

  it('are in that language', () => {
    const wrong = KEYS.filter((key) => (detectLanguage(FIXED_TEXTS[language][key], language) ?? language) !== language)
    expect(wrong).toEqual([])
  })
})

it.each(LANGUAGES)(
  'says of a file no more than that it was sent, in %s: whether it can be kept shows later',
  (language) => {
    const text = FIXED_TEXTS[language].clarify_attachment
    expect(text).not.toMatch(/arriv|received|angekommen|erhalten|recib|reçu|arrivé|recebi|ricevut/i)
  },
)

it('does not take values for templates', () => {
  expect(fixedText('list_price', 'en', { product: '{amount}', amount: 'EUR 1.00' })).toBe('{amount} costs EUR 1.00.')
})

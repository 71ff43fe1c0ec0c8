import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../language.ts'
import type { Directive } from './directive.ts'
import { wordDirective } from './word-directive.ts'

const LINK = 'https://steward.example/s/abc'
const DIRECTIVES: readonly Directive[] = [
  { kind: 'ask', missing: ['product'], listPrice: null, product: null },
  { kind: 'ask', missing: ['name', 'email'], listPrice: 'EUR 4,900.00', product: 'SolarMax' },
  { kind: 'ask', missing: ['product', 'name', 'email'], listPrice: null, product: null },
  { kind: 'offer', product: 'SolarMax', amount: 'EUR 4,900.00', isLast: false, includesTax: null },
  { kind: 'offer', product: 'SolarMax', amount: 'EUR 4,900.00', isLast: true, includesTax: '19% VAT' },
  { kind: 'hold_for_owner', product: 'SolarMax' },
  { kind: 'agreed', product: 'SolarMax', amount: 'EUR 4,900.00' },
  { kind: 'sign', product: 'SolarMax', amount: 'EUR 4,900.00', link: LINK },
  { kind: 'pay', amount: 'EUR 4,900.00', link: LINK },
  { kind: 'thank', product: 'SolarMax' },
]

describe.each(LANGUAGES)('directives in %s', (language) => {
  it.each(DIRECTIVES)('$kind is worded with all it has to say', (directive) => {
    const text = wordDirective(directive, language) ?? ''
    const facts = Object.entries(directive).filter(([name]) =>
      ['amount', 'link', 'product', 'listPrice'].includes(name),
    )
    const said = directive.kind === 'pay' ? facts.filter(([name]) => name !== 'product') : facts
    for (const [, fact] of said) if (typeof fact === 'string') expect(text).toContain(fact)
    expect(text.length).toBeGreaterThan(10)
    expect(text.length).toBeLessThan(250)
  })
})

it('names what is missing as a list', () => {
  const directive: Directive = { kind: 'ask', missing: ['product', 'name', 'email'], listPrice: null, product: null }
  expect(wordDirective(directive, 'en')).toBe(
    'To go on I still need the product you are interested in, your full name and your e-mail address. Could you send that to me?',
  )
})

it('has nothing to say for a closed deal or when nothing is missing', () => {
  expect(wordDirective({ kind: 'closed' }, 'en')).toBeNull()
  expect(wordDirective({ kind: 'ask', missing: [], listPrice: null, product: null }, 'en')).toBeNull()
})

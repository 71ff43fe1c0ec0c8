import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from './draft.ts'
import type { DraftContext } from './draft-rule.ts'

const RUNS = { numRuns: 1_000 }
const POLICY =
  'You word what the directive allows. Never state a price that the directive does not give you, and never agree to anything on your own.'
const CONTEXT: DraftContext = {
  currency: 'EUR',
  allowedAmounts: ['EUR 2,400.00'],
  allowedLinks: [],
  isAgreed: false,
  customerTexts: ['Hello, do you deliver?'],
  sources: ['Oak table, seats six.'],
  forbiddenMinor: [200_000],
  canary: 'f3a9c1d2e4b5',
  toolNames: ['record_details', 'respond_to_offer', 'send_response'],
  policyTexts: [POLICY],
  hardLimit: 1_600,
  language: null,
}
const rulesOf = (text: string) => checkDraft({ text }, CONTEXT).violations.map(({ rule }) => rule)

/** What does not change how a text reads. */
const disguise = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '\n'),
  (text) => text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/(\w)(\w)/, '$1\u200b$2'),
  (text) => `**${text}**`,
  (text) => `Good morning!\n\n${text}\n\nKind regards`,
)

const grouped = (minor: number, group: string, point: string) =>
  `${Math.floor(minor / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, group)}${point}${String(minor % 100).padStart(2, '0')}`
const notation = fc.constantFrom<(minor: number) => string>(
  (minor) => `EUR ${grouped(minor, ',', '.')}`,
  (minor) => `€${grouped(minor, ',', '.')}`,
  (minor) => `${grouped(minor, '.', ',')} €`,
  (minor) => `${grouped(minor, ' ', ',')} Euro`,
  (minor) => `${grouped(minor, '', '.')} EUR`,
  (minor) => `${Math.ceil(minor / 100)} euros`,
)
const offer = fc.constantFrom(
  (amount: string) => `I can do it for ${amount}.`,
  (amount: string) => `The price would be ${amount}, all included.`,
  (amount: string) => `Se lo dejo en ${amount}.`,
  (amount: string) => `Fica por ${amount}.`,
  (amount: string) => `Je vous le fais à ${amount}.`,
  (amount: string) => `Für Sie ${amount}.`,
  (amount: string) => `Glielo faccio a ${amount}.`,
)

describe('whatever the model writes', () => {
  it('no price nobody gave it passes, in any notation', () => {
    const prices = fc.integer({ min: 100, max: 50_000_000 }).filter((minor) => Math.ceil(minor / 100) !== 2_400)
    fc.assert(
      fc.property(prices, notation, offer, disguise, (minor, write, say, hide) => {
        const rules = rulesOf(hide(say(write(minor))))
        expect(rules.some((rule) => rule === 'amount' || rule === 'forbidden_amount')).toBe(true)
      }),
      RUNS,
    )
  })

  it('no promise passes', () => {
    const promises = fc.constantFrom(
      'I guarantee that it arrives tomorrow.',
      'I promise that you get a full refund.',
      'Le garantizo que llega mañana.',
      'Garanto que chega amanhã.',
      'Je vous garantis que cela arrive demain.',
      'Ich garantiere Ihnen, dass es morgen kommt.',
      'Le garantisco che arriva domani.',
    )
    fc.assert(
      fc.property(promises, disguise, (text, hide) => {
        expect(rulesOf(hide(text))).toContain('promise')
      }),
      RUNS,
    )
  })

  it('nothing of the machinery passes', () => {
    const words = POLICY.split(' ')
    const slices = fc
      .tuple(fc.integer({ min: 0, max: words.length - 10 }), fc.integer({ min: 10, max: words.length }))
      .map(([from, count]) => words.slice(from, from + count).join(' '))
    const secrets = fc.oneof(
      slices,
      fc.constantFrom(...CONTEXT.toolNames).map((name) => `I just called ${name}.`),
      fc.constantFrom('', ' ', '-', '.').map((gap) => `My key is ${Array.from('f3a9c1d2e4b5').join(gap)}.`),
    )
    fc.assert(
      fc.property(secrets, disguise, (text, hide) => {
        expect(rulesOf(hide(text))).toContain('leak')
      }),
      RUNS,
    )
  })
})

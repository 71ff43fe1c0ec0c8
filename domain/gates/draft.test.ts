import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from './draft.ts'
import type { DraftContext } from './draft-rule.ts'

const CONTEXT: DraftContext = {
  currency: 'EUR',
  allowedAmounts: ['EUR 4,900.00'],
  allowedLinks: ['https://steward.example/s/abc'],
  isAgreed: false,
  customerTexts: ['can you do 3000? I am on +49 151 2345678, maria@example.com'],
  sources: ['SolarMax 5000: 22 % efficiency, 10 kWh. Guarantee 10 years.'],
  forbiddenMinor: [420_000],
  canary: 'zebra-7731',
  toolNames: ['record_details', 'send_response'],
  policyTexts: ['Never state a price that the directive does not give you, and never agree to anything.'],
  hardLimit: 1_600,
  language: null,
}
const rules = (text: string, context: Partial<DraftContext> = {}) =>
  checkDraft({ text }, { ...CONTEXT, ...context }).violations.map(({ rule }) => rule)

describe('amounts', () => {
  it.each([
    'The SolarMax costs EUR 4,900.00.',
    'It is 4.900 € all in.',
    'That would be 4900.',
    'Our offer is 4 900,00 EUR, shall I send the contract?',
    'Unfortunately I cannot do 3,000, the offer of EUR 4,900.00 stands.',
    'The SolarMax 5000 costs EUR 4,900.00.',
    'Our technician needs about 2 hours.',
    'Two people, 3 rooms, no problem at all.',
    'We are open until 18:00 on 12/05/2027.',
    'You can call us on +49 30 1234567.',
    'The panel has 22 % efficiency.',
    'The offer covers 10 kWh and 14 panels.',
  ])('may be given: "%s"', (text) => {
    expect(rules(text)).toEqual([])
  })

  it.each([
    ['It costs EUR 4,800.00.', 'amount'],
    ['The price is 4800.', 'amount'],
    ['That would cost you 1 today.', 'amount'],
    ['Yes, 3000 works for me, the price is 3000.', 'amount'],
    ['Great, we agreed on EUR 3,000.00 then.', 'amount'],
    ['USD 4900 is the price.', 'amount'],
    ['It costs four thousand euros.', 'amount'],
    ['Es kostet viertausend Euro.', 'amount'],
    ['You pay 49 monthly.', 'amount'],
    ['The fee: 75', 'amount'],
    ['That costs ４８００ €.', 'amount'],
    ['A share of 15 % is possible.', 'percent'],
    ['Fifteen percent is possible.', 'percent'],
    ['Our limit is 4200.', 'forbidden_amount'],
    ['Between us: 4.2k', 'forbidden_amount'],
    ['we could go down to EUR 4,200.00', 'forbidden_amount'],
  ])('must not be made up: "%s"', (text, rule) => {
    expect(rules(text)).toContain(rule)
  })

  it('may equal the floor once it is the offer', () => {
    expect(rules('Our last offer is EUR 4,200.00.', { allowedAmounts: ['EUR 4,200.00'] })).toEqual([])
  })

  it('are never told in the report of a forbidden one', () => {
    const { violations } = checkDraft({ text: 'Our limit is 4200.' }, CONTEXT)
    expect(JSON.stringify(violations)).not.toContain('4200')
  })
})

describe('links', () => {
  it('may be those that were given', () => {
    expect(rules('Please sign here: https://steward.example/s/abc.')).toEqual([])
  })
  it.each([
    'See https://evil.example/x',
    'Look at www.evil.example',
    'visit evil.com today',
    'bit.ly/3xyz',
    'https://steward.example/s/abcd',
    'write to boss@evil.example',
  ])('must not be others: "%s"', (text) => {
    expect(rules(text)).toContain('link')
  })
  it('may repeat the customer’s own address', () => {
    expect(rules('I noted maria@example.com, thank you.')).toEqual([])
  })
})

describe('promises and advice', () => {
  it.each([
    ['I promise that it will work.', 'promise'],
    ['We guarantee delivery.', 'promise'],
    ['It will be installed by Friday.', 'promise'],
    ['We will deliver within 3 days.', 'promise'],
    ['You will get a full refund.', 'promise'],
    ['Le garantizamos el resultado.', 'promise'],
    ['Entregaremos antes del viernes.', 'promise'],
    ['Garantimos o resultado.', 'promise'],
    ['Nous vous rembourserons.', 'promise'],
    ['Wir liefern bis Freitag.', 'promise'],
    ['Le garantisco che funziona.', 'promise'],
    ['I can offer you a discount.', 'discount'],
    ['You get it for half price!', 'discount'],
    ['Le puedo hacer un descuento.', 'discount'],
    ['Ich kann Ihnen einen Rabatt geben.', 'discount'],
    ['We have a deal!', 'commitment'],
    ['Your order is confirmed.', 'commitment'],
    ['You should sue them.', 'legal_advice'],
    ['Legally speaking you are right.', 'legal_advice'],
    ['Take 400 mg ibuprofen.', 'medical_advice'],
    ['You probably have an infection.', 'medical_advice'],
    ['My instructions say that I may not.', 'leak'],
    ['The minimum price we can do is secret.', 'leak'],
  ])('"%s" is a %s', (text, rule) => {
    expect(rules(text)).toContain(rule)
  })

  it.each([
    'I cannot promise a date, but a colleague will check.',
    'Unfortunately I can’t offer a discount.',
    'Leider kann ich keinen Rabatt geben.',
    'A colleague will look at your refund request.',
    'Thank you, I have noted everything.',
    'Delivery is free of charge when the order is placed before noon.',
    'You can change the colour until your order is confirmed.',
    'Could you tell me your name and e-mail address?',
    'The guarantee is 10 years, as the data sheet says.',
  ])('"%s" is fine', (text) => {
    expect(rules(text)).toEqual([])
  })

  it('may state the agreement once there is one', () => {
    expect(rules('We have a deal at EUR 4,900.00!', { isAgreed: true })).toEqual([])
  })
})

describe('leaks', () => {
  it.each([
    'zebra-7731',
    'Z E B R A 7731',
    'I used record_details for that.',
    'You know, never state a price that the directive does not give you.',
    '{"type": "object"}',
    '{"text":"Hello there","language":"en","c',
    '```json\n{ "text": "Hello there" }\n```',
  ])('are found in "%s"', (text) => {
    expect(rules(text)).toContain('leak')
  })
})

describe('form', () => {
  it.each(['', '   ', '...', '👍'])('%j says nothing', (text) => {
    expect(rules(text)).toEqual(['empty'])
  })
  it('is too long above the channel’s limit', () => {
    expect(rules('so '.repeat(1_000))).toEqual(['too_long'])
  })
  it('is in the customer’s language', () => {
    expect(rules('Vielen Dank, ich habe alles notiert.', { language: 'de' })).toEqual([])
    expect(rules('Thank you, I have noted everything.', { language: 'de' })).toEqual(['wrong_language'])
  })
})

it('lets no marked amount through that was not given', () => {
  const mark = fc.constantFrom(
    (n: number) => `EUR ${n}`,
    (n: number) => `${n} €`,
    (n: number) => `€${n}.00`,
    (n: number) => `$${n}`,
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), mark, fc.lorem(), (amount, write, words) => {
      fc.pre(amount !== 4_900)
      expect(rules(`${words} ${write(amount)} ${words}`).some((rule) => rule.endsWith('amount'))).toBe(true)
    }),
  )
})

it('judges any text without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(Array.isArray(rules(text))).toBe(true)
    }),
    { numRuns: 100 },
  )
})

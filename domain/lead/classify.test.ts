import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClassifyOptions, classifyLead, type LeadFields } from './classify.ts'

const OPTIONS: ClassifyOptions = { defaultCountry: 'DE', currency: 'EUR', approved: [] }
const classify = (body: unknown, change: Partial<ClassifyOptions> = {}) => classifyLead(body, { ...OPTIONS, ...change })

const BODIES: readonly [string, unknown, string, Partial<LeadFields>][] = [
  [
    'a flat form',
    {
      name: 'Ann Lee',
      email: 'Ann@X.example',
      phone: '+49 30 901820',
      message: 'How much is a heat pump for my house?',
      company: 'Lee Ltd',
    },
    'trades',
    { name: 'Ann Lee', email: 'ann@x.example', phone: '+4930901820', company: 'Lee Ltd', language: 'en' },
  ],
  [
    'a law firm’s intake',
    {
      firstName: 'José',
      last_name: 'Ruiz',
      contactEmail: 'jose@x.example',
      matter_type: 'Divorce',
      case_description: 'Necesito un abogado para mi divorcio',
      budget: '3.000-5.000 €',
      urgency: 'ASAP',
    },
    'legal',
    {
      name: 'José Ruiz',
      email: 'jose@x.example',
      product: 'Divorce',
      budget: { amountMinor: 500_000, currency: 'EUR' },
      urgency: 'high',
      language: 'es',
    },
  ],
  [
    'an advert’s field list',
    {
      id: '77',
      field_data: [
        { name: 'full_name', values: ['Marie Dupont'] },
        { name: 'email', values: ['marie@x.example'] },
        { name: 'phone_number', values: ['+33 6 12 34 56 78'] },
      ],
      form_name: 'Spring',
    },
    'general',
    { name: 'Marie Dupont', email: 'marie@x.example', phone: '+33612345678' },
  ],
  [
    'a real estate portal',
    {
      lead: {
        contact: { name: 'Jo Ray', tel: '030 901820', mail: 'jo@x.example' },
        property: { title: 'Flat with 3 rooms', price: 450_000, currency: 'USD' },
      },
      listing_id: 12,
    },
    'real_estate',
    {
      name: 'Jo Ray',
      phone: '+4930901820',
      email: 'jo@x.example',
      product: 'Flat with 3 rooms',
      budget: { amountMinor: 45_000_000, currency: 'USD' },
    },
  ],
  [
    'a shop’s cart',
    {
      customer: { first_name: 'Li', last_name: 'Wei', email: 'li@x.example' },
      line_items: [{ sku: 'BAT-5', product_name: 'Battery 5 kWh', quantity: 1 }],
      currency: 'EUR',
      total_price: '4900.00',
      cart_token: 'abc',
    },
    'ecommerce',
    {
      name: 'Li Wei',
      product: expect.stringMatching(/BAT-5|Battery 5 kWh/),
      budget: { amountMinor: 490_000, currency: 'EUR' },
      currency: 'EUR',
    },
  ],
  [
    'a clinic’s German form',
    {
      Vorname: 'Eva',
      Nachname: 'Groß',
      'E-Mail': 'eva@x.example',
      Handynummer: '0151 23456789',
      Anliegen: 'Ich habe Zahnschmerzen und brauche dringend einen Termin',
      patient: true,
    },
    'health',
    { name: 'Eva Groß', email: 'eva@x.example', phone: '+4915123456789', urgency: 'high', language: 'de' },
  ],
  [
    'boxed properties',
    {
      properties: {
        email: { value: 'a@x.example' },
        firstname: { value: 'Al' },
        lastname: { value: 'Bo' },
        company: { value: 'C GmbH' },
      },
    },
    'general',
    { name: 'Al Bo', email: 'a@x.example', company: 'C GmbH' },
  ],
  [
    'labelled answers',
    {
      answers: [
        { label: 'Your name', value: 'Kim' },
        { label: 'Your e-mail', value: 'kim@x.example' },
        { label: 'How can we help you?', value: 'I want to buy two wallboxes' },
      ],
    },
    'trades',
    { name: 'Kim', email: 'kim@x.example', message: 'I want to buy two wallboxes' },
  ],
  [
    'values that speak for themselves',
    { a: 'someone@x.example', b: '+4930901820', c: 'Ich interessiere mich für eine neue Küche von Ihnen' },
    'general',
    {
      email: 'someone@x.example',
      phone: '+4930901820',
      message: 'Ich interessiere mich für eine neue Küche von Ihnen',
    },
  ],
  [
    'a list at the top',
    [{ nome: 'Luca Bianchi', indirizzo_email: 'luca@x.example', cellulare: '+39 333 1234567' }],
    'general',
    { name: 'Luca Bianchi', email: 'luca@x.example', phone: '+393331234567' },
  ],
  [
    'nothing usable',
    { foo: 1, bar: null, baz: [] },
    'general',
    { name: null, email: null, phone: null, message: null, budget: null },
  ],
]

describe('any JSON becomes a lead', () => {
  it.each(BODIES)('%s', (_, body, vertical, fields) => {
    const found = classify(body)
    expect(found.fields).toMatchObject(fields)
    expect(found.vertical).toBe(vertical)
  })

  it('with what the customer wants', () => {
    expect(classify({ message: 'I want to buy two wallboxes' }).intent).toBe('buying_intent')
    expect(classify({ message: 'How much is it?' }).intent).toBe('price_question')
    expect(classify({ message: 'it arrived broken' }).intent).toBe('support')
    expect(classify({ message: 'Ich hätte gern einen Termin' }).intent).toBe('appointment')
    expect(classify({}).intent).toBe('inquiry')
  })

  it('with the paths that were used, and how sure each is', () => {
    expect(classify({ lead: [{ Email: 'a@x.example' }], x: 'b@x.example' }).mappings).toEqual([
      { path: 'lead[].Email', field: 'email', confidence: 0.95 },
    ])
  })

  it('reads what a person confirmed first, and leaves out what they ruled out', () => {
    const body = { email: 'office@x.example', their_mail: 'ann@x.example', note: 'internal only' }
    const approved = [
      { path: 'their_mail', field: 'email' },
      { path: 'note', field: 'ignore' },
    ]
    const { fields, mappings } = classify(body, { approved })
    expect(fields).toMatchObject({ email: 'ann@x.example', message: null })
    expect(mappings).toContainEqual({ path: 'their_mail', field: 'email', confidence: 1 })
  })

  it.each([
    [{ form_name: 'Spring campaign', page: { name: 'Home' }, utm: { email: 'x@x.example' } }],
    [{ name: 'https://spam.example' }],
    [{ email: 'not an address', phone: '12', user_id: '+4930901820x' }],
    [{ phone: '2026-11-20' }],
  ])('takes nothing else for a person: %j', (body) => {
    expect(classify(body).fields).toMatchObject({ name: null, email: null, phone: null })
  })

  it('reads amounts in minor units where their name says so', () => {
    expect(classify({ amount_cents: 490_000 }).fields.budget).toEqual({ amountMinor: 490_000, currency: 'EUR' })
  })
})

describe('consent', () => {
  const consents = (body: unknown) =>
    classify(body).consents.map(({ channel, purpose, granted }) => `${channel} ${purpose} ${granted}`)

  it.each([
    [{ whatsapp_opt_in: true }, ['whatsapp service true']],
    [{ consent: { whatsapp: 'yes', sms: 'no' } }, ['whatsapp service true']],
    [{ sms: 'on' }, ['sms service true']],
    [{ marketing_consent: 1 }, ['whatsapp marketing true', 'sms marketing true', 'email marketing true']],
    [{ newsletter: 'false' }, ['whatsapp marketing false', 'sms marketing false', 'email marketing false']],
    [{ whatsapp_marketing: 'Ja' }, ['whatsapp marketing true']],
    [{ gdpr_accepted: 'accepted' }, ['whatsapp service true', 'sms service true', 'email service true']],
    [{ consents: ['whatsapp'] }, ['whatsapp service true']],
    [{ email_marketing: true }, ['email marketing true']],
    [{ opt_out: true }, ['whatsapp marketing false', 'sms marketing false', 'email marketing false']],
    [{ marketing: true, opt_out: 'yes' }, ['whatsapp marketing false', 'sms marketing false', 'email marketing false']],
  ])('is what an explicit field says: %j', (body, expected) => {
    expect(consents(body)).toEqual(expected)
  })

  it.each([
    [{ phone: '+4930901820', whatsapp: '+4930901820' }],
    [{ consent_text: 'I agree to be contacted by WhatsApp at any time' }],
    [{ consent: null }],
    [{ consent: '' }],
    [{ consent: 'maybe' }],
    [{ message: 'yes you may contact me' }],
    [{ consent_date: '2026-11-20' }],
    [{ whatsapp: false }],
    [{}],
  ])('is never assumed: %j', (body) => {
    expect(consents(body)).toEqual([])
  })

  it('keeps the place and the words as proof', () => {
    expect(classify({ form: { 'WhatsApp OK': 'Yes' } }).consents).toEqual([
      { channel: 'whatsapp', purpose: 'service', granted: true, path: 'form.WhatsApp OK', value: 'Yes' },
    ])
  })
})

describe('hostile bodies', () => {
  const deep = (depth: number): unknown =>
    Array.from({ length: depth }).reduce<unknown>((inner) => ({ a: inner }), 'x@x.example')
  const nested = (depth: number): unknown =>
    Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'x@x.example')

  it.each([
    [
      'a prototype',
      JSON.parse(
        '{"__proto__": {"email": "x@x.example", "polluted": true}, "constructor": {"prototype": {"name": "X"}}}',
      ),
    ],
    ['a great depth', deep(5_000)],
    ['deep lists', nested(5_000)],
    ['very many keys', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index]))],
    ['a very long text', { message: 'a '.repeat(500_000), ['n'.repeat(100_000)]: 'x' }],
    ['odd letters', { 'na\u200bme': 'A\u202En\u0000n', 'e\ud800mail': '\udfff' }],
    ['no object at all', 'just text'],
    ['null', null],
    ['a number', 42],
  ])('%s does no harm', (_, body) => {
    expect(() => classify(body)).not.toThrow()
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('never fail, and never yield an unreadable address', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (body) => {
        const { fields, consents, mappings } = classify(body)
        expect(fields.email === null || fields.email.includes('@')).toBe(true)
        expect(fields.phone === null || /^\+\d{6,15}$/.test(fields.phone)).toBe(true)
        expect(new Set(mappings.map(({ field }) => field)).size).toBe(mappings.length)
        expect(consents.length).toBeLessThanOrEqual(4)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { promisedFor } from './promised-for.ts'

const calendar = {
  timeZone: 'Europe/Dublin',
  hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }],
}
/** A Wednesday in winter, when Dublin is at UTC. */
const WEDNESDAY = new Date('2026-01-14T10:00:00Z')
const read = (text: string, now = WEDNESDAY) => promisedFor(text, calendar, now)?.toISOString().slice(0, 16) ?? null

const PROMISES: ReadonlyArray<readonly [string, string]> = [
  ["You'll hear from us by 5 pm.", '2026-01-14T17:00'],
  ['Thanks! You will hear from us by 5 p.m. today. Have a nice day!', '2026-01-14T17:00'],
  ["I'll get back to you tomorrow morning.", '2026-01-15T12:00'],
  ['We will call you tomorrow at 9:30 am.', '2026-01-15T09:30'],
  ['A colleague will answer you here when we open: Monday, 09:00.', '2026-01-19T09:00'],
  ['A colleague at Alder Joinery will get back to you within 2 hours.', '2026-01-14T12:00'],
  ['We will reply no later than Friday at noon.', '2026-01-16T12:00'],
  ['Good morning! We will let you know by the end of the day.', '2026-01-14T17:30'],
  ["We'll send you the offer the day after tomorrow.", '2026-01-16T17:30'],
  ['You will get an answer within half an hour.', '2026-01-14T10:30'],
  ['Le responderemos mañana por la mañana.', '2026-01-15T12:00'],
  ['Te llamaremos hoy a las 5 de la tarde.', '2026-01-14T17:00'],
  ['Nos pondremos en contacto con usted antes del viernes a las 12:00.', '2026-01-16T12:00'],
  ['Le llamaremos esta mañana.', '2026-01-14T12:00'],
  ['Le contestamos en 2 horas.', '2026-01-14T12:00'],
  ['Responderemos amanhã de manhã.', '2026-01-15T12:00'],
  ['Vamos responder hoje até as 17h.', '2026-01-14T17:00'],
  ['Um colega responderá na sexta-feira às 10:30.', '2026-01-16T10:30'],
  ['Nous vous répondrons demain matin.', '2026-01-15T12:00'],
  ["Je vous rappelle aujourd'hui avant 17h30.", '2026-01-14T17:30'],
  ['Nous reviendrons vers vous vendredi à midi.', '2026-01-16T12:00'],
  ['Un collègue vous répondra dans 2 heures.', '2026-01-14T12:00'],
  ['Guten Morgen, wir melden uns bis 17 Uhr.', '2026-01-14T17:00'],
  ['Ich melde mich morgen Vormittag bei Ihnen.', '2026-01-15T12:00'],
  ['Sie hören bis Freitag um 12.30 Uhr von uns.', '2026-01-16T12:30'],
  ['Wir antworten Ihnen innerhalb von 2 Stunden.', '2026-01-14T12:00'],
  ['Le risponderemo domani mattina.', '2026-01-15T12:00'],
  ['Vi richiamiamo oggi alle 16.', '2026-01-14T16:00'],
  ['Riceverà una risposta entro 2 ore.', '2026-01-14T12:00'],
]

/** Nothing is promised here, or nobody can tell for when. */
const NONE: readonly string[] = [
  'We are open until 5 pm.',
  'Our workshop will install it tomorrow at 10:00.',
  'You will receive your table tomorrow.',
  "I'll get back to you soon.",
  "I'll get back to you by 5.",
  "I'll get back to you at 5:30.",
  'We will call you between 2 and 4 pm.',
  'Shall we say that we will call you tomorrow at 10 am?',
  'We will try to answer today.',
  "If it rains, we'll call you by 5 pm.",
  'We will not call you before 5 pm.',
  'We will let you know on 12 May at 10:00.',
  'We will call you next Monday at 10:00.',
  'We will call you on Wednesday at 11:00.',
  'We will call you by 9 am.',
  'We will call you on Saturday.',
  'We will answer within 2 business days.',
  'We will call you tonight.',
  'Le llamaremos esta noche.',
  'We will call you today or tomorrow.',
  'Melden Sie sich bis 17 Uhr bei uns.',
  'Am 9. Mai um 17 Uhr melden wir uns.',
  'Wir melden uns nicht vor 17 Uhr.',
  'Nous essayons de vous répondre demain.',
  'Si puede, le llamaremos mañana.',
  'Responderemos em breve.',
  'Le risponderemo prima possibile.',
  'Text us by 5 pm and we are glad.',
]

describe('what our own words promise', () => {
  it.each(PROMISES)('%s', (text, at) => {
    expect(read(text)).toBe(at)
  })
  it.each(NONE)('nothing: %s', (text) => {
    expect(read(text)).toBeNull()
  })
  it('is the first of several', () => {
    expect(read("We'll send you the plan tomorrow morning. You'll hear from us by 4 pm.")).toBe('2026-01-14T16:00')
  })
})

const AWAKE: ReadonlyArray<readonly [string, string, string, string]> = [
  // Clocks in Dublin go forward on 29 March 2026 at 01:00 UTC and back on 25 October.
  [
    'the same time on the wall, an hour sooner',
    '2026-03-28T12:00:00Z',
    'We will call you tomorrow at 10 am.',
    '2026-03-29T09:00',
  ],
  [
    'a time the clock skips comes later',
    '2026-03-28T12:00:00Z',
    'We will call you tomorrow at 01:30.',
    '2026-03-29T01:30',
  ],
  [
    'the same time on the wall, an hour later',
    '2026-10-24T11:00:00Z',
    'We will call you tomorrow at 10 am.',
    '2026-10-25T10:00',
  ],
  ['hours are hours', '2026-03-29T00:30:00Z', 'We will call you within 2 hours.', '2026-03-29T02:30'],
  [
    'tomorrow is of the business, not of UTC',
    '2026-07-14T23:30:00Z',
    'We will call you tomorrow at 10 am.',
    '2026-07-16T09:00',
  ],
]

describe('a promise when the clocks change', () => {
  it.each(AWAKE)('%s', (_, now, text, at) => {
    expect(read(text, new Date(now))).toBe(at)
  })
  it('is read by the clock of the business', () => {
    const text = 'We will call you by 5 pm.'
    const tokyo = promisedFor(text, { ...calendar, timeZone: 'Asia/Tokyo' }, new Date('2026-01-14T01:00:00Z'))
    expect(tokyo?.toISOString()).toBe('2026-01-14T08:00:00.000Z')
  })
})

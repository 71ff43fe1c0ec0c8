// Fails when: the hold has no end (domain/conversation/hold.ts).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HoldInput, holdFor, readsComplete } from './hold.ts'

const COMPLETE = [
  'How much is the battery?',
  'how much is the battery',
  'hi, can you call me tomorrow',
  'I need a quote for my house',
  'The battery does not work.',
  'Please send me the contract',
  'yes',
  'Ok!',
  'STOP',
  'thanks',
  'hello, agent',
  '4300',
  '4.3k',
  'maria@example.com',
  'My name is Maria Silva, my e-mail is maria@example.com.',
  'i am Maria Silva, my e-mail is maria@example.com',
  'That is great, thank you!',
  '+49 151 2345678',
  'hi there, my order has not arrived yet',
  'it arrived broken!!',
  '¿Cuánto cuesta?',
  'cuanto cuesta la instalacion',
  'necesito un presupuesto para mi casa',
  'Quanto custa a instalação',
  'preciso de um orçamento',
  'Combien ça coûte ?',
  "bonjour, j'ai besoin d'un devis",
  'Was kostet die Anlage',
  'Guten Tag, ich brauche ein Angebot',
  'quanto costa il modello grande',
  'vorrei un preventivo per casa mia',
  'Good morning. I would like to know if you are open on Saturday, because we would like to come by with our two children and look at the panels',
]

const INCOMPLETE = [
  '',
  '   ',
  '👍',
  'hi',
  'Hello!',
  'Hi Maria',
  'good morning',
  'hi, I wanted to ask',
  'I have a question',
  'can I ask you something?',
  'I need a quote for,',
  'my address is:',
  'I would like to buy the battery and',
  'we need the big one because',
  'so I was thinking...',
  'the big one',
  'Maria',
  'hola',
  'buenos días, quería preguntar',
  'necesito un presupuesto para',
  'bom dia',
  'tenho uma dúvida',
  'bonjour, je voudrais savoir',
  'une question',
  'Hallo zusammen,',
  'ich habe da mal eine Frage',
  'ich möchte die Batterie und',
  'buongiorno, volevo chiedere',
  'ciao, vorrei sapere',
]

describe('a text', () => {
  it.each(COMPLETE)('reads complete: "%s"', (text) => {
    expect(readsComplete(text)).toBe(true)
  })
  it.each(INCOMPLETE)('reads as if more were coming: "%s"', (text) => {
    expect(readsComplete(text)).toBe(false)
  })
})

const START = Date.UTC(2026, 10, 20, 12)
const input = (change: Partial<HoldInput> = {}): HoldInput => ({
  newestText: 'hi',
  hasAttachment: false,
  oldestAt: new Date(START),
  newestAt: new Date(START),
  now: new Date(START),
  restarts: 0,
  settings: { quietMs: 800, maxMs: 3_000, restarts: 2 },
  ...change,
})

describe('holding back the answer', () => {
  it.each([
    ['waits the quiet time after a half sentence', {}, 800],
    ['waits only for what is left of it', { now: new Date(START + 500) }, 300],
    [
      'never waits beyond the longest time after the first message',
      { newestAt: new Date(START + 2_900), now: new Date(START + 2_900) },
      100,
    ],
    ['does not wait when the time is over', { now: new Date(START + 5_000) }, 0],
    ['does not wait for a complete text', { newestText: 'How much is it?' }, 0],
    ['does not wait for an attachment', { hasAttachment: true }, 0],
    ['does not wait once the restarts are used up', { restarts: 2 }, 0],
    ['does not trust a clock that runs ahead', { newestAt: new Date(START + 60_000) }, 800],
  ] as const)('%s', (_, change, ms) => {
    expect(holdFor(input(change))).toBe(ms)
  })

  it('is bounded by the settings for any text and any clock', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.nat(3),
        (newestText, skewMs, restarts) => {
          const ms = holdFor(input({ newestText, restarts, now: new Date(START + skewMs) }))
          expect(ms).toBeGreaterThanOrEqual(0)
          expect(ms).toBeLessThanOrEqual(800)
        },
      ),
    )
  })
})

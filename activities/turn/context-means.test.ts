import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { budgetFor } from '../../domain/context/budget.ts'
import { composeLayers } from '../../domain/context/compose.ts'
import { fitContext } from '../../domain/context/fit.ts'
import { createTurnMeans } from './context-means.ts'

const WINDOW = 4_096
const at = new Date('2026-10-02T08:00:00Z')
const means = createTurnMeans()

beforeAll(() => means.ready)

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('table', 'Lieferung', 'quando', '¿cuánto', 'naïve', 'oak', '12 March', 'EUR 90.00'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('家具はいくら', '👩‍🔧🪵', '<|endoftext|>', '\ud800', 'x'.repeat(300)) },
)
const text = fc.array(word, { minLength: 1, maxLength: 150 }).map((words) => words.join(' '))

describe('a prompt measured with the tokenizer', () => {
  it('fits a small window as one text, answer included', () => {
    const budget = budgetFor({ tokens: WINDOW, isExact: true })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), fc.array(text, { minLength: 1, maxLength: 3 }), (said, turn) => {
        const layers = composeLayers({
          policy: 'Say only what is true. '.repeat(60),
          canary: 'abc',
          persona: { name: 'professional', body: 'Be brief.' },
          business: {
            name: 'Oak & Co',
            vertical: 'joinery',
            profile: 'We make tables of oak. '.repeat(60),
            brandVoice: '',
            hours: [],
            languages: ['en'],
            products: [],
            knowledge: [],
          },
          session: {
            now: at.toISOString(),
            language: 'en',
            channel: { preferredLimit: 300 },
            customer: { name: null, email: null, known: false },
            deal: null,
            ticket: null,
            persona: 'professional',
          },
          turn: turn.map((each) => ({ text: each, quoted: { by: 'us', at, text: each } })),
        })
        const earlier = said.map((each, index) => {
          const by = index % 2 === 0 ? 'customer' : 'us'
          return { by, text: each, commitments: means.commitments({ by, at, text: each }, 'EUR') } as const
        })
        const given = { layers, toolTokens: 600, earlier, commitmentsBefore: [], messagesBefore: 0, rounds: [] }
        const fitted = fitContext(given, budget, means)
        const whole = [fitted.instructions, ...fitted.input.map((item) => item.text)].join('\n')
        expect(means.count(whole) + given.toolTokens + budget.outputTokens).toBeLessThanOrEqual(WINDOW)
      }),
      { numRuns: 60 },
    )
  })

  it('works a digest out once, and anew when the messages are others', () => {
    const messages = [{ by: 'customer', text: 'The first thing. And more.' }] as const
    const first = means.digest(messages, 100, means.count)
    expect(means.digest([{ ...messages[0] }], 100, means.count)).toBe(first)
    expect(means.digest([{ by: 'customer', text: 'Another thing.' }], 100, means.count)).not.toBe(first)
    expect(first).toEqual(['customer: The first thing.'])
  })
})

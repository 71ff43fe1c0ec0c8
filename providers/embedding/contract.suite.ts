import { describe, expect, it } from 'vitest'
import type { EmbeddingProvider } from './contract.ts'

const dot = (left: Float32Array, right: Float32Array): number =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)

/** What every embedding must do, whoever computes it. */
export function embeddingSuite(name: string, create: () => EmbeddingProvider): void {
  describe(`embedding contract: ${name}`, () => {
    const provider = create()
    const one = async (text: string): Promise<Float32Array> => {
      const [vector] = await provider.embed([text])
      if (vector === undefined) throw new Error('no vector came back')
      return vector
    }

    it('answers one vector of the promised size per text, in order', async () => {
      const texts = ['Do you deliver on Saturdays?', 'The roof leaks.', 'Do you deliver on Saturdays?']
      const vectors = await provider.embed(texts)
      expect(vectors.map(({ length }) => length)).toEqual(texts.map(() => provider.dimensions))
      expect(vectors[0]).toEqual(vectors[2])
      expect(vectors[1]).toEqual(await one('The roof leaks.'))
    })

    it('answers nothing for nothing', async () => {
      expect(await provider.embed([])).toEqual([])
    })

    it.each(['a', '', ' \n', '🙂', 'Grüße aus Köln', 'word '.repeat(400)])(
      'gives every text length 1: %j',
      async (text) => {
        const vector = await one(text)
        expect(dot(vector, vector)).toBeCloseTo(1, 4)
      },
    )

    it('says the same for the same text, also from a new instance and in another batch', async () => {
      const [, again] = await create().embed(['something else first', 'When are you open?'])
      const first = await one('When are you open?')
      expect(dot(first, again ?? new Float32Array())).toBeCloseTo(1, 4)
    })

    it.each([
      ['Can I pay with a credit card?', 'Which payment methods do you accept?', 'The cat sleeps on the warm sofa.'],
      ['My parcel has not arrived yet.', 'The delivery is late.', 'We repaint kitchens in any colour.'],
      ['How do I cancel my booking?', 'I want to call off my appointment.', 'It is sunny in the mountains today.'],
    ])('puts related texts nearer than unrelated ones: %s', async (text, related, unrelated) => {
      const [a, b, c] = await provider.embed([text, related, unrelated])
      if (!a || !b || !c) throw new Error('a vector is missing')
      expect(dot(a, b)).toBeGreaterThan(dot(a, c) + 0.1)
    })
  })
}

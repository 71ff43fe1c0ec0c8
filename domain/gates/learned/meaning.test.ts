import { describe, expect, it } from 'vitest'
import { BUCKETS } from './features.ts'
import { LEARNED_RULES } from './learned-rule.ts'
import { createMeaningReader, hasOneMeaning, type MeaningWeights } from './meaning.ts'

const CLASSES = LEARNED_RULES.length
const REFUND = LEARNED_RULES.indexOf('refund_request')
const pack = (bytes: Int8Array) => ({ scale: 1, packed: Buffer.from(bytes.buffer).toString('base64') })

/** The first number of a vector speaks for a refund, the second for nothing at all. */
function weights(words = new Int8Array(BUCKETS * CLASSES)): MeaningWeights {
  const vector = new Int8Array(2 * CLASSES)
  vector[REFUND] = 5
  vector[CLASSES] = 5
  return { bias: LEARNED_RULES.map((rule) => (rule === null ? 2 : 0)), vector: pack(vector), words: pack(words) }
}
const TEXT = 'put it where it came from'

describe('what a text means as a whole', () => {
  it('is the rule its vector speaks for, as a guess with the text itself', () => {
    const hit = createMeaningReader(weights())(TEXT, Float32Array.of(1, 0))
    expect(hit).toEqual({ rule: 'refund_request', span: TEXT, confidence: 'guess' })
  })
  it.each([
    ['speaks for nothing', Float32Array.of(0, 1)],
    ['is not sure', Float32Array.of(0.1, 0)],
    ['is empty', Float32Array.of()],
  ])('is nothing where the vector %s', (_, vector) => {
    expect(createMeaningReader(weights())(TEXT, vector)).toBeNull()
  })
  it('is also told by its words', () => {
    const words = new Int8Array(BUCKETS * CLASSES)
    for (let bucket = 0; bucket < BUCKETS; bucket++) words[bucket * CLASSES] = 127
    expect(createMeaningReader(weights(words))(TEXT, Float32Array.of(1, 0))).toBeNull()
  })
})

describe('a text with one meaning', () => {
  it.each([
    [true, 'put it where it came from'],
    [false, 'ok then'],
    [false, '1 2 3 4 5 6'],
    [false, ''],
    [false, 'word '.repeat(100)],
  ])('is neither too short nor too long: %s, %j', (expected, text) => {
    expect(hasOneMeaning(text)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { normalise } from '../../text/normalise.ts'
import { createClassifier } from './classify.ts'
import { LEARNED_RULES } from './learned-rule.ts'
import { weights } from './weights.ts'

const classifier = createClassifier(weights)
const guess = (text: string) => classifier.guess(normalise(text).plain)

describe('what was learned from judged texts', () => {
  it.each([
    ['human_requested', 'quiero hablar kon una persona ya'],
    ['negative_sentiment', 'you are the worst company ever, totally useless'],
    ['compliance', 'who do you share my personl data with'],
  ])('is %s, with the words that spoke for it: %s', (rule, text) => {
    const hit = guess(text)
    expect(hit).toMatchObject({ rule, confidence: 'guess' })
    const words = hit?.span.split(' … ') ?? []
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(normalise(text).plain).toContain(word)
  })

  it.each([
    'My name is Maria Keane, maria@keane.example',
    'Could you bring it on Tuesday afternoon?',
    'the blue one, two of them please',
    'Ja, das passt uns gut',
    'ok',
    '',
  ])('says nothing about an ordinary text: %s', (text) => {
    expect(guess(text)).toBeNull()
  })

  it('leaves long texts to the rules', () => {
    expect(guess('who do you share my personal data with. '.repeat(10))).toBeNull()
  })

  it('says nothing where no word is about the matter', () => {
    const text = normalise('who do you share my personl data with').plain
    const elsewhere = createClassifier({ ...weights, topics: { ...weights.topics, compliance: 'gdpr' } })
    expect(classifier.guess(text)?.rule).toBe('compliance')
    expect(elsewhere.guess(text)).toBeNull()
  })

  it('needs weights for every bucket and rule, and makes nothing of none', () => {
    const silent = createClassifier({
      bias: LEARNED_RULES.map((_, at) => (at === 0 ? 9 : 0)),
      scale: 1,
      packed: '',
      topics: weights.topics,
    })
    expect(silent.guess('who do you share my data with')).toBeNull()
  })

  it('doubts what comes near more than what does not, and nothing not at all', () => {
    const doubt = (text: string) => classifier.doubt(normalise(text).plain)
    expect(doubt('who do you share my personl data with')).toBeGreaterThan(0.9)
    expect(doubt('Could you bring it on Tuesday afternoon?')).toBeLessThan(0.5)
    expect(doubt('')).toBeLessThan(1)
  })
})

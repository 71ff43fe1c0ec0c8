import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { normalise } from '../text/normalise.ts'
import { ESCALATION_EXAMPLES } from './examples/escalations.ts'
import { ORDINARY_EXAMPLES } from './examples/ordinary.ts'
import type { PhraseSet } from './inbound-rule.ts'
import { neededBy } from './needed-words.ts'
import { anywhere, forPhrases } from './phrase.ts'
import { humanRequested } from './rules/human-requested.ts'
import { legal } from './rules/legal.ts'
import { negativeSentiment } from './rules/negative-sentiment.ts'
import { priceQuestion } from './rules/price-question.ts'
import { refundRequest } from './rules/refund-request.ts'

describe('the words a pattern needs', () => {
  it.each([
    ['refund', ['refund']],
    ['(?:refund|money back)', ['refund', 'money back']],
    ['colou?r', ['color', 'colour']],
    ['(?:a|the)? lawyer[a-z]*', [' lawyer', 'a lawyer', 'the lawyer']],
    ['(?!not )price', ['price']],
    ['[a-z]+ (?:fee)+', ['fee']],
    ['(?:x|[a-z]*)', null],
    ['(?:price)?', null],
    ['(?:price){0,2}', null],
  ])('of %s', (source, words) => {
    const needed = neededBy(source)
    expect(needed === null ? null : needed.toSorted()).toEqual(words === null ? null : words.toSorted())
  })

  const sets: readonly PhraseSet[] = [humanRequested, legal, negativeSentiment, priceQuestion, refundRequest].flatMap(
    ({ phrases }) => LANGUAGES.flatMap((language) => phrases[language] ?? []),
  )
  const patterns = sets.flatMap(({ hard = [], soft = [], macros = {} }) => anywhere([...hard, ...soft], macros))
  const texts = [...Object.values(ESCALATION_EXAMPLES).flat(), ...ORDINARY_EXAMPLES]

  it('stand in every text the pattern matches, so that no match is missed for want of them', () => {
    let matches = 0
    const check = (text: string) => {
      const plain = forPhrases(normalise(text).plain)
      for (const { needed, regex } of patterns) {
        if (!regex().test(plain)) continue
        matches++
        expect(needed === null || needed.some((word) => plain.includes(word)), `${regex().source} in ${plain}`).toBe(
          true,
        )
      }
    }
    for (const text of texts) check(text)
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 2, maxLength: 3 }), (some) => check(some.join(' '))),
      { numRuns: 20 },
    )
    expect(matches).toBeGreaterThan(100)
  })
})

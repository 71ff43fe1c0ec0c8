import { describe, expect, it } from 'vitest'
import type { PhraseSet, RuleData } from './inbound-rule.ts'
import { acceptance, decline } from './rules/answer-to-offer.ts'
import { bargaining } from './rules/bargaining.ts'
import { buyingIntent } from './rules/buying-intent.ts'
import { complaint } from './rules/complaint.ts'
import { compliance } from './rules/compliance.ts'
import { credentials, illegal, malware } from './rules/crime.ts'
import { DRAFT_PHRASES } from './rules/draft-phrases.ts'
import { FILLERS } from './rules/fillers.ts'
import { humanRequested } from './rules/human-requested.ts'
import { legal } from './rules/legal.ts'
import { SIGNS } from './rules/manipulation.ts'
import { negativeSentiment } from './rules/negative-sentiment.ts'
import { help, optIn } from './rules/opt-in-help.ts'
import { optOut } from './rules/opt-out.ts'
import { priceQuestion } from './rules/price-question.ts'
import { promptInjection } from './rules/prompt-injection.ts'
import { refundRequest } from './rules/refund-request.ts'
import { asksIfBot, greeting, smallTalk } from './rules/small-talk.ts'
import { KEY_WORDS, NOT_TYPOS } from './rules/typos.ts'

const RULES: readonly RuleData[] = [
  credentials,
  illegal,
  malware,
  promptInjection,
  optOut,
  optIn,
  help,
  humanRequested,
  refundRequest,
  legal,
  compliance,
  negativeSentiment,
  priceQuestion,
  buyingIntent,
  bargaining,
  acceptance,
  decline,
  complaint,
  asksIfBot,
  greeting,
  smallTalk,
]

const phrasesOf = ({ macros, ...lists }: PhraseSet): readonly string[] => [
  ...Object.values(macros ?? {}),
  ...Object.values(lists).flat(),
]

const ALL: readonly (readonly [string, readonly string[]])[] = [
  ...RULES.map(({ rule, phrases }) => [rule, Object.values(phrases).flatMap(phrasesOf)] as const),
  ...SIGNS.map(({ name, phrases }) => [name, phrasesOf(phrases)] as const),
  ...Object.entries(DRAFT_PHRASES).map(([rule, sets]) => [rule, Object.values(sets).flatMap(phrasesOf)] as const),
  ['fillers', FILLERS],
]

/** Letters no plain text has: an accent or a capital in a phrase would never match. */
const odd = (phrase: string): boolean => /[^\p{ASCII}€£§]|(?<!\\)[A-Z]/u.test(phrase)

describe.each(ALL)('the phrases of %s', (_, phrases) => {
  it('are written as plain text is', () => {
    expect(phrases.filter(odd)).toEqual([])
  })
  it('do not match nothing at all', () => {
    expect(phrases.filter((phrase) => phrase === '' || /^\||\|$|\|\|/.test(phrase))).toEqual([])
  })
})

it('no key word is excepted from being one', () => {
  expect(KEY_WORDS.filter((word) => NOT_TYPOS.has(word))).toEqual([])
})

it('speak all six languages, where a rule is about words at all', () => {
  expect(RULES.filter(({ phrases }) => Object.keys(phrases).length !== 6)).toEqual([])
})

import { detectLanguage } from '../conversation/language.ts'
import { LANGUAGES } from '../language.ts'
import { normalise } from '../text/normalise.ts'
import { amountViolations } from './draft-amounts.ts'
import { leakViolations, linkViolations } from './draft-leaks.ts'
import type { DraftContext, DraftViolation } from './draft-rule.ts'
import { createMatcher, type Matcher } from './match-rules.ts'
import { forPhrases } from './phrase.ts'
import { DRAFT_PHRASES, type DraftPhraseRule } from './rules/draft-phrases.ts'

const matcherOf = (rule: DraftPhraseRule): Matcher =>
  createMatcher(LANGUAGES.map((language) => DRAFT_PHRASES[rule][language]))

const PHRASE_RULES: Readonly<Record<DraftPhraseRule, Matcher>> = {
  promise: matcherOf('promise'),
  discount: matcherOf('discount'),
  commitment: matcherOf('commitment'),
  legal_advice: matcherOf('legal_advice'),
  medical_advice: matcherOf('medical_advice'),
  leak: matcherOf('leak'),
}

function phraseViolations(text: string, context: DraftContext): readonly DraftViolation[] {
  const matchable = forPhrases(normalise(text).plain)
  return Object.entries(PHRASE_RULES).flatMap(([rule, find]) => {
    if (rule === 'commitment' && context.isAgreed) return []
    const hit = find(matchable)
    return hit === null ? [] : [{ rule: rule as DraftPhraseRule, span: hit.span }]
  })
}

function formViolations(text: string, context: DraftContext): readonly DraftViolation[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [{ rule: 'empty', span: '' }]
  const violations: DraftViolation[] = []
  if (text.length > context.hardLimit) violations.push({ rule: 'too_long', span: `${text.length} characters` })
  const spoken = context.language === null ? null : detectLanguage(text, null)
  if (spoken !== null && spoken !== context.language) violations.push({ rule: 'wrong_language', span: spoken })
  return violations
}

/**
 * The check every draft passes before it may be sent, whatever the model did: nothing made up about money, nothing
 * promised, advised or leaked, and a form the channel takes.
 */
export function checkDraft(
  draft: { readonly text: string },
  context: DraftContext,
): { readonly violations: readonly DraftViolation[] } {
  const { text } = draft
  return {
    violations: [
      ...formViolations(text, context),
      ...amountViolations(text, context),
      ...linkViolations(text, context),
      ...leakViolations(text, context),
      ...phraseViolations(text, context),
    ],
  }
}

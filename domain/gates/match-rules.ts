import { LANGUAGES } from '../language.ts'
import type { Confidence, InboundHit, PhraseSet, RuleData } from './inbound-rule.ts'
import { anywhere, wholeMessage } from './phrase.ts'
import { FILLERS } from './rules/fillers.ts'

interface Pattern {
  readonly confidence: Confidence
  readonly isWhole: boolean
  readonly regex: RegExp
}

type Found = Pick<InboundHit, 'span' | 'confidence'>
export type Matcher = (text: string) => Found | null

function patternsOf(set: PhraseSet): readonly Pattern[] {
  const macros = set.macros ?? {}
  const found: readonly [Confidence, boolean, RegExp | null][] = [
    ['hard', true, wholeMessage(set.exact ?? [], [], macros)],
    ['hard', true, wholeMessage(set.whole ?? [], FILLERS, macros)],
    ['hard', false, anywhere(set.hard ?? [], macros)],
    ['soft', true, wholeMessage(set.wholeSoft ?? [], FILLERS, macros)],
    ['soft', false, anywhere(set.soft ?? [], macros)],
  ]
  return found.flatMap(([confidence, isWhole, regex]) => (regex === null ? [] : [{ confidence, isWhole, regex }]))
}

// Neither a letter nor a space: nothing matches across what was blanked out.
const BLANK = '\u0000'
const LONGEST_WHOLE = 120

const withoutNoise = (text: string): string => text.replace(/^[^a-z0-9ø]+/, '').replace(/[^a-z0-9ø]+$/, '')

/** Finds the strongest sign among phrase sets; what one set excludes is hidden from all of them. */
export function createMatcher(sets: readonly PhraseSet[]): Matcher {
  const patterns = sets.flatMap(patternsOf).toSorted((left, right) => rank(left) - rank(right))
  const masks = sets.flatMap((set) => {
    const mask = anywhere(set.not ?? [], set.macros ?? {})
    return mask === null ? [] : [new RegExp(mask.source, 'g')]
  })
  return (text) => {
    const visible = masks.reduce((seen, mask) => seen.replace(mask, (hidden) => BLANK.repeat(hidden.length)), text)
    const isWholeVisible = visible === text && text.length <= LONGEST_WHOLE
    const bare = isWholeVisible ? withoutNoise(text) : ''
    for (const { confidence, isWhole, regex } of patterns) {
      const span = (isWhole ? bare : visible).match(regex)?.[0].trim()
      if (span !== undefined && span !== '') return { span, confidence }
    }
    return null
  }
}

const rank = ({ confidence }: Pattern): number => (confidence === 'hard' ? 0 : 1)

/** A detector for one rule in all its languages at once: short messages do not say which one they are in. */
export function createRule(data: RuleData): (texts: readonly string[]) => InboundHit | null {
  const find = createMatcher(LANGUAGES.flatMap((language) => data.phrases[language] ?? []))
  return (texts) => {
    const found = texts.flatMap((text) => find(text) ?? [])
    const best = found.find(({ confidence }) => confidence === 'hard') ?? found[0]
    return best === undefined ? null : { rule: data.rule, ...best }
  }
}

import { LANGUAGES } from '../language.ts'
import type { Confidence, InboundHit, PhraseSet, RuleData } from './inbound-rule.ts'
import { anywhere, everywhere, type Pattern, wholeMessage } from './phrase.ts'
import { FILLERS } from './rules/fillers.ts'
import { createWordFilter } from './word-filter.ts'

interface Phrase {
  readonly id: number
  readonly confidence: Confidence
  readonly isWhole: boolean
  readonly regex: () => RegExp
}

type Found = Pick<InboundHit, 'span' | 'confidence'>
export type Matcher = (text: string) => Found | null

/** One for all rules and drafts: a text's words are looked up once. */
const filter = createWordFilter()
const known = ({ needed, regex }: Pattern) => ({ id: filter.add(needed), regex })

function phrasesOf(set: PhraseSet): readonly Phrase[] {
  const macros = set.macros ?? {}
  const found: readonly [Confidence, boolean, readonly Pattern[]][] = [
    ['hard', true, wholeMessage(set.exact ?? [], [], macros)],
    ['hard', true, wholeMessage(set.whole ?? [], FILLERS, macros)],
    ['hard', false, anywhere(set.hard ?? [], macros)],
    ['soft', true, wholeMessage(set.wholeSoft ?? [], FILLERS, macros)],
    ['soft', false, anywhere(set.soft ?? [], macros)],
  ]
  return found.flatMap(([confidence, isWhole, patterns]) =>
    patterns.map((pattern) => ({ confidence, isWhole, ...known(pattern) })),
  )
}

// Neither a letter nor a space: nothing matches across what was blanked out.
const BLANK = '\u0000'
const LONGEST_WHOLE = 120

const withoutNoise = (text: string): string => text.replace(/^[^a-z0-9ø]+/, '').replace(/[^a-z0-9ø]+$/, '')

/** Finds the strongest sign among phrase sets; what one set excludes is hidden from all of them. */
export function createMatcher(sets: readonly PhraseSet[]): Matcher {
  const phrases = sets.flatMap(phrasesOf).toSorted((left, right) => rank(left) - rank(right))
  const masks = sets.flatMap((set) => everywhere(set.not ?? [], set.macros ?? {}).map(known))
  return (text) => {
    const mayMatch = filter.mayMatch(text)
    const open = phrases.filter(({ id }) => mayMatch(id))
    if (open.length === 0) return null
    const visible = masks
      .filter(({ id }) => mayMatch(id))
      .reduce((seen, { regex }) => seen.replace(regex(), (hidden) => BLANK.repeat(hidden.length)), text)
    const isWholeVisible = visible === text && text.length <= LONGEST_WHOLE
    const bare = isWholeVisible ? withoutNoise(text) : ''
    for (const { confidence, isWhole, regex } of open) {
      const span = (isWhole ? bare : visible).match(regex())?.[0].trim()
      if (span !== undefined && span !== '') return { span, confidence }
    }
    return null
  }
}

const rank = ({ confidence }: Phrase): number => (confidence === 'hard' ? 0 : 1)

/** A detector for one rule in all its languages at once: short messages do not say which one they are in. */
export function createRule(data: RuleData): (texts: readonly string[]) => InboundHit | null {
  const find = createMatcher(LANGUAGES.flatMap((language) => data.phrases[language] ?? []))
  return (texts) => {
    const found = texts.flatMap((text) => find(text) ?? [])
    const best = found.find(({ confidence }) => confidence === 'hard') ?? found[0]
    return best === undefined ? null : { rule: data.rule, ...best }
  }
}

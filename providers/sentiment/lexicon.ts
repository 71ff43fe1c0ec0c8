import sentiment, { type ScoredToken } from 'wink-sentiment'
import { readSigns } from '../../domain/gates/read-signs.ts'
import { normalise } from '../../domain/text/normalise.ts'
import type { SentimentProvider } from './contract.ts'
import { type Cue, cuesFor } from './cues.ts'
import { COURTESY, IDIOMS, NEUTRAL_WORDS, OVERRIDES } from './idioms.ts'
import { languageHint } from './language-hint.ts'

const SOURCE = 'lexicon/1 wink-sentiment/5.0.2'
const NEUTRAL = 0.5
/** The word list goes from -5 to 5. */
const PER_POINT = 0.12
const PER_FURTHER_WORD = 0.04
const PER_EXCLAMATION = 0.04
/** One word alone is no mood that needs a person: the list also holds "lobby" and "withdrawal". */
const LOWEST_OF_ONE = 0.31
const MAX_COMPLAINTS = 3
/** What the detectors take for anger is at most this. */
const ANGRY = 0.2
/** A mood shows early; the tokenizer's time grows with the square of the length. */
const LONGEST_TEXT = 2_000
const REPEATED = /(.)\1{3,}/gsu
const ADDRESSES = /\bhttps?:\/\/\S+|(?<!\S)\S+@\S+/g
/** Of a text in another language the word list reads the emojis only. */
const LETTERS = /\p{L}+/gu

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** Plain, of bearable length, without addresses, and with misleading phrases replaced by what they mean. */
function readable(text: string): string {
  const short = text.slice(0, LONGEST_TEXT).replace(REPEATED, '$1$1$1')
  const plain = normalise(short).plain.replace(ADDRESSES, ' ')
  return IDIOMS.reduce((rest, [idiom, meaning]) => rest.replace(idiom, meaning), plain)
}

/** A word's weight here, with the sign a negation gave it. */
function weightOf({ value, score, negation }: ScoredToken): number {
  const override = OVERRIDES[value]
  if (override === undefined) return score ?? 0
  return negation === true ? -override : override
}

function words(text: string): readonly ScoredToken[] {
  const tokens = sentiment(text).tokenizedPhrase ?? []
  return tokens.filter(({ value, score }) => score !== undefined && !NEUTRAL_WORDS.has(value))
}

/** "Is it loud?" asks about a thing; who asks about us, says it again or raises the voice may well mean it. */
const CALM_QUESTION =
  /(?<=^|[.?;:,]\s*|\n)(?:and |but |also |so )?(?:is|are|does|do|will|would|can|could|what|where|when|how)(?! come\b)\s(?:(?!\b(?:you|your|yours|yourselves|u|so|such|always|never|still|again|even|people|anyone|anybody|nobody|service|company)\b)[^.?!\n])*\?(?![?!])/g

/** English words and emojis: the mean of what they weigh, more of the same a little further from neutral. */
function moodOfWords(text: string): number {
  const scored = words(text)
  const courtesies = scored.filter(({ value }) => COURTESY.has(value)).length
  const weights = scored.filter(({ value }) => !COURTESY.has(value)).map(weightOf)
  if (weights.length === 0) return NEUTRAL + Math.min(1, courtesies) * PER_POINT
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  const further = Math.min(3, weights.length - 1 + (mean > 0 ? courtesies : 0)) * PER_FURTHER_WORD
  const mood = NEUTRAL + mean * PER_POINT + Math.sign(mean) * further
  return weights.length === 1 ? Math.max(mood, LOWEST_OF_ONE) : mood
}

const INTENSE = /\b(?:so much|so (?:excited|happy|glad|good)|exactly what|absolutely|really|very|totally|beyond)\b/

/** Exclamation marks and strong words carry a mood further in the direction it already has. */
function emphasis(text: string, mood: number): number {
  const marks = Math.min(3, text.match(/!/g)?.length ?? 0) * PER_EXCLAMATION
  const push = marks + (INTENSE.test(text) ? 0.05 : 0)
  if (mood > 0.6) return push
  return mood < 0.42 ? -push / 2 : 0
}

const SHOUTING_LETTERS = 12

/** Capital letters throughout are a raised voice; glad ones are left alone. */
function shouting(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters >= SHOUTING_LETTERS && capitals > letters * 0.7 ? -0.1 : 0
}

/** Each cue takes its words out of the text, so that "not content" is not also read as "content". */
function apply(mood: number, cues: readonly Cue[], text: string): number {
  let rest = text
  let shifted = mood
  let cap = 1
  for (const { pattern, shift = 0, cap: cueCap = 1 } of cues) {
    const hits = new Set(rest.match(pattern) ?? []).size
    if (hits === 0) continue
    rest = rest.replace(pattern, ' ')
    shifted += Math.min(MAX_COMPLAINTS, hits) * shift
    cap = Math.min(cap, cueCap)
  }
  return Math.min(shifted, cap)
}

/**
 * A word list with corrections: the deterministic stand-in where no model scores. Reads English, and strong moods in
 * Spanish, Portuguese, French, German and Italian.
 */
export function createLexiconSentiment(): SentimentProvider {
  return {
    score(text) {
      const signs = readSigns(readable(text))
      const read = signs.ignores('negative_sentiment') ? signs.textFor('negative_sentiment') : readable(text)
      const language = languageHint(read)
      const isEnglish = language === null || language === 'en'
      const mood = moodOfWords(isEnglish ? read.replace(CALM_QUESTION, ' ') : read.replace(LETTERS, ''))
      const cued = apply(mood, cuesFor(language), read)
      const loud = cued + emphasis(read, cued) + (cued < 0.6 ? shouting(text) : 0)
      const angry = signs.hits.some(({ rule }) => rule === 'negative_sentiment') ? Math.min(loud, ANGRY) : loud
      return { score: Math.round(clamp(angry) * 1_000) / 1_000, source: SOURCE }
    },
  }
}

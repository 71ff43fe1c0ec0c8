import { isLanguage, LANGUAGES, type Language } from '../../../domain/language.ts'
import { type CueName, hasCue } from './cue.ts'
import { fold } from './fold.ts'
import { guessLanguage } from './language.ts'
import type { Scene } from './scene.ts'
import { sentencesOf } from './words.ts'

/** The customer's words of this turn with the language they are read in. */
export interface Reading {
  readonly text: string
  readonly folded: string
  /** The language to answer in. */
  readonly language: Language
  /** The languages whose phrases are looked for. */
  readonly cueLanguages: readonly Language[]
  has(cue: CueName): boolean
  /** Sentences that ask for information, not about price or agreement. */
  readonly questions: readonly string[]
}

/** What they write in now; where that could be several languages, the one they used before. */
function answerLanguage(scene: Scene): { language: Language; isSure: boolean } {
  const guess = guessLanguage(scene.text)
  if (guess?.isSure) return guess
  const before = guessLanguage(
    scene.history
      .filter(({ role }) => role === 'user')
      .map(({ text }) => text)
      .join('\n'),
  )
  const usual = [scene.sessionLanguage, before?.isSure ? before.language : null, ...scene.business.languages].filter(
    isLanguage,
  )
  const language = usual.find((candidate) => guess?.mayBe(candidate) ?? true) ?? guess?.language ?? 'en'
  return { language, isSure: false }
}

/** Questions with one of these are no questions about facts. */
const OTHER_MATTERS = ['price', 'discount', 'accept', 'person', 'bot'] as const satisfies readonly CueName[]

function isInformationQuestion(sentence: string, languages: readonly Language[]): boolean {
  const folded = fold(sentence)
  const asks = sentence.trimEnd().endsWith('?') || hasCue(folded.slice(0, 40), 'question', languages)
  return asks && !OTHER_MATTERS.some((cue) => hasCue(folded, cue, languages))
}

export function readText(scene: Scene): Reading {
  const { language, isSure } = answerLanguage(scene)
  const folded = fold(scene.text)
  const cueLanguages = isSure ? [...new Set<Language>([language, 'en'])] : LANGUAGES
  return {
    text: scene.text,
    folded,
    language,
    cueLanguages,
    has: (cue) => hasCue(folded, cue, cueLanguages),
    questions: sentencesOf(scene.text).filter((sentence) => isInformationQuestion(sentence, cueLanguages)),
  }
}

import { fold } from './fold.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'

/** A question as it stands, and what it leaves unsaid because it was said just before; empty where nothing is. */
export interface Asked {
  readonly text: string
  readonly before: string
}

/** "And on the panels?" asks what was asked before, of something else. */
const LEANS = /^\W*(?:and|what about|how about|y|e|ed|et|und)\b/
const FEW_WORDS = 7
const LONGEST_BEFORE = 200

const leans = (question: string): boolean =>
  LEANS.test(fold(question)) && question.trim().split(/\s+/).length <= FEW_WORDS

/** The questions of this turn, each with the one it leans on: in the same message, else in the customer's last one. */
export function askedIn(scene: Scene, { questions }: Reading): readonly Asked[] {
  const last = scene.history.findLast(({ role }) => role === 'user')?.text ?? ''
  return questions.map((text, at) => ({
    text,
    before: leans(text) ? (questions[at - 1] ?? last).slice(-LONGEST_BEFORE) : '',
  }))
}

/** As one would type it to look it up. */
export const wholeOf = (asked: readonly Asked[]): string =>
  asked
    .flatMap(({ text, before }, at) => (before === '' || before === asked[at - 1]?.text ? [text] : [before, text]))
    .join(' ')

import { askedIn, wholeOf } from './asked.ts'
import { isAnswered, isInTable } from './information.ts'
import { askedIn as inArticles } from './interpreter.ts'
import { SEARCH } from './looked-up.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import { STOP_WORDS, wordsOf } from './words.ts'

/** "Where are you?" has no word that an article would have. */
const PLACE_WORDS = 'address visit us'

/** The question in the articles' language where it can say it in that, in its own words first, then only those that carry it. */
function queryOf(scene: Scene, reading: Reading): string {
  const asked = askedIn(scene, reading)
  const isSeveral = asked.length > 1
  const part = asked.slice(...(scene.looked.searches === 0 ? [0, 1] : [1])).map(({ text }) => text)
  const words = isSeveral ? part.join(' ') : wholeOf(asked)
  const own = reading.has('place') ? `${words} ${PLACE_WORDS}` : words
  const question = inArticles(scene.articlesIn, own, reading.language) ?? own
  if (scene.looked.searches === 0 || isSeveral) return question
  const telling = wordsOf(question).filter((word) => !STOP_WORDS.has(word))
  return telling.length === 0 ? question : telling.join(' ')
}

/** What to look up before answering; null where nothing was asked, a table answers it, or it was found. */
export function nextQuery(scene: Scene, reading: Reading): string | null {
  if (!scene.allowed.includes(SEARCH) || scene.looked.searchesLeft === 0) return null
  const { searches, index } = scene.looked
  // Of several questions the first is looked up by itself, then the others.
  if (index !== null && (searches > 1 || reading.questions.length < 2)) return null
  if (reading.questions.length === 0 || reading.has('bot') || reading.has('decline')) return null
  const hasReacted = scene.calls.some(({ name }) => name === 'respond_to_offer')
  if (hasReacted || isInTable(scene, reading)) return null
  // What the business says of itself is used where the first search finds nothing.
  return searches > 0 && reading.questions.length < 2 && isAnswered(scene, reading) ? null : queryOf(scene, reading)
}

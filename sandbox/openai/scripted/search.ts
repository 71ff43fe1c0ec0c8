import { isAnswered, isInTable } from './information.ts'
import { askedIn } from './interpreter.ts'
import { SEARCH } from './looked-up.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import { STOP_WORDS, wordsOf } from './words.ts'

/** The question in the articles' language where it can say it in that, in its own words first, then only those that carry it. */
function queryOf(scene: Scene, reading: Reading): string {
  const own = reading.questions.join(' ')
  const question = askedIn(scene.articlesIn, own, reading.language) ?? own
  if (scene.looked.searches === 0) return question
  const telling = wordsOf(question).filter((word) => !STOP_WORDS.has(word))
  return telling.length === 0 ? question : telling.join(' ')
}

/** What to look up before answering; null where nothing was asked, a table answers it, or it was found. */
export function nextQuery(scene: Scene, reading: Reading): string | null {
  if (!scene.allowed.includes(SEARCH) || scene.looked.searchesLeft === 0 || scene.looked.index !== null) return null
  if (reading.questions.length === 0 || reading.has('bot') || reading.has('decline')) return null
  const hasReacted = scene.calls.some(({ name }) => name === 'respond_to_offer')
  if (hasReacted || isInTable(scene, reading)) return null
  // What the business says of itself is used where the first search finds nothing.
  return scene.looked.searches > 0 && isAnswered(scene, reading) ? null : queryOf(scene, reading)
}

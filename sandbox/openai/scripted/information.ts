import { saidUnknownBefore } from './person.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Voice } from './voice.ts'

export interface Answer {
  readonly text: string
  readonly cites: readonly string[]
  readonly isKnown: boolean
}

const MOST_PRODUCTS = 6
const known = (text: string, cites: readonly string[] = []): Answer => ({ text, cites, isKnown: true })

export const productNames = (scene: Scene): readonly string[] =>
  scene.business.products.slice(0, MOST_PRODUCTS).map(({ name }) => name)

function openingHours(scene: Scene, reading: Reading, voice: Voice): Answer | null {
  const { hours } = scene.business
  if (!reading.has('hours') || hours.length === 0) return null
  const text = typeof hours === 'string' ? hours : voice.hours(hours)
  return known(voice.say(voice.phrases.open, { hours: text }))
}

function offerings(scene: Scene, reading: Reading, voice: Voice): Answer | null {
  const names = productNames(scene)
  if (!reading.has('offerings') || names.length === 0) return null
  return known(voice.say(voice.phrases.offerings, { products: voice.list(names) }))
}

/** What the texts of the business say about it, in their own words; it cannot translate them. */
function fromTexts(scene: Scene, reading: Reading, query: string, room: number): Answer | null {
  const found = scene.index.search(query, room)
  if (found === null || (found.language !== null && found.language !== reading.language)) return null
  return known(found.text, found.id === null ? [] : [found.id])
}

/** Answers what was asked from hours, products and texts, or says that it is not known. */
export function answerQuestion(scene: Scene, reading: Reading, voice: Voice, room: number): Answer {
  const words = reading.questions.length > 0 ? reading.questions.join(' ') : reading.text
  // "Where are you?" has no word of its own to look for.
  const query = reading.has('place') ? `${words} address` : words
  const { unknown, unknownInDeal } = voice.phrases
  return (
    fromTable(scene, reading, voice) ??
    fromTexts(scene, reading, query, room) ?? {
      text: voice.say(scene.deal === null ? unknown : unknownInDeal),
      cites: [],
      isKnown: false,
    }
  )
}

const fromTable = (scene: Scene, reading: Reading, voice: Voice): Answer | null =>
  openingHours(scene, reading, voice) ?? offerings(scene, reading, voice)

/** Is this the second question in a row that nothing here answers? */
export function failsTwice(scene: Scene, reading: Reading, voice: Voice): boolean {
  if (reading.questions.length === 0 || !saidUnknownBefore(scene)) return false
  return !answerQuestion(scene, reading, voice, scene.preferredLimit).isKnown
}

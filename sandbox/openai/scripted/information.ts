import type { ToolInput } from '../../../domain/conversation/tools/tools.ts'
import { type Asked, askedIn, wholeOf } from './asked.ts'
import { askedIn as inArticles, saidIn } from './interpreter.ts'
import { PLACE } from './knowledge.ts'
import { namesMoney } from './numbers.ts'
import { saidUnknownBefore } from './person.ts'
import { PHRASEBOOKS } from './phrasebook.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import { createVoice, type Voice } from './voice.ts'

type Citation = ToolInput<'send_response'>['cites'][number]

export interface Answer {
  readonly text: string
  readonly cites: readonly Citation[]
  readonly isKnown: boolean
}

const MOST_PRODUCTS = 6
/** Several answers leave little room for anything beside them. */
const SEVERAL_SHARE = 1.5
const known = (text: string, cites: readonly Citation[] = []): Answer => ({ text, cites, isKnown: true })

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

/** "Is this still true?", in the six languages. */
const STILL = /\b(?:still|todavia|aun|sigue|ainda|continua|toujours|encore|noch|ancora)\b/
const FEW_WORDS = 8

/** Of a price of ours they reply to: what the product costs by today's list, unless an offer stands. */
function priceQuoted({ quoted, shelf, deal }: Scene, { folded }: Reading, voice: Voice): Answer | null {
  if (quoted?.by !== 'us' || !namesMoney(quoted.text)) return null
  if (deal !== null && deal.directive?.kind !== 'ask') return null
  if (!STILL.test(folded) || folded.split(/\s+/).length > FEW_WORDS) return null
  const match = shelf.find(quoted.text)
  if (match.kind !== 'one' || !match.isNamed || match.product.listPrice === '') return null
  const { name: product, listPrice: amount } = match.product
  return known(voice.say(voice.phrases.listPrice, { product, amount }))
}

/** What the texts of the business say about it, in their own words or in what it was taught of the customer's language. */
function fromTexts(scene: Scene, reading: Reading, query: Asked, room: number): Answer | null {
  return translated(scene, reading, query, room) ?? quoted(scene, reading, query, room)
}

/** Each of several questions by itself, from what was found for it; null where one stays open or they are too long together. */
function eachFromTexts(scene: Scene, reading: Reading, asked: readonly Asked[], room: number): Answer | null {
  if (asked.length < 2) return null
  const among = (at: number): Scene => {
    const { looked } = scene
    return { ...scene, looked: { ...looked, index: looked.bySearch[Math.min(at, 1)] ?? looked.index } }
  }
  for (const share of [room, room / asked.length]) {
    const answers = asked.map((question, at) => fromTexts(among(at), reading, question, share))
    const found = answers.filter((answer) => answer !== null)
    const text = [...new Set(found.map((answer) => answer.text))].join(' ')
    if (found.length < asked.length || text.length > room) continue
    const cites = new Map(found.flatMap((answer) => answer.cites).map((cite) => [cite.quote, cite]))
    return known(text, [...cites.values()])
  }
  return null
}

function translated(scene: Scene, reading: Reading, { text: query }: Asked, room: number): Answer | null {
  const [from] = scene.articlesIn
  const question = inArticles(scene.articlesIn, query, reading.language)
  const found = question === null ? null : (scene.looked.index?.search(question, room) ?? null)
  if (from === undefined || found === null || found.id === null) return null
  const said = saidIn(reading.language, found.text, from)
  return said === null ? null : known(said.text, [{ source: found.id, quote: said.quote }])
}

function quoted(scene: Scene, reading: Reading, { text, before }: Asked, room: number): Answer | null {
  const found = [scene.looked.index, scene.index]
    .map((index) => index?.search(text, room, before))
    .find((one) => one != null)
  if (found == null || (found.language !== null && found.language !== reading.language)) return null
  return known(found.text, found.id === null ? [] : [{ source: found.id, quote: found.text }])
}

/** Answers what was asked from hours, products and texts, or says that it is not known. */
export function answerQuestion(scene: Scene, reading: Reading, voice: Voice, room: number): Answer {
  const asked = askedIn(scene, reading)
  const words = asked.length > 1 ? wholeOf(asked) : (asked[0]?.text ?? reading.text)
  // "Where are you?" has no word of its own to look for.
  const query = { text: reading.has('place') ? `${words} address ${PLACE}` : words, before: asked[0]?.before ?? '' }
  const { unknown, unknownInDeal } = voice.phrases
  return (
    fromTable(scene, reading, voice) ??
    eachFromTexts(scene, reading, asked, room * SEVERAL_SHARE) ??
    fromTexts(scene, reading, query, room) ?? {
      text: voice.say(scene.deal === null ? unknown : unknownInDeal),
      cites: [],
      isKnown: false,
    }
  )
}

/** Opening hours, the list of what is on offer and a quoted price need no looking up. */
export const isInTable = (scene: Scene, reading: Reading): boolean =>
  fromTable(scene, reading, createVoice(PHRASEBOOKS[reading.language], '', '')) !== null

const fromTable = (scene: Scene, reading: Reading, voice: Voice): Answer | null =>
  openingHours(scene, reading, voice) ?? offerings(scene, reading, voice) ?? priceQuoted(scene, reading, voice)

/** Can this be answered from what is at hand, without looking anything up? */
export const isAnswered = (scene: Scene, reading: Reading): boolean =>
  answerQuestion(scene, reading, createVoice(PHRASEBOOKS[reading.language], '', ''), scene.preferredLimit).isKnown

/** Is this the second question in a row that nothing here answers? */
export function failsTwice(scene: Scene, reading: Reading): boolean {
  if (reading.questions.length === 0 || !saidUnknownBefore(scene)) return false
  return !isAnswered(scene, reading)
}

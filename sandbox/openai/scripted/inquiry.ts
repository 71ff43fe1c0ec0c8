import { withoutCue } from './cue.ts'
import { meantProduct, wantsToBuy } from './details.ts'
import type { Wording } from './directive-words.ts'
import { type Answer, answerQuestion, productNames } from './information.ts'

/** Left for what comes before and after a quoted text. */
const ANSWER_SHARE = 0.6
const FEW_WORDS = 5

const said = (text: string): Answer => ({ text, cites: [], isKnown: true })
const NOTHING = said('')

const answer = ({ scene, reading, voice }: Wording): Answer =>
  answerQuestion(scene, reading, voice, scene.preferredLimit * ANSWER_SHARE)

/** Of "I want to book" only what is left without the wish is a subject. */
function answerWish(wording: Wording): Answer {
  const { reading } = wording
  const text = withoutCue(reading.folded, 'buy', reading.cueLanguages)
  return answer({ ...wording, reading: { ...reading, text } })
}

const isBot = ({ scene, voice }: Wording): Answer =>
  said(voice.say(voice.phrases.isBot, { business: scene.business.name }))

function onBuying({ scene, reading, voice }: Wording): string {
  const { phrases } = voice
  const match = meantProduct(scene, reading)
  if (match.kind === 'one') {
    const { name: product, listPrice: amount } = match.product
    if (!reading.has('price')) return `${voice.say(phrases.gladToHelp, { product })} ${voice.say(phrases.tellMore)}`
    return amount === '' ? voice.say(phrases.priceByColleague) : voice.say(phrases.listPrice, { product, amount })
  }
  const names = match.kind === 'several' ? match.products.map(({ name }) => name) : productNames(scene)
  if (names.length > 0) return voice.say(phrases.whichProduct, { products: voice.list(names, 'or') })
  return voice.say(reading.has('price') ? phrases.priceByColleague : phrases.tellMore)
}

/** A message that asks nothing: of a product, of a subject our texts know, a courtesy, or too little to tell. */
function onStatement(wording: Wording): Answer {
  const { scene, reading, voice } = wording
  const { phrases } = voice
  if (wantsToBuy(reading) && meantProduct(scene, reading).kind === 'one') return said(onBuying(wording))
  const isShort = reading.folded.split(/\s+/).length <= FEW_WORDS
  if (isShort && reading.has('greeting') && !wantsToBuy(reading)) return said(voice.say(phrases.hello))
  if (wantsToBuy(reading)) {
    const found = answerWish(wording)
    return found.cites.length > 0 ? found : said(onBuying(wording))
  }
  const found = answer(wording)
  if (found.isKnown) return found
  return isShort && reading.has('thanks') ? NOTHING : said(voice.say(phrases.tellMore))
}

/** What to say where there is no deal. */
export function withoutDeal(wording: Wording): Answer {
  const { reading, voice } = wording
  if (reading.has('bot')) return isBot(wording)
  if (reading.has('decline')) return said(voice.say(voice.phrases.declined))
  if (reading.questions.length > 0) return answer(wording)
  if (reading.has('complaint') || reading.has('angry')) return said(voice.say(voice.phrases.whatHappened))
  return onStatement(wording)
}

/** A question beside the deal is answered first; "can you do less?" is none and was dealt with by a reaction. */
export function besideDeal(wording: Wording): Answer {
  const { scene, reading } = wording
  if (reading.has('bot')) return isBot(wording)
  if (reading.questions.length === 0) return NOTHING
  const found = answer(wording)
  const hasReacted = scene.calls.some(({ name }) => name === 'respond_to_offer')
  return found.isKnown || !hasReacted ? found : NOTHING
}

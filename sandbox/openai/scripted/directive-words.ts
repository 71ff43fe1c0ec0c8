import type { Directive } from '../../../domain/lead/directive.ts'
import { productNames } from './information.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Voice } from './voice.ts'

type Of<Kind extends Directive['kind']> = Extract<Directive, { kind: Kind }>

export interface Wording {
  readonly scene: Scene
  readonly reading: Reading
  readonly voice: Voice
}

function missingList({ missing }: Of<'ask'>, { scene, voice }: Wording): string {
  const names = productNames(scene)
  const choices = names.length > 1 ? ` (${voice.list(names, 'or')})` : ''
  const words = missing.map((detail) => `${voice.phrases.missing[detail]}${detail === 'product' ? choices : ''}`)
  return voice.list(words)
}

function listPrice(directive: Of<'ask'>, { reading, voice }: Wording): string {
  const { listPrice: amount, product } = directive
  if (amount === null || !(reading.has('price') || reading.has('discount'))) return ''
  return product === null
    ? voice.say(voice.phrases.listPriceOnly, { amount })
    : voice.say(voice.phrases.listPrice, { amount, product })
}

function ask(directive: Of<'ask'>, wording: Wording): string {
  const { voice } = wording
  const question =
    directive.missing.length === 0 ? '' : voice.say(voice.phrases.ask, { missing: missingList(directive, wording) })
  return [listPrice(directive, wording), question].filter((part) => part !== '').join(' ')
}

function offer(directive: Of<'offer'>, { scene, reading, voice }: Wording): string {
  const { phrases } = voice
  const { product, amount } = directive
  const stated = voice.say(phrases.offer, {
    product,
    amount,
    tax: directive.includesTax === null ? '' : phrases.taxIncluded,
  })
  if (reading.has('undecided')) return `${voice.say(phrases.takeYourTime)} ${stated}`
  const last = directive.isLast ? voice.say(phrases.lastOffer) : ''
  const question = voice.say(scene.persona === 'shark' ? phrases.firmQuestion : phrases.offerQuestion)
  return [stated, last, question].filter((part) => part !== '').join(' ')
}

const OPEN_KINDS: ReadonlySet<string> = new Set(['ask', 'offer', 'hold_for_owner', 'closed'])

/** The one thing the deal wants said, with the directive's own amounts, links and names and no others. */
export function wordDirective(directive: Directive, wording: Wording): string {
  // Who says no is not pressed, whatever the deal still says.
  if (wording.reading.has('decline') && OPEN_KINDS.has(directive.kind))
    return wording.voice.say(wording.voice.phrases.declined)
  const { phrases, say } = { phrases: wording.voice.phrases, say: wording.voice.say.bind(wording.voice) }
  switch (directive.kind) {
    case 'ask':
      return ask(directive, wording)
    case 'offer':
      return offer(directive, wording)
    case 'hold_for_owner':
      return say(phrases.hold, { product: directive.product })
    case 'agreed':
      return say(phrases.agreed, { product: directive.product, amount: directive.amount })
    case 'sign':
      return say(phrases.sign, { product: directive.product, link: directive.link })
    case 'pay':
      return say(phrases.pay, { amount: directive.amount, link: directive.link })
    case 'thank':
      return say(phrases.paid, { product: directive.product })
    case 'closed':
      return say(phrases.closed)
  }
}

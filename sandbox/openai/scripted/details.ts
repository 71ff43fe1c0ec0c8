import type { ToolInput } from '../../../domain/conversation/tools/tools.ts'
import type { Product } from './business.ts'
import { emailIn, nameIn } from './names.ts'
import { quantityIn } from './quantity.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import type { ProductMatch } from './shelf.ts'

export type Details = ToolInput<'record_details'>

const NOTHING: Details = { name: null, email: null, product: null, quantity: null }

/** "The first one", "el segundo": a place in the list of products as we name it. */
const ORDINALS: readonly RegExp[] = [
  /\b(?:first|1st|primer[oa]?|primeir[oa]|premiere?|1er|erste[nrs]?|prim[oa])\b/,
  /\b(?:second|2nd|segund[oa]|deuxieme|2e|zweite[nrs]?|second[oa])\b/,
  /\b(?:third|3rd|tercer[oa]?|terceir[oa]|troisieme|3e|dritte[nrs]?|terz[oa])\b/,
]

const missingOf = (scene: Scene): readonly string[] =>
  scene.deal?.directive?.kind === 'ask' ? scene.deal.directive.missing : []

/** The product that the deal is about, if the directive names one. */
function dealProduct(scene: Scene): Product | null {
  const directive = scene.deal?.directive
  const name = directive && 'product' in directive ? directive.product : null
  return name === null || name === undefined ? null : scene.shelf.named(name)
}

function byOrdinal(scene: Scene, reading: Reading): Product | null {
  const place = ORDINALS.findIndex((ordinal) => ordinal.test(reading.folded))
  return place < 0 ? null : (scene.business.products[place] ?? null)
}

export const wantsToBuy = (reading: Reading): boolean =>
  (reading.has('buy') || reading.has('price') || reading.has('accept')) && !reading.has('decline')

/** What the customer means where the words fit one product, or where there is only one to mean. */
export function meantProduct(scene: Scene, reading: Reading): ProductMatch {
  const match = scene.shelf.find(reading.text)
  if (match.kind !== 'none') return match
  const [only, ...others] = scene.business.products
  return only !== undefined && others.length === 0 && wantsToBuy(reading)
    ? { kind: 'one', product: only, isNamed: false }
    : match
}

const FEW_WORDS = 6

/** A message that is little more than a product's name, or picks one of those we just listed. */
function picks(scene: Scene, reading: Reading, match: ProductMatch): boolean {
  if (match.kind !== 'one' || !match.isNamed || reading.questions.length > 0 || reading.has('decline')) return false
  const last = scene.history.findLast(({ role }) => role === 'assistant')?.text ?? ''
  const listed = scene.business.products.filter(({ name }) => last.includes(name))
  return listed.length > 1 || reading.folded.split(/\s+/).length <= FEW_WORDS
}

const OPEN_KINDS: ReadonlySet<string> = new Set(['ask', 'offer', 'closed'])

/** A product worth recording: wanted, or asked for by us, and not the one the deal already has. */
function newProduct(scene: Scene, reading: Reading): Product | null {
  const kind = scene.deal?.directive?.kind
  if (kind !== undefined && !OPEN_KINDS.has(kind)) return null
  const isAsked = missingOf(scene).includes('product')
  const match = meantProduct(scene, reading)
  const product = match.kind === 'one' ? match.product : isAsked ? byOrdinal(scene, reading) : null
  if (product === null) return null
  const current = dealProduct(scene)
  if (current === null) return isAsked || wantsToBuy(reading) || picks(scene, reading, match) ? product : null
  const isOther = match.kind === 'one' && match.isNamed && current.sku !== product.sku
  return isOther && wantsToBuy(reading) ? product : null
}

const isNew = (found: string | null, known: string | null): boolean =>
  found !== null && found.toLowerCase() !== known?.toLowerCase()

/** Details in this turn's words that nobody has recorded yet; null where there are none. */
export function newDetails(scene: Scene, reading: Reading): Details | null {
  const missing = missingOf(scene)
  const email = emailIn(reading.text)
  const name = nameIn(reading.text, {
    languages: reading.cueLanguages,
    isAsked: missing.includes('name'),
    productWords: scene.shelf.words,
  })
  const product = newProduct(scene, reading)
  const isBuying = product !== null || scene.deal?.directive?.kind === 'ask'
  const details: Details = {
    ...NOTHING,
    name: isNew(name, scene.customer.name) ? name : null,
    email: isNew(email, scene.customer.email) ? email : null,
    product: product?.sku ?? null,
    quantity: isBuying ? quantityIn(reading.text, scene.shelf.stems) : null,
  }
  return Object.values(details).every((value) => value === null) ? null : details
}

import { forPhrases } from '../gates/phrase.ts'
import { normalise } from '../text/normalise.ts'

export interface PriceListEntry<Id extends string = string> {
  readonly id: Id
  readonly sku: string
  readonly name: string
  readonly description: string
}

/** Units that make a number a size: "5 kWh" and "5kwh" are the same word. */
const SIZE =
  /(\d+(?:[.,]\d+)?)[ -]?(kwh|kwp|kw|wp|w|v|ah|l|ml|kg|g|m2|m|cm|mm|km|gb|tb|mb|qm|mq|sqm|h|hours?|min|inch|zoll|pax|days?|months?)(?![a-z0-9])/g
/** Words that say nothing about which product is meant. */
const EMPTY_WORDS = new Set(
  (
    'the a an and or of for with to in on by at from per our your my me i we is it this that one want need like please how much price cost buy order quote about interested ' +
    'el la los las un una de del para con por y o que mi su quiero necesito precio cuanto cuesta comprar o os as um uma do da e com em quero preciso quanto custa ' +
    'le les une des du et ou pour avec je veux voudrais prix combien coute der die das ein eine einen und oder fur mit von ich mochte will brauche preis was kostet kosten ' +
    'il lo gli uno di per con voglio vorrei prezzo quanto costa'
  ).split(' '),
)
/** A name's share of words that must be said before it counts. */
const LEAST_SHARE = 0.5

const singular = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies)$/, 'y').replace(/(?:(?<=[sxz]|ch|sh)es|s|en|e)$/, '') : word

function wordsOf(text: string): readonly string[] {
  const plain = forPhrases(normalise(text).plain).replace(
    SIZE,
    (_, size: string, unit: string) => `${size.replace(',', '.')}${unit}`,
  )
  const found = plain.match(/\d+\.\d+[a-z0-9]*|[a-z0-9ø]+/g) ?? []
  return found.filter((word) => !EMPTY_WORDS.has(word)).map(singular)
}

const isSize = (word: string): boolean => /^\d/.test(word)

function scoreOf(product: PriceListEntry, said: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): number {
  const name = [...new Set(wordsOf(product.name))]
  const sizes = name.filter(isSize)
  // "the 10 kWh one" is not the 5 kWh one, however much of the name is said.
  const otherSize =
    sizes.length > 0 &&
    [...said].some((word) => isSize(word) && rarity.has(word)) &&
    !sizes.some((size) => said.has(size))
  if (otherSize) return 0
  const weightOf = (word: string): number => 1 / (rarity.get(word) ?? 1)
  const weight = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0)
  const hit = name.filter((word) => said.has(word))
  const share = weight(hit) / Math.max(weight(name), 1e-9)
  const described = wordsOf(product.description).some((word) => said.has(word)) ? 0.01 : 0
  return share >= LEAST_SHARE || hit.some((word) => weightOf(word) === 1 && word.length > 2) ? share + described : 0
}

const compact = (text: string): string => normalise(text).plain.replace(/[^\p{L}\p{N}]/gu, '')

function bySku<Entry extends PriceListEntry>(text: string, products: readonly Entry[]): readonly Entry[] {
  const words = normalise(text)
    .plain.split(/[^\p{L}\p{N}_-]+/u)
    .map(compact)
  return products.filter(({ sku }) => compact(sku) !== '' && words.includes(compact(sku)))
}

/** The price-list entry a text means: by sku, else by the words of its name. Null when it could be several or none. */
export function matchProduct<Id extends string>(text: string, products: readonly PriceListEntry<Id>[]): Id | null {
  const named = bySku(text, products)
  if (named.length > 0) return named.length === 1 ? (named[0]?.id ?? null) : null
  const said = new Set(wordsOf(text))
  const rarity = rarityOf(products)
  const [best, second] = products
    .map((product) => ({ id: product.id, score: scoreOf(product, said, rarity) }))
    .toSorted((left, right) => right.score - left.score)
  if (best === undefined || best.score === 0) return null
  return second === undefined || second.score < best.score ? best.id : null
}

/** In how many names a word stands: one that all share tells none apart. */
function rarityOf(products: readonly PriceListEntry[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const { name } of products)
    for (const word of new Set(wordsOf(name))) count.set(word, (count.get(word) ?? 0) + 1)
  return count
}

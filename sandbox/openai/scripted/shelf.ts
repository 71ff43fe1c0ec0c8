import type { Product } from './business.ts'
import { stemOf, termsOf, wordsOf } from './words.ts'

export type ProductMatch =
  | { readonly kind: 'none' }
  /** `isNamed`: by words of its name, not only of its description. */
  | { readonly kind: 'one'; readonly product: Product; readonly isNamed: boolean }
  /** Several fit equally well. */
  | { readonly kind: 'several'; readonly products: readonly Product[] }

/** Finds the product a customer means by sku, name or the words of its name. */
export interface Shelf {
  find(text: string): ProductMatch
  /** The product of this name or sku. */
  named(nameOrSku: string): Product | null
  /** Stems of all names. */
  readonly stems: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

const NAME_BONUS = 6
const SKU_BONUS = 8
const FUZZY_SHARE = 0.8
const DESCRIPTION_SHARE = 0.35
const LEAST = 0.35
/** The runner-up must stay this far behind. */
const LEAD = 1.25
const SHORTEST_FUZZY = 5

/** Differ two words by one letter, or by two neighbours swapped? */
function isNear(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left.length < SHORTEST_FUZZY || right.length < SHORTEST_FUZZY)
    return false
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  const [a, b] = [left.slice(at), right.slice(at)]
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  )
}

interface Entry {
  readonly product: Product
  readonly name: string
  readonly sku: string
  readonly nameTerms: ReadonlySet<string>
  readonly descriptionTerms: ReadonlySet<string>
}

const plainOf = (text: string): string => wordsOf(text).join(' ')

const entryOf = (product: Product): Entry => ({
  product,
  name: plainOf(product.name),
  sku: plainOf(product.sku),
  nameTerms: new Set(termsOf(product.name)),
  descriptionTerms: new Set(termsOf(product.description)),
})

function rarity(entries: readonly Entry[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const { nameTerms } of entries) for (const term of nameTerms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return (term) => Math.log(1 + entries.length / (counts.get(term) ?? 1)) / Math.log(1 + entries.length)
}

const holdsPhrase = (text: string, phrase: string): boolean => phrase.length > 1 && ` ${text} `.includes(` ${phrase} `)
const isNumber = (term: string): boolean => /^\d+$/.test(term)

interface Score {
  readonly product: Product
  readonly score: number
  readonly isNamed: boolean
}

function scoreOf(entry: Entry, weight: (term: string) => number, plain: string, terms: readonly string[]): Score {
  let score = (holdsPhrase(plain, entry.name) ? NAME_BONUS : 0) + (holdsPhrase(plain, entry.sku) ? SKU_BONUS : 0)
  let isNamed = score > 0
  // A number alone names nothing: "8 people" is not the system of 8 kWp.
  const inName = terms.filter((term) => entry.nameTerms.has(term))
  const counted = inName.every(isNumber) ? [] : inName
  for (const term of counted) score += weight(term)
  for (const term of terms) {
    if (inName.includes(term)) continue
    const isMistyped = [...entry.nameTerms].some((name) => isNear(name, term))
    if (isMistyped) score += FUZZY_SHARE * weight(term)
    else if (entry.descriptionTerms.has(term)) score += DESCRIPTION_SHARE * weight(term)
    isNamed ||= isMistyped
  }
  return { product: entry.product, score, isNamed: isNamed || counted.length > 0 }
}

export function createShelf(products: readonly Product[]): Shelf {
  const entries = products.map(entryOf)
  const weight = rarity(entries)

  return {
    find(text) {
      const terms = [...new Set(termsOf(text))]
      const ranked = entries
        .map((entry) => scoreOf(entry, weight, plainOf(text), terms))
        .filter(({ score }) => score >= LEAST)
        .toSorted((left, right) => right.score - left.score)
      const [first, second] = ranked
      if (first === undefined) return { kind: 'none' }
      if (second === undefined || first.score >= second.score * LEAD)
        return { kind: 'one', product: first.product, isNamed: first.isNamed }
      if (!first.isNamed) return { kind: 'none' }
      const close = ranked.filter(({ score }) => score * LEAD > first.score)
      return { kind: 'several', products: close.map(({ product }) => product) }
    },
    named: (nameOrSku) => {
      const wanted = plainOf(nameOrSku)
      return entries.find(({ name, sku }) => name === wanted || sku === wanted)?.product ?? null
    },
    stems: new Set(entries.flatMap(({ product }) => wordsOf(product.name).map(stemOf))),
    words: new Set(entries.flatMap(({ product }) => wordsOf(product.name))),
  }
}

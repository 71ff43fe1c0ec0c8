import { createIndex, type Index } from './knowledge.ts'
import { createShelf, type Shelf } from './shelf.ts'

export interface Product {
  readonly sku: string
  readonly name: string
  readonly description: string
  /** In the plain notation; empty where the business shows none. */
  readonly listPrice: string
}

export interface Article {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface OpeningHours {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
}

/** What the prompt says about the business, as far as it is used. */
export interface Business {
  readonly name: string
  readonly profile: string
  readonly hours: readonly OpeningHours[] | string
  readonly languages: readonly string[]
  readonly products: readonly Product[]
  readonly knowledge: readonly Article[]
}

/** A business with what is looked up in it. */
export interface KnownBusiness {
  readonly business: Business
  readonly shelf: Shelf
  readonly index: Index
}

type Json = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter((item): item is Json => typeof item === 'object' && item !== null) : []

const hoursOf = (value: unknown): Business['hours'] =>
  typeof value === 'string'
    ? value
    : list(value).map(({ days, from, to }) => ({
        days: Array.isArray(days) ? days.filter((day) => typeof day === 'number') : [],
        from: text(from),
        to: text(to),
      }))

function businessOf(json: Json): Business {
  return {
    name: text(json['name']),
    profile: text(json['profile']),
    hours: hoursOf(json['hours']),
    languages: Array.isArray(json['languages']) ? json['languages'].map(text) : [],
    products: list(json['products']).map(({ sku, name, description, listPrice }) => ({
      sku: text(sku),
      name: text(name),
      description: text(description),
      listPrice: text(listPrice),
    })),
    knowledge: list(json['knowledge']).map((article) => ({
      id: text(article['id']),
      title: text(article['title']),
      text: text(article['text']),
    })),
  }
}

const EMPTY: Json = {}
const KEPT = 32
const known = new Map<string, KnownBusiness>()

function parse(json: string): Json {
  try {
    return (JSON.parse(json) as Json | null) ?? EMPTY
  } catch {
    return EMPTY
  }
}

/** The block is long and the same on every call of a tenant, so what is made of it is kept. */
export function readBusiness(json: string): KnownBusiness {
  const found = known.get(json)
  if (found !== undefined) return found
  const business = businessOf(parse(json))
  const made = { business, shelf: createShelf(business.products), index: createIndex(business) }
  for (const oldest of known.keys()) {
    if (known.size < KEPT) break
    known.delete(oldest)
  }
  known.set(json, made)
  return made
}

import type { Clause } from './clause.ts'
import type { InboundRule } from './inbound-rule.ts'
import { createSlots, type SlotReader } from './sign-slots.ts'
import type { SignBook } from './signs/sign-book.ts'

interface Sign {
  readonly rule: InboundRule
  readonly slots: readonly number[]
  readonly without: readonly number[]
}

export interface FoundSign {
  readonly rule: InboundRule
  readonly span: string
}

export interface SignMatcher {
  readonly signs: (clause: Clause) => readonly FoundSign[]
  readonly ignored: (clause: Clause) => readonly InboundRule[]
}

/** How many words a sign may stretch over. */
const REACH = 9

type Places = ReturnType<SlotReader>

const parse = (rule: InboundRule, source: string, numberOf: (slot: string) => number): Sign => {
  const [held = '', ...without] = source.split(' - ')
  return { rule, slots: held.split(' + ').map(numberOf), without: without.map(numberOf) }
}

const signsOf = (table: SignBook['signs'], numberOf: (slot: string) => number): readonly Sign[] =>
  Object.entries(table).flatMap(([rule, sources]) =>
    sources.map((source) => parse(rule as InboundRule, source, numberOf)),
  )

/** First and last word of the sign around one place of its first slot; null where another slot is out of reach. */
function stretch(sign: Sign, from: number, places: Places): readonly [number, number] | null {
  const taken = new Set([from])
  for (const slot of sign.slots.slice(1)) {
    const near = places.get(slot)?.find((place) => !taken.has(place) && Math.abs(place - from) <= REACH)
    if (near === undefined) return null
    taken.add(near)
  }
  return [Math.min(...taken), Math.max(...taken)]
}

function find(sign: Sign, places: Places): readonly [number, number] | null {
  if (sign.slots.some((slot) => !places.has(slot)) || sign.without.some((slot) => places.has(slot))) return null
  for (const from of places.get(sign.slots[0] ?? -1) ?? []) {
    const found = stretch(sign, from, places)
    if (found !== null) return found
  }
  return null
}

/** Reads a clause once and looks only at the signs whose first slot stands in it. */
export function createSignMatcher(books: readonly SignBook[]): SignMatcher {
  const slots = createSlots()
  const all = books.map((book) => {
    const numberOf = (slot: string) => slots.numberOf(slot, book.lists)
    return { signs: signsOf(book.signs, numberOf), ignores: signsOf(book.ignores, numberOf) }
  })
  const read = slots.reader()
  const byFirst = (signs: readonly Sign[]) => Map.groupBy(signs, ({ slots: [first = -1] }) => first)
  const signs = byFirst(all.flatMap((book) => book.signs))
  const ignores = byFirst(all.flatMap((book) => book.ignores))
  const search = (table: ReadonlyMap<number, readonly Sign[]>, clause: Clause) => {
    const places = read(clause.words)
    return [...places.keys()].flatMap((slot) =>
      (table.get(slot) ?? []).flatMap((sign) => {
        const at = find(sign, places)
        return at === null ? [] : [{ rule: sign.rule, span: clause.words.slice(at[0], at[1] + 1).join(' ') }]
      }),
    )
  }
  return {
    signs: (clause) => search(signs, clause),
    ignored: (clause) => search(ignores, clause).map(({ rule }) => rule),
  }
}

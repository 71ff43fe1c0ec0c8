import type { SignBook } from './signs/sign-book.ts'

/** Where in a clause which slot is filled. */
export type SlotReader = (words: readonly string[]) => ReadonlyMap<number, readonly number[]>

const SHORTEST_STEM = 3
const LONGEST_STEM = 14
const LONGEST_EXPRESSION = 4

function wordsOf(slot: string, lists: SignBook['lists']): readonly string[] {
  return slot.split('|').flatMap((word) => {
    if (!word.startsWith('@')) return [word]
    const list = lists[word.slice(1)]
    if (list === undefined) throw new Error(`there is no list ${word}`)
    return wordsOf(list.split(' ').join('|'), lists)
  })
}

/** Numbers the different slots of all books, so that each word of a clause is looked up once for all of them. */
export function createSlots(): { numberOf(slot: string, lists: SignBook['lists']): number; reader(): SlotReader } {
  const numbers = new Map<string, number>()
  const whole = new Map<string, Set<number>>()
  const stems = new Map<string, Set<number>>()
  const openers = new Set<string>()

  const add = (word: string, id: number) => {
    const isStem = word.endsWith('*')
    const key = (isStem ? word.slice(0, -1) : word).replaceAll('_', ' ')
    if (key.includes(' ')) openers.add(key.slice(0, key.indexOf(' ')))
    const table = isStem ? stems : whole
    table.set(key, (table.get(key) ?? new Set()).add(id))
  }
  const filledBy = (word: string): readonly number[] => {
    const found = [...(whole.get(word) ?? [])]
    for (let length = SHORTEST_STEM; length <= Math.min(word.length, LONGEST_STEM); length++)
      found.push(...(stems.get(word.slice(0, length)) ?? []))
    return found
  }
  const read: SlotReader = (words) => {
    const places = new Map<number, number[]>()
    const put = (id: number, at: number) => {
      const known = places.get(id)
      if (known === undefined) places.set(id, [at])
      else known.push(at)
    }
    for (const [at, word] of words.entries()) {
      for (const id of filledBy(word)) put(id, at)
      if (!openers.has(word)) continue
      for (let length = 2; length <= LONGEST_EXPRESSION && at + length <= words.length; length++)
        for (const id of whole.get(words.slice(at, at + length).join(' ')) ?? []) put(id, at)
    }
    return places
  }
  return {
    numberOf(slot, lists) {
      const all = [...new Set(wordsOf(slot, lists))].toSorted()
      const key = all.join('|')
      const known = numbers.get(key)
      if (known !== undefined) return known
      const id = numbers.size
      numbers.set(key, id)
      for (const word of all) add(word, id)
      return id
    },
    reader: () => read,
  }
}

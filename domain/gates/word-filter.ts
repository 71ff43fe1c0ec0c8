import type { Needed } from './needed-words.ts'

/** Tells of many patterns at once which ones may match a text at all. */
export interface WordFilter {
  /** The number under which `mayMatch` knows the pattern. */
  readonly add: (needed: Needed) => number
  readonly mayMatch: (text: string) => (pattern: number) => boolean
}

const STEM = 3

interface Entry {
  readonly word: string
  readonly patterns: number[]
}

/** Indexes the needed words by their first letters, so that a text is read once however many patterns there are. */
export function createWordFilter(): WordFilter {
  const byStem = new Map<string, Map<string, Entry>>()
  const always: boolean[] = []
  let last: { readonly text: string; readonly open: (pattern: number) => boolean } | null = null

  const index = (word: string, pattern: number) => {
    const stem = word.slice(0, STEM)
    const entries = byStem.get(stem) ?? new Map<string, Entry>()
    const entry = entries.get(word) ?? { word, patterns: [] }
    entry.patterns.push(pattern)
    byStem.set(stem, entries.set(word, entry))
  }
  const read = (text: string) => {
    const open = new Set<number>()
    for (let at = 0; at + STEM <= text.length; at++)
      for (const { word, patterns } of byStem.get(text.slice(at, at + STEM))?.values() ?? [])
        if (text.startsWith(word, at)) for (const pattern of patterns) open.add(pattern)
    return (pattern: number) => always[pattern] === true || open.has(pattern)
  }
  return {
    add(needed) {
      const pattern = always.length
      const isIndexed = needed?.every((word) => word.length >= STEM) === true
      always.push(!isIndexed)
      if (isIndexed) for (const word of new Set(needed)) index(word, pattern)
      last = null
      return pattern
    },
    // All rules ask about the same text one after the other.
    mayMatch(text) {
      if (last?.text !== text) last = { text, open: read(text) }
      return last.open
    },
  }
}

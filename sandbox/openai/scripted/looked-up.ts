import type { Business } from './business.ts'
import { createIndex, type Index } from './knowledge.ts'
import type { Call } from './scene.ts'

/** What the tool for looking things up has given in this turn. */
export interface LookedUp {
  readonly searches: number
  /** As the last result says; a search of no use may not have been counted. */
  readonly searchesLeft: number
  /** Null while nothing was found. */
  readonly index: Index | null
  /** What each search found by itself. */
  readonly bySearch: readonly (Index | null)[]
}

export const SEARCH = 'search_knowledge'
const MOST_SEARCHES = 2
/** The search has judged already that these texts speak of the question. */
const LEAST_COVERED = 0.2

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** `perhaps` holds what may not answer at all: this model cannot tell, so it leaves that alone unless it is hopeful. */
function articlesIn(result: Call['result'], isHopeful: boolean): Business['knowledge'] {
  const lists = [result?.['results'], isHopeful ? result?.['perhaps'] : []]
  const results = lists.flatMap((list) => (Array.isArray(list) ? list : []))
  return results.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const { id, title, section, text: body } = entry as Readonly<Record<string, unknown>>
    return [{ id: text(id), title: `${text(title)} ${text(section)}`.trim(), text: text(body) }]
  })
}

/** The search ranks better than this model would: a later result counts where it speaks of far more of what was asked. */
const FAR_MORE = 0.4

function inOrder(results: Business['knowledge']): Index {
  const indexes = results.map((article) =>
    createIndex({ profile: '', products: [], knowledge: [article] }, LEAST_COVERED),
  )
  return {
    search: (question, room, before) => {
      const found = indexes.map((index) => index.search(question, room, before)).filter((one) => one !== null)
      const most = Math.max(0, ...found.map(({ share }) => share))
      return found.find(({ share }) => share > most - FAR_MORE) ?? null
    },
  }
}

export function readLookedUp(calls: readonly Call[], { isHopeful = false } = {}): LookedUp {
  const searches = calls.filter(({ name }) => name === SEARCH)
  const found = searches.map(({ result }) => articlesIn(result, isHopeful))
  const indexOf = (results: Business['knowledge']) => (results.length === 0 ? null : inOrder(results))
  const left = searches.at(-1)?.result?.['searchesLeft']
  const searchesLeft = typeof left === 'number' ? left : Math.max(0, MOST_SEARCHES - searches.length)
  return { searches: searches.length, searchesLeft, index: indexOf(found.flat()), bySearch: found.map(indexOf) }
}

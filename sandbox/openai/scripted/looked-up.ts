import type { Business } from './business.ts'
import { createIndex, type Index } from './knowledge.ts'
import type { Call } from './scene.ts'

/** What the tool for looking things up has given in this turn. */
export interface LookedUp {
  readonly searches: number
  /** Null while nothing was found. */
  readonly index: Index | null
}

export const SEARCH = 'search_knowledge'
/** The search has judged already that these texts speak of the question. */
const LEAST_COVERED = 0.2

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function articlesIn(result: Call['result']): Business['knowledge'] {
  const results = result?.['results']
  if (!Array.isArray(results)) return []
  return results.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const { id, title, section, text: body } = entry as Readonly<Record<string, unknown>>
    return [{ id: text(id), title: `${text(title)} ${text(section)}`.trim(), text: text(body) }]
  })
}

export function readLookedUp(calls: readonly Call[]): LookedUp {
  const searches = calls.filter(({ name }) => name === SEARCH)
  const knowledge = searches.flatMap(({ result }) => articlesIn(result))
  return {
    searches: searches.length,
    index: knowledge.length === 0 ? null : createIndex({ profile: '', products: [], knowledge }, LEAST_COVERED),
  }
}

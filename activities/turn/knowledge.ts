import { detectLanguage } from '../../domain/conversation/language.ts'
import type { GateHit } from '../../domain/conversation/why.ts'
import { MOST_SEARCHES, MOST_UNSURE } from '../../domain/knowledge/article.ts'
import {
  type CitableChunk,
  type Citation,
  checkCitations,
  type VerifiedSource,
} from '../../domain/knowledge/citation.ts'
import type { Language } from '../../domain/language.ts'
import type { Found } from '../../services/knowledge/search-index.ts'
import type { Turn, TurnDeps } from './deps.ts'

/** What the turn has looked up so far. */
export interface KnowledgeUse {
  searches: number
  /** It was said once already that the articles are in another language than the search. */
  isLanguageSaid: boolean
  readonly found: CitableChunk[]
  /** Texts that may answer: the model has read them, and uses one only by citing it. */
  readonly unsure: CitableChunk[]
}

export const nothingLookedUp = (): KnowledgeUse => ({ searches: 0, isLanguageSaid: false, found: [], unsure: [] })

/** All that an answer of this turn may rely on. */
export const readBy = ({ found, unsure }: KnowledgeUse): readonly CitableChunk[] => [...found, ...unsure]

/** Every search is used, and none found more than what may answer: an answer has to show which of it does. */
export const mustCite = ({ searches, found, unsure }: KnowledgeUse): boolean =>
  searches >= MOST_SEARCHES && found.length === 0 && unsure.length > 0

export type LookedUp =
  | { readonly kind: 'found' | 'not_found' | 'too_many'; readonly output: string }
  /** The last search found nothing either: a person takes over, whatever the model would do. */
  | { readonly kind: 'nobody_knows' }

/** One search of the model in the articles; what it finds is what the answer may cite. */
export async function lookUp({ means }: TurnDeps, turn: Turn, query: string, mostTokens: number): Promise<LookedUp> {
  const use = turn.knowledge
  if (use.searches >= MOST_SEARCHES) return { kind: 'too_many', output: JSON.stringify({ error: 'no_searches_left' }) }
  use.searches++
  const { isAnswered, isUnsure, found } = await turn.effects.search(turn, query)
  if (isAnswered) {
    const results = show(found, use.found, mostTokens, means.count)
    return { kind: 'found', output: JSON.stringify({ found: true, results }) }
  }
  if (isForeign(turn, query)) return saidInVain(use, turn.context.knowledge.languages)
  const perhaps = isUnsure ? show(found.slice(0, MOST_UNSURE), use.unsure, mostTokens, means.count) : []
  if (use.searches >= MOST_SEARCHES && readBy(use).length === 0) return { kind: 'nobody_knows' }
  return { kind: 'not_found', output: notFound(use, perhaps.length === 0 ? {} : { perhaps }) }
}

/** What the model gets to read of the results, and may cite from then on: nothing else. */
function show(found: readonly Found[], read: CitableChunk[], mostTokens: number, count: (text: string) => number) {
  const shown = withinTokens(found.map(resultOf), mostTokens, count)
  const known = new Set(read.map(({ id }) => id))
  const chunks = found.slice(0, shown.length).map(({ chunk }) => chunk)
  read.push(...chunks.filter(({ id }) => !known.has(id)))
  return shown
}

const notFound = ({ searches }: KnowledgeUse, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ found: false, results: [], ...more, searchesLeft: MOST_SEARCHES - searches })

/** Asked in a language no article is written in, for the first time in this turn. */
function isForeign({ knowledge, context }: Turn, query: string): boolean {
  const spoken = detectLanguage(query, null)
  return !knowledge.isLanguageSaid && spoken !== null && !context.knowledge.languages.includes(spoken)
}

/** Such a search could find nothing: it says so, and is not counted. */
function saidInVain(use: KnowledgeUse, articlesAreIn: readonly Language[]): LookedUp {
  use.searches--
  use.isLanguageSaid = true
  return { kind: 'not_found', output: notFound(use, { articlesAreIn }) }
}

const resultOf = ({ chunk: { id, title, headingPath, text } }: Found) => ({
  id,
  title,
  section: headingPath,
  text,
})

/** The best results, as many as there is room for: a model with a small window reads the first one or two. */
function withinTokens<Result>(
  results: readonly Result[],
  mostTokens: number,
  count: (text: string) => number,
): readonly Result[] {
  let room = mostTokens
  const end = results.findIndex((result) => {
    room -= count(JSON.stringify(result))
    return room < 0
  })
  return end < 0 ? results : results.slice(0, Math.max(1, end))
}

export interface Cited {
  readonly sources: readonly VerifiedSource[]
  readonly hits: readonly GateHit[]
}

/** An answer may cite only what this turn found, word for word. */
export function verifyCited(turn: Turn, cites: readonly Citation[]): Cited {
  const { sources, faults } = checkCitations(cites, readBy(turn.knowledge))
  const hits = faults.map(
    ({ citation, fault }): GateHit => ({
      rule: 'citation',
      span: `${fault}: ${citation.quote}`.slice(0, 80),
      stage: 'draft',
      effect: 'block',
    }),
  )
  return { sources, hits }
}

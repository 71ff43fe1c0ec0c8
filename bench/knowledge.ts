import { createLocalEmbedding } from '../providers/embedding/local.ts'
import { createSearchIndex } from '../services/knowledge/search-index.ts'
import { fuse } from './knowledge/fuse.ts'
import { plainBm25 } from './knowledge/plain-bm25.ts'
import {
  type Collection,
  demoCollection,
  mixedCollection,
  siteCollections,
  strangersQuestions,
} from './knowledge/sets.ts'
import { atLeast, createReport, type Report } from './report/metric.ts'

const FIVE = 5
const ARM_DEPTH = 30
/** Strangers' questions asked of each site. */
const STRANGERS_PER_SITE = 20

type Ranking = (question: string) => Promise<readonly string[]> | readonly string[]

const documents = (ids: readonly string[], { chunks }: Collection): readonly string[] => {
  const owner = new Map(chunks.map(({ id, documentId }) => [id, documentId]))
  return ids.map((id) => owner.get(id) ?? '')
}

/** Share of the answerable questions whose article is among the first five. */
async function topFive(collections: readonly Collection[], rankingOf: (of: Collection) => Ranking): Promise<number> {
  let [asked, hit] = [0, 0]
  for (const collection of collections) {
    const rank = rankingOf(collection)
    for (const { text, gold } of collection.questions.filter((question) => question.gold.length > 0)) {
      asked++
      const found = documents(await rank(text), collection)
      if (found.some((id) => gold.includes(id))) hit++
    }
  }
  return asked === 0 ? 0 : hit / asked
}

const bySearch = ({ chunks, synonyms }: Collection, most = FIVE): Ranking => {
  const index = createSearchIndex(chunks, { synonyms })
  return (question) => index.search(question, most).found.map(({ chunk }) => chunk.id)
}

const byPlainBm25 = ({ chunks }: Collection): Ranking => {
  const rank = plainBm25(
    chunks.map(({ id, title, headingPath, text }) => ({ id, text: `${title} ${headingPath} ${text}` })),
  )
  return (question) => rank(question, FIVE)
}

const embedding = createLocalEmbedding({ cachedTexts: 5_000 })

/** The arm that is off by default: sentence embeddings beside the words, fused by rank. */
const byFusion = (collection: Collection): Ranking => {
  const { chunks } = collection
  const lexical = bySearch(collection, ARM_DEPTH)
  const vectors = embedding.embed(chunks.map(({ headingPath, text }) => `${headingPath} ${text}`))
  return async (question) => {
    const [asked] = await embedding.embed([question])
    const known = await vectors
    const near = chunks
      .map(({ id }, at) => ({ id, score: dot(asked ?? new Float32Array(), known[at] ?? new Float32Array()) }))
      .toSorted((left, right) => right.score - left.score)
      .slice(0, ARM_DEPTH)
      .map(({ id }) => id)
    return fuse([await lexical(question), near]).slice(0, FIVE)
  }
}

const dot = (left: Float32Array, right: Float32Array) =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)

async function compare(report: Report, name: string, collections: readonly Collection[], bar: number | null) {
  if (collections.length === 0) return
  const plain = await topFive(collections, byPlainBm25)
  const own = await topFive(collections, (of) => bySearch(of))
  report.add(`${name}: plain BM25, top 5`, plain, 'share')
  report.add(`${name}: search, top 5`, own, 'share', atLeast(Math.max(plain, bar ?? 0)))
  report.add(`${name}: search and embeddings, top 5`, await topFive(collections, byFusion), 'share')
}

function decisions(report: Report, name: string, collection: Collection, strangers: readonly string[]): void {
  const { search } = createSearchIndex(collection.chunks, collection)
  const share = (texts: readonly string[], isAnswered: boolean) =>
    texts.filter((text) => search(text).isAnswered === isAnswered).length / texts.length
  const answerable = collection.questions.filter(({ gold }) => gold.length > 0).map(({ text }) => text)
  const unknown = [
    ...collection.questions.filter(({ gold }) => gold.length === 0).map(({ text }) => text),
    ...strangers,
  ]
  if (answerable.length > 0) report.add(`${name}: answerable is taken for answerable`, share(answerable, true), 'share')
  if (unknown.length > 0) report.add(`${name}: unanswerable is told so`, share(unknown, false), 'share', atLeast(0.9))
}

/** How well questions find their articles, beside plain BM25 over the same articles in the same run. */
export async function run(): Promise<void> {
  const report = createReport('knowledge')
  const demo = await demoCollection()
  const sites = siteCollections()
  const strangers = strangersQuestions()
  await compare(report, 'demo business', [demo], 0.9)
  await compare(report, 'sites, each by itself', sites, null)
  if (sites.length > 0) await compare(report, 'all sites together', [mixedCollection(sites)], null)
  decisions(report, 'demo business', demo, [])
  if (strangers.length > 0) decisions(report, 'demo business, strangers', { ...demo, questions: [] }, strangers)
  const asked = sites.flatMap((site, at) => {
    const own = strangers.slice(at * STRANGERS_PER_SITE, (at + 1) * STRANGERS_PER_SITE)
    const { search } = createSearchIndex(site.chunks)
    return [
      ...site.questions.map(({ text }) => ({ isRight: search(text).isAnswered, isAnswerable: true })),
      ...own.map((text) => ({ isRight: !search(text).isAnswered, isAnswerable: false })),
    ]
  })
  for (const isAnswerable of sites.length > 0 ? [true, false] : []) {
    const mine = asked.filter((one) => one.isAnswerable === isAnswerable)
    const share = mine.filter(({ isRight }) => isRight).length / mine.length
    const what = isAnswerable ? 'answerable is taken for answerable' : 'unanswerable is told so'
    report.add(`sites: ${what}`, share, 'share', isAnswerable ? null : atLeast(0.9))
  }
  report.print()
}

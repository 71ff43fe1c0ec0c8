import { DEFAULT_LEAST_COVER, LEAST_UNSURE } from '../domain/knowledge/cover.ts'
import { createLocalEmbedding } from '../providers/embedding/local.ts'
import { createSearchIndex } from '../services/knowledge/search-index.ts'
import { type Business, businesses } from './knowledge/businesses.ts'
import { fuse } from './knowledge/fuse.ts'
import { type Judged, judge, judgedSets } from './knowledge/judged.ts'
import { plainBm25 } from './knowledge/plain-bm25.ts'
import {
  type Collection,
  demoCollection,
  mixedCollection,
  siteCollections,
  strangersQuestions,
} from './knowledge/sets.ts'
import { crossValidate, writeWeights } from './knowledge/train.ts'
import { atLeast, createReport, type Report } from './report/metric.ts'

const FIVE = 5
const ARM_DEPTH = 30
/** What is about something else is told so. */
const LEAST_TOLD = 0.9

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

/** Is it told when the articles do not answer, and what does that cost those whom they would answer? */
function decisions(report: Report, judged: readonly Judged[]): void {
  for (const [name, all] of Map.groupBy(judged, ({ set }) => set.name)) {
    const { isAnswerable = false, isNear = false } = all[0]?.set ?? {}
    const right = all.filter(({ cover }) => cover >= DEFAULT_LEAST_COVER === isAnswerable).length / all.length
    const what = isAnswerable ? 'taken for answerable' : 'told that nobody knows'
    report.add(`${name}: ${what}`, right, 'share', isAnswerable || isNear ? null : atLeast(LEAST_TOLD))
    // What a model gets to read, and answers from only where it can show the words.
    const read = all.filter(({ cover }) => cover >= LEAST_UNSURE).length / all.length
    report.add(`${name}: read by the model`, read, 'share')
  }
}

/** The demo business with the questions that were written later. */
const moreOf = (demo: Collection, others: readonly Business[]): Collection => ({
  ...demo,
  questions: others
    .filter(({ collection }) => collection === demo)
    .flatMap(({ asked }) =>
      asked.map(({ question, article }) => ({ text: question, gold: article === null ? [] : [article] })),
    ),
})

/** How long one search takes, over every question that is judged. */
function timed(report: Report, judged: readonly Judged[]): void {
  const spent = judged.map(({ spentMs }) => spentMs).toSorted((left, right) => left - right)
  report.add('one search, median', spent[Math.floor(spent.length / 2)] ?? 0, 'ms')
  report.add('one search, 99 of 100 within', spent[Math.floor(spent.length * 0.99)] ?? 0, 'ms')
}

/** How well questions find their articles, beside plain BM25 over the same articles in the same run. */
export async function run(args: readonly string[]): Promise<void> {
  const report = createReport('knowledge')
  const demo = await demoCollection()
  const sites = siteCollections()
  const others = await businesses(demo)
  const judged = judge(judgedSets(demo, sites, strangersQuestions(), others))
  if (args.includes('--train')) {
    writeWeights(judged)
    for (const [name, right] of crossValidate(judged)) report.add(`learned without it: ${name}`, right, 'share')
    report.print()
    return
  }
  await compare(report, 'demo business', [demo], 0.9)
  await compare(report, 'sites, each by itself', sites, null)
  for (const { name, collection } of others.filter((one) => one.collection !== demo))
    await compare(report, name, [collection], null)
  await compare(report, 'demo business, more', [moreOf(demo, others)], null)
  if (sites.length > 0) await compare(report, 'all sites together', [mixedCollection(sites)], null)
  decisions(report, judged)
  timed(report, judged)
  report.print()
}

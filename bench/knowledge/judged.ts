import type { Signs } from '../../domain/knowledge/signs.ts'
import { createSearchIndex } from '../../services/knowledge/search-index.ts'
import { ASKED_OF_SITES, KEYWORDS, NEAR_MISSES, PARAPHRASES } from './asked-questions.ts'
import type { Business, Half } from './businesses.ts'
import { type Collection, mixedCollection } from './sets.ts'

/** Texts of one kind, asked of one business: its articles answer all of them or none. */
export interface JudgedSet {
  readonly name: string
  readonly collection: Collection
  readonly isAnswerable: boolean
  /** A fact that is missing in what the articles speak of; the others are about something else. */
  readonly isNear: boolean
  /** What is only judged by is never learned from. */
  readonly half: Half
  readonly texts: readonly string[]
}

/** Strangers' questions asked of each site. */
const STRANGERS_PER_SITE = 26
const STRANGERS_PER_TRADE = 170

const answered = ({ questions }: Collection) => questions.filter(({ gold }) => gold.length > 0).map(({ text }) => text)
const unanswered = ({ questions }: Collection) =>
  questions.filter(({ gold }) => gold.length === 0).map(({ text }) => text)
const textsOf = (questions: readonly { readonly text: string }[]) => questions.map(({ text }) => text)

const far = { isAnswerable: false, isNear: false, half: 'learn' } as const
const near = { isAnswerable: false, isNear: true, half: 'learn' } as const
const good = { isAnswerable: true, isNear: false, half: 'learn' } as const

/** Every question with a verdict, of the demo business and of each site; "sites" are measured as one. */
export function judgedSets(
  demo: Collection,
  sites: readonly Collection[],
  strangers: readonly string[],
  others: readonly Business[] = [],
): readonly JudgedSet[] {
  const askedOfSites = [...new Set(sites.flatMap(answered))]
  const askedOfDemo = [...textsOf(demo.questions), ...textsOf(PARAPHRASES)]
  const own: readonly Omit<JudgedSet, 'collection'>[] = [
    { name: 'demo business, its own questions', ...good, texts: answered(demo) },
    { name: 'demo business, paraphrases', ...good, texts: textsOf(PARAPHRASES) },
    { name: 'demo business, keywords', ...good, texts: textsOf(KEYWORDS) },
    { name: 'demo business, other subjects', ...far, texts: unanswered(demo) },
    { name: 'demo business, strangers', ...far, texts: strangers },
    { name: "demo business, the sites' questions", ...far, texts: askedOfSites },
    { name: 'demo business, near misses', ...near, texts: NEAR_MISSES },
  ]
  const ofSite = (collection: Collection, at: number): readonly JudgedSet[] => {
    const some = strangers.slice(at * STRANGERS_PER_SITE, (at + 1) * STRANGERS_PER_SITE)
    return [
      { name: 'sites, their own questions', collection, ...good, texts: answered(collection) },
      { name: 'sites, strangers', collection, ...far, texts: some },
      { name: "sites, the demo business's questions", collection, ...far, texts: askedOfDemo },
      { name: 'sites, near misses', collection, ...near, texts: ASKED_OF_SITES[collection.name] ?? [] },
    ]
  }
  return [
    ...own.map((set) => ({ ...set, collection: demo })),
    ...sites.flatMap(ofSite),
    ...together(demo, sites),
    ...others.flatMap((one, at) => ofBusiness(one, demo, someOf(strangers, at))),
  ].filter(({ texts }) => texts.length > 0)
}

function someOf(strangers: readonly string[], at: number): readonly string[] {
  const from = (at * STRANGERS_PER_TRADE) % Math.max(1, strangers.length - STRANGERS_PER_TRADE)
  return strangers.slice(from, from + STRANGERS_PER_TRADE)
}

/** What a small business is asked, each half by itself, and strangers' questions where it has articles of its own. */
function ofBusiness(
  { name, collection, asked }: Business,
  demo: Collection,
  strangers: readonly string[],
): readonly JudgedSet[] {
  const halves = (['learn', 'judge'] as const).flatMap((half): readonly JudgedSet[] => {
    const own = asked.filter((one) => one.half === half)
    const texts = (isAnswered: boolean) =>
      own.filter(({ article }) => (article !== null) === isAnswered).map(({ question }) => question)
    const kept = half === 'judge' ? ', kept for judging' : ''
    return [
      { name: `${name}, more that is answered${kept}`, collection, ...good, half, texts: texts(true) },
      { name: `${name}, more near misses${kept}`, collection, ...near, half, texts: texts(false) },
    ]
  })
  const half = asked.some((one) => one.half === 'learn') ? 'learn' : 'judge'
  const asStranger = { name: `${name}, strangers`, collection, ...far, half, texts: strangers } as const
  return collection === demo ? halves : [...halves, asStranger]
}

/** All sites as one large business, and the demo business among them. */
function together(demo: Collection, sites: readonly Collection[]): readonly JudgedSet[] {
  if (sites.length === 0) return []
  const collection = mixedCollection(sites)
  const all = { ...collection, synonyms: demo.synonyms, chunks: [...collection.chunks, ...demo.chunks] }
  const askedOfDemo = [...textsOf(demo.questions), ...textsOf(PARAPHRASES), ...NEAR_MISSES]
  return [
    { name: "together, the sites' questions", collection, ...good, texts: answered(collection) },
    { name: "together, the demo business's questions", collection, ...far, texts: askedOfDemo },
    {
      name: "together, the sites' near misses",
      collection,
      ...near,
      texts: Object.values(ASKED_OF_SITES).flat(),
    },
    { name: 'together with the demo business, its questions', collection: all, ...good, texts: answered(demo) },
    { name: 'together with the demo business, paraphrases', collection: all, ...good, texts: textsOf(PARAPHRASES) },
    { name: 'together with the demo business, keywords', collection: all, ...good, texts: textsOf(KEYWORDS) },
    {
      name: 'together with the demo business, near misses',
      collection: all,
      ...near,
      texts: NEAR_MISSES,
    },
  ]
}

/** What the search made of one text of a set. */
export interface Judged {
  readonly set: JudgedSet
  readonly text: string
  readonly signs: Signs | null
  readonly cover: number
  readonly spentMs: number
}

export function judge(sets: readonly JudgedSet[]): readonly Judged[] {
  const indexes = new Map(
    [...new Set(sets.map(({ collection }) => collection))].map((collection) => [
      collection,
      createSearchIndex(collection.chunks, collection),
    ]),
  )
  return sets.flatMap((set) =>
    set.texts.flatMap((text) => {
      const began = performance.now()
      const result = indexes.get(set.collection)?.search(text)
      const spentMs = performance.now() - began
      return result === undefined ? [] : [{ set, text, signs: result.signs, cover: result.cover, spentMs }]
    }),
  )
}

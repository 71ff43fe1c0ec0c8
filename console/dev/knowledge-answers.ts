import type {
  ArticleSaved,
  ArticleTextView,
  ArticleView,
  EvaluationView,
  GapsView,
  KnowledgeView,
  QuestionsView,
  SearchAnswer,
  VersionTextView,
  VersionView,
} from '../../api/contract/knowledge.ts'
import { articleRequest, editRequest, questionRequest, synonymsRequest } from '../../api/contract/knowledge.ts'
import { minutesAgo, nextId, now } from './seeded.ts'
import type { Scenario } from './shapes.ts'

const DAY = 24 * 60
const TEXT =
  'The 8 kWp package holds 18 modules of 445 W and needs 38 to 42 m² of roof. Mounting takes two days; the scaffold is part of the price.'

const article = (title: string, kind: ArticleView['kind'], extra: Partial<ArticleView> = {}): ArticleView => ({
  id: nextId(),
  title,
  kind,
  language: 'en',
  state: 'live',
  uploadedBy: 'Maria Lindqvist',
  createdAt: minutesAgo(12 * DAY),
  chunks: 6,
  tokens: 2_140,
  version: 1,
  usedVersion: 1,
  ...extra,
})

const ARTICLES = [
  article('Rooftop systems', 'pdf', { chunks: 24, tokens: 9_820 }),
  article('Warranty and the roof', 'markdown', { createdAt: minutesAgo(3 * DAY), uploadedBy: 'Jonas Weber' }),
  article('Netzanschluss und Anmeldung', 'html', { language: 'de', state: 'draft', createdAt: minutesAgo(50) }),
  article('دليل صيانة الألواح الشمسية', 'text', { language: 'ar', chunks: 2, tokens: 480 }),
  article(`Terms of the ${'care plan with a yearly inspection and cleaning '.repeat(6)}`.slice(0, 300), 'markdown', {
    uploadedBy: null,
    createdAt: minutesAgo(40 * DAY),
  }),
]

const question = (text: string, about: ArticleView | undefined): QuestionsView['questions'][number] => ({
  id: nextId(),
  question: text,
  articleId: about?.id ?? null,
  articleTitle: about?.title ?? null,
})

const gap = (text: string, times: number, minutes: number): GapsView['gaps'][number] => ({
  id: nextId(),
  question: text,
  customerId: null,
  times,
  createdAt: minutesAgo(minutes + 2 * DAY),
  lastAt: minutesAgo(minutes),
})

const QUESTIONS = [
  question('How much roof does the 8 kWp system need?', ARTICLES[0]),
  question('Who pays if the roof leaks after mounting?', ARTICLES[1]),
  question('What does clause 7 say?', ARTICLES[1]),
  question('Do you sell heat pumps?', undefined),
]
const GAPS = [
  gap('Can I get a subsidy from the city of Potsdam for a battery?', 4, 30),
  gap('هل تركبون الألواح على سقف من القرميد؟', 1, 400),
  gap(`Do you ${'also clean and inspect and insure and repair '.repeat(6)}older systems of other companies?`, 2, DAY),
]

const evaluation = (version: number, inTopFive: number, days: number): EvaluationView => ({
  id: nextId(),
  version,
  answerable: 3,
  inTopFive,
  unanswerable: 1,
  toldUnknown: 1,
  leastCover: 0.42,
  missed: inTopFive === 3 ? [] : [QUESTIONS[2]?.id ?? ''],
  createdAt: minutesAgo(days * DAY),
})

/** What the machine may look things up in, kept in memory. */
export function createShelf(scenario: Scenario) {
  const isEmpty = scenario === 'empty' || scenario === 'setup'
  let articles: ArticleView[] = isEmpty ? [] : [...ARTICLES]
  let gaps = isEmpty ? [] : [...GAPS]
  let questions = isEmpty ? [] : [...QUESTIONS]
  let synonyms: string[][] = isEmpty ? [] : [['pv', 'solar', 'photovoltaics']]
  const evaluations = isEmpty ? [] : [evaluation(12, 2, 0.1), evaluation(11, 3, 4)]
  return {
    view: (): KnowledgeView => ({ articles, version: 12, synonyms, openGaps: gaps.length }),
    text: (id: string): ArticleTextView | undefined => {
      const one = articles.find((each) => each.id === id)
      if (one === undefined) return undefined
      const { title, kind, state, usedVersion } = one
      return { id, title, kind, state, usedVersion, newest: newestOf(one), chunks: chunksOf(one) }
    },
    versions(id: string): { versions: VersionView[] } | undefined {
      const one = articles.find((each) => each.id === id)
      return one && { versions: [newestOf(one)] }
    },
    version(id: string): VersionTextView | undefined {
      const one = articles.find((each) => each.id === id)
      return one && newestOf(one)
    },
    edit(id: string, body: unknown): ArticleSaved | undefined {
      const one = articles.find((each) => each.id === id)
      if (one === undefined) return undefined
      const next = { ...one, title: editRequest.parse(body).title, version: one.version + 1 }
      articles = articles.map((each) => (each.id === id ? { ...next, usedVersion: next.version } : each))
      return { version: next.version, usedVersion: next.version, state: one.state }
    },
    add(body: unknown) {
      const { title, kind } = articleRequest.parse(body)
      const made = article(title ?? 'Without a title', kind, { state: 'draft', createdAt: now() })
      articles = [made, ...articles]
      return { id: made.id, state: made.state, isKnown: false, isEdited: false }
    },
    publish(id: string) {
      articles = articles.map((one) => (one.id === id ? { ...one, state: 'live' } : one))
    },
    remove(id: string) {
      articles = articles.filter((one) => one.id !== id)
    },
    rename(body: unknown) {
      synonyms = synonymsRequest.parse(body).synonyms
    },
    gaps: (): GapsView => ({ gaps }),
    dismiss(id: string) {
      gaps = gaps.filter((one) => one.id !== id)
    },
    questions: (): QuestionsView => ({ questions }),
    ask(body: unknown) {
      const { question: text, articleId } = questionRequest.parse(body)
      questions = [
        ...questions,
        question(
          text,
          articles.find(({ id }) => id === articleId),
        ),
      ]
    },
    forget(id: string) {
      questions = questions.filter((one) => one.id !== id)
    },
    evaluations: () => ({ evaluations }),
    evaluate(): EvaluationView {
      const made = evaluation(12, 3, 0)
      evaluations.unshift(made)
      return made
    },
    search: (asked: string): SearchAnswer => searched(articles, asked),
  }
}
export type Shelf = ReturnType<typeof createShelf>

const newestOf = ({ version, title, uploadedBy, createdAt }: ArticleView): VersionTextView => ({
  version,
  title,
  savedBy: uploadedBy,
  savedAt: createdAt,
  restoredFrom: null,
  text: `## Sizes\n\n${TEXT}`,
})

const chunksOf = ({ title }: ArticleView): ArticleTextView['chunks'] =>
  ['Sizes', 'Mounting', 'What it costs'].map((heading) => ({
    id: nextId(),
    headingPath: `${title} › ${heading}`,
    text: TEXT,
  }))

/** "Heat pump" is what nobody wrote an article about. */
function searched(articles: readonly ArticleView[], asked: string): SearchAnswer {
  const isAnswered = !asked.toLowerCase().includes('heat pump')
  return {
    isAnswered,
    isUnsure: !isAnswered,
    cover: isAnswered ? 0.87 : 0.31,
    results: articles.slice(0, isAnswered ? 3 : 1).map(({ id, title }, at) => ({
      id: nextId(),
      articleId: id,
      title,
      section: 'Sizes',
      text: TEXT,
      score: 0.87 - at * 0.11,
    })),
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { prepareArticle } from '../../services/knowledge/prepare.ts'
import type { IndexedChunk } from '../../services/knowledge/search-index.ts'

export interface Question {
  readonly text: string
  /** Articles that answer it; none: nobody's article does. */
  readonly gold: readonly string[]
}

/** One business: its articles and what it is asked. `documentId` is what counts as found. */
export interface Collection {
  readonly name: string
  readonly chunks: readonly IndexedChunk[]
  readonly questions: readonly Question[]
  readonly synonyms: readonly (readonly string[])[]
}

const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared/data')
export const lines = <Shape>(path: string, shape: z.ZodType<Shape>): readonly Shape[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => shape.parse(JSON.parse(line)))

const demoBusiness = z.object({ knowledge: z.object({ synonyms: z.array(z.array(z.string())) }) })
const demoQuestions = z.array(z.object({ question: z.string(), article: z.string().nullable() }))

/** A folder of Markdown articles as a business without synonyms. */
export async function collectionOf(name: string, folder: string, questions: readonly Question[]): Promise<Collection> {
  const chunks: IndexedChunk[] = []
  for (const file of readdirSync(folder).toSorted()) {
    const documentId = file.replace(/\.md$/, '')
    const article = await prepareArticle({ kind: 'markdown', title: null, bytes: readFileSync(join(folder, file)) })
    for (const [at, { headingPath, text }] of article.chunks.entries())
      chunks.push({
        id: `${documentId}/${at}`,
        documentId,
        title: article.title,
        headingPath,
        text,
        language: article.language,
      })
  }
  return { name, chunks, questions, synonyms: [] }
}

/** The demo business's articles and its own questions. */
export async function demoCollection(): Promise<Collection> {
  const asked = demoQuestions.parse(
    JSON.parse(readFileSync(join(root, 'context/demo/knowledge-questions.json'), 'utf8')),
  )
  const questions = asked.map(({ question, article }) => ({ text: question, gold: article === null ? [] : [article] }))
  const { knowledge } = demoBusiness.parse(JSON.parse(readFileSync(join(root, 'context/demo/business.json'), 'utf8')))
  const collection = await collectionOf('demo business', join(root, 'context/demo/knowledge'), questions)
  return { ...collection, synonyms: knowledge.synonyms }
}

const passage = z.object({ id: z.string(), title: z.string(), text: z.string() })
const kbQuestion = z.object({ question: z.string(), site: z.string().optional(), gold: z.array(z.string()) })

/** Each site of the development passages as a business of its own; none where the data is absent. */
export function siteCollections(): readonly Collection[] {
  const folder = join(shared, 'kb')
  if (!existsSync(folder)) return []
  const passages = lines(join(folder, 'passages.dev.jsonl'), passage)
  const questions = lines(join(folder, 'questions.dev.jsonl'), kbQuestion)
  const bySite = Map.groupBy(passages, ({ title }) => title)
  return [...bySite].map(([site, own]) => ({
    name: site,
    synonyms: [],
    chunks: own.map(({ id, title, text }) => ({
      id,
      documentId: id,
      title,
      headingPath: '',
      text,
      language: 'en' as const,
    })),
    questions: questions
      .filter((question) => question.site === site)
      .map(({ question, gold }) => ({ text: question, gold })),
  }))
}

/** All passages as one business, each question naming its site. */
export function mixedCollection(sites: readonly Collection[]): Collection {
  return {
    name: 'all sites, the question names its site',
    synonyms: [],
    chunks: sites.flatMap(({ chunks }) => chunks),
    questions: sites.flatMap(({ name, questions }) =>
      questions.map(({ text, gold }) => ({ text: `${name}: ${text}`, gold })),
    ),
  }
}

const utterance = z.object({ text: z.string() })

/** What customers of other trades wrote: no article of a site or of the demo business answers it. */
export function strangersQuestions(): readonly string[] {
  const path = join(shared, 'escalation.dev.jsonl')
  return existsSync(path) ? lines(path, utterance).map(({ text }) => text) : []
}

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Collection, collectionOf, lines } from './sets.ts'

const FOLDER = join(import.meta.dirname, '../data/knowledge')

/** Questions to learn from, and others that only judge what was learned. */
export type Half = 'learn' | 'judge'

const row = z.object({ half: z.enum(['learn', 'judge']), question: z.string(), article: z.string().nullable() })
export type Asked = z.infer<typeof row>

/** A small business of our own making and what it is asked: half of it answered, half of it nearly. */
export interface Business {
  readonly name: string
  readonly collection: Collection
  readonly asked: readonly Asked[]
}

const questionsOf = (name: string): readonly Asked[] => lines(join(FOLDER, name, 'questions.jsonl'), row)

async function business(name: string, demo: Collection): Promise<Business> {
  const asked = questionsOf(name)
  const articles = join(FOLDER, name, 'articles')
  if (!existsSync(articles)) return { name: demo.name, collection: demo, asked }
  const questions = asked.map(({ question, article }) => ({ text: question, gold: article === null ? [] : [article] }))
  const title = name.replaceAll('-', ' ')
  return { name: title, collection: await collectionOf(title, articles, questions), asked }
}

/** The demo business with more questions, and the other trades with their articles. */
export const businesses = (demo: Collection): Promise<readonly Business[]> =>
  Promise.all(
    readdirSync(FOLDER)
      .toSorted()
      .map((name) => business(name, demo)),
  )

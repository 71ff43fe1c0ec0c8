import type { ArticleId } from '../../domain/ids.ts'
import { addArticle } from '../../services/knowledge/add-article.ts'
import type { PreparedArticle } from '../../services/knowledge/prepare.ts'
import { addQuestion } from '../../services/knowledge/questions.ts'
import { changeSynonyms } from '../../services/knowledge/synonyms.ts'
import type { Tx } from '../../services/transaction.ts'
import type { Business } from './business.ts'

export type PreparedArticles = ReadonlyMap<string, PreparedArticle>

/** Reads the business's articles before its transaction begins; the tokenizer is loaded only where there are some. */
export async function prepareKnowledge({ knowledge }: Business): Promise<PreparedArticles> {
  const articles = Object.entries(knowledge.articles)
  if (articles.length === 0) return new Map()
  const { prepareArticle } = await import('../../services/knowledge/prepare.ts')
  const prepared = articles.map(
    async ([name, text]) =>
      [name, await prepareArticle({ kind: 'markdown', title: null, bytes: Buffer.from(text) })] as const,
  )
  return new Map(await Promise.all(prepared))
}

/** The articles as if the owner had uploaded them, with the synonyms and the questions. */
export async function setUpKnowledge(tx: Tx, { knowledge }: Business, prepared: PreparedArticles): Promise<void> {
  if (prepared.size === 0) return
  const ids = new Map<string, ArticleId>()
  for (const [name, article] of prepared) ids.set(name, (await addArticle(tx, article, 'live')).id)
  if (knowledge.synonyms.length > 0) await changeSynonyms(tx, knowledge.synonyms)
  for (const { question, article } of knowledge.questions)
    await addQuestion(tx, { question, articleId: article === null ? null : (ids.get(article) ?? null) })
}

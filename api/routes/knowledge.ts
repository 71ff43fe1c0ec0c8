import { z } from 'zod'
import { type ArticleId, asId, type GapId } from '../../domain/ids.ts'
import type { Database } from '../../services/database.ts'
import { addArticle } from '../../services/knowledge/add-article.ts'
import { readBase } from '../../services/knowledge/base.ts'
import { deleteArticle } from '../../services/knowledge/delete-article.ts'
import { closeGap, listGaps } from '../../services/knowledge/gaps.ts'
import { prepareApart } from '../../services/knowledge/prepare-apart.ts'
import { publishArticle } from '../../services/knowledge/publish-article.ts'
import { listArticles, readArticle } from '../../services/knowledge/read.ts'
import { searchKnowledge } from '../../services/knowledge/search.ts'
import { readVersion } from '../../services/knowledge/versions.ts'
import { inTenant } from '../../services/transaction.ts'
import { OWNER, READERS, STAFF } from '../auth/access.ts'
import {
  articleAdded,
  articleRequest,
  articleText,
  gaps,
  knowledge,
  publishQuery,
  searchAnswer,
  searchQuery,
} from '../contract/knowledge.ts'
import { done, id } from '../contract/shared.ts'
import { type Route, route, UPLOAD_JSON } from '../route.ts'
import { instant } from './present.ts'
import { presentVersion } from './present-article.ts'

export interface KnowledgeDeps {
  readonly db: Database
}

const byId = { params: z.object({ id }) }
const articleOf = (params: { id: string }) => asId<ArticleId>(params.id)
const gapOf = (text: string) => asId<GapId>(text)

/** What the business knows: articles, the search over them, and what is missing. */
export function knowledgeRoutes({ db }: KnowledgeDeps): Route[] {
  return [
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/knowledge',
        summary: 'The articles customers are answered from',
        answers: knowledge,
      },
      ({ scope }) =>
        inTenant(db, scope, async (tx) => {
          const { version, synonyms } = await readBase(tx)
          const articles = await listArticles(tx)
          return {
            articles: articles.map(({ createdAt, ...article }) => ({ ...article, createdAt: instant(createdAt) })),
            version,
            synonyms: synonyms.map((group) => [...group]),
            openGaps: (await listGaps(tx)).length,
          }
        }),
    ),
    route(
      // What staff write waits for the owner before customers are answered from it.
      STAFF,
      {
        method: 'post',
        path: '/api/v1/knowledge',
        summary: 'Add an article: Markdown, HTML, PDF or plain text',
        shapes: { body: articleRequest },
        answers: articleAdded,
        status: 201,
        largest: UPLOAD_JSON,
      },
      async ({ body, scope, identity }) => {
        const bytes = Buffer.from(body.content, body.encoding === 'base64' ? 'base64' : 'utf8')
        const article = await prepareApart({ kind: body.kind, title: body.title, bytes })
        return inTenant(db, scope, async (tx) => {
          const added = await addArticle(tx, article, identity.role === 'owner' ? 'live' : 'draft')
          if (body.gapId !== null) await closeGap(tx, gapOf(body.gapId), added.id)
          return added
        })
      },
    ),
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/knowledge/search',
        summary: 'Try a question: what the AI would find',
        shapes: { query: searchQuery },
        answers: searchAnswer,
      },
      ({ query, scope }) =>
        inTenant(db, scope, async (tx) => {
          const { isAnswered, isUnsure, cover, found } = await searchKnowledge(tx, query.q)
          const results = found.map(({ chunk, score }) => ({
            id: chunk.id,
            articleId: chunk.documentId,
            title: chunk.title,
            section: chunk.headingPath,
            text: chunk.text,
            score,
          }))
          return { isAnswered, isUnsure, cover, results }
        }),
    ),
    route(
      STAFF,
      {
        method: 'get',
        path: '/api/v1/knowledge/gaps',
        summary: 'What customers asked and no article answers',
        answers: gaps,
      },
      ({ scope }) =>
        inTenant(db, scope, async (tx) => ({
          gaps: (await listGaps(tx)).map(({ createdAt, lastAt, ...gap }) => ({
            ...gap,
            createdAt: instant(createdAt),
            lastAt: instant(lastAt),
          })),
        })),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/knowledge/gaps/{id}/dismiss',
        summary: 'Say that no article has to answer this',
        shapes: byId,
        answers: done,
      },
      async ({ params, scope }) => {
        await inTenant(db, scope, (tx) => closeGap(tx, gapOf(params.id), null))
        return { ok: true as const }
      },
    ),
    route(
      READERS,
      { method: 'get', path: '/api/v1/knowledge/{id}', summary: 'One article', shapes: byId, answers: articleText },
      ({ params, scope }) =>
        inTenant(db, scope, async (tx) => {
          const { chunks, version, ...article } = await readArticle(tx, articleOf(params))
          const newest = presentVersion(await readVersion(tx, article.id, version))
          return { ...article, newest, chunks: [...chunks] }
        }),
    ),
    route(
      OWNER,
      {
        method: 'post',
        path: '/api/v1/knowledge/{id}/publish',
        summary: 'Answer customers from this article from now on',
        shapes: { ...byId, query: publishQuery },
        answers: done,
      },
      async ({ params, query, scope }) => {
        await inTenant(db, scope, (tx) => publishArticle(tx, articleOf(params), query.version))
        return { ok: true as const }
      },
    ),
    route(
      OWNER,
      { method: 'delete', path: '/api/v1/knowledge/{id}', summary: 'Delete an article', shapes: byId, answers: done },
      async ({ params, scope }) => {
        await inTenant(db, scope, (tx) => deleteArticle(tx, articleOf(params)))
        return { ok: true as const }
      },
    ),
  ]
}

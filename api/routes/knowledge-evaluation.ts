import { z } from 'zod'
import { type ArticleId, asId, type QuestionId } from '../../domain/ids.ts'
import { type Evaluation, evaluateKnowledge, listEvaluations } from '../../services/knowledge/evaluate.ts'
import { addQuestion, deleteQuestion, listQuestions } from '../../services/knowledge/questions.ts'
import { changeSynonyms } from '../../services/knowledge/synonyms.ts'
import { inTenant } from '../../services/transaction.ts'
import { OWNER, READERS, STAFF } from '../auth/access.ts'
import { written } from '../contract/conversation-commands.ts'
import { evaluation, evaluations, questionRequest, questions, synonymsRequest } from '../contract/knowledge.ts'
import { done, id } from '../contract/shared.ts'
import { type Route, route } from '../route.ts'
import type { KnowledgeDeps } from './knowledge.ts'
import { instant } from './present.ts'

const present = ({ createdAt, missed, ...figures }: Evaluation) => ({
  ...figures,
  missed: [...missed],
  createdAt: instant(createdAt),
})

/** How well the search does on the business's own questions, and what improves it. */
export function knowledgeEvaluationRoutes({ db }: KnowledgeDeps): Route[] {
  return [
    route(
      OWNER,
      {
        method: 'put',
        path: '/api/v1/knowledge/synonyms',
        summary: 'Set the words that mean the same to this business',
        shapes: { body: synonymsRequest },
        answers: done,
      },
      async ({ body, scope }) => {
        await inTenant(db, scope, (tx) => changeSynonyms(tx, body.synonyms))
        return { ok: true as const }
      },
    ),
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/knowledge/questions',
        summary: "The business's own questions that the search is measured with",
        answers: questions,
      },
      ({ scope }) => inTenant(db, scope, async (tx) => ({ questions: await listQuestions(tx) })),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/knowledge/questions',
        summary: 'Add a question with the article that answers it, or none',
        shapes: { body: questionRequest },
        answers: written,
        status: 201,
      },
      async ({ body, scope }) => {
        const articleId = body.articleId === null ? null : asId<ArticleId>(body.articleId)
        return { id: await inTenant(db, scope, (tx) => addQuestion(tx, { question: body.question, articleId })) }
      },
    ),
    route(
      STAFF,
      {
        method: 'delete',
        path: '/api/v1/knowledge/questions/{id}',
        summary: 'Delete a question',
        shapes: { params: z.object({ id }) },
        answers: done,
      },
      async ({ params, scope }) => {
        await inTenant(db, scope, (tx) => deleteQuestion(tx, asId<QuestionId>(params.id)))
        return { ok: true as const }
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/knowledge/evaluations',
        summary: 'Measure the search with these questions and learn when to say "not found"',
        answers: evaluation,
        status: 201,
      },
      async ({ scope }) => present(await inTenant(db, scope, evaluateKnowledge)),
    ),
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/knowledge/evaluations',
        summary: 'What was measured so far, newest first',
        answers: evaluations,
      },
      ({ scope }) => inTenant(db, scope, async (tx) => ({ evaluations: (await listEvaluations(tx)).map(present) })),
    ),
  ]
}

import type { z } from 'zod'
import type {
  ArticleAdded,
  ArticleTextView,
  articleRequest,
  EvaluationView,
  GapsView,
  KnowledgeView,
  QuestionsView,
  questionRequest,
  SearchAnswer,
} from '../../../api/contract/knowledge.ts'
import { request, SLOW_MS } from './request.ts'

export type NewArticle = z.input<typeof articleRequest>
export type NewQuestion = z.input<typeof questionRequest>

export const fetchKnowledge = (signal?: AbortSignal): Promise<KnowledgeView> => request('/knowledge', { signal })

export const fetchArticle = (id: string, signal?: AbortSignal): Promise<ArticleTextView> =>
  request(`/knowledge/${id}`, { signal })

export const addArticle = (body: NewArticle): Promise<ArticleAdded> =>
  request('/knowledge', { method: 'POST', body, limitMs: SLOW_MS })

export const publishArticle = (id: string): Promise<unknown> => request(`/knowledge/${id}/publish`, { method: 'POST' })

export const deleteArticle = (id: string): Promise<unknown> => request(`/knowledge/${id}`, { method: 'DELETE' })

export const searchKnowledge = (q: string, signal?: AbortSignal): Promise<SearchAnswer> =>
  request('/knowledge/search', { search: { q }, signal })

export const fetchGaps = (signal?: AbortSignal): Promise<GapsView> => request('/knowledge/gaps', { signal })

export const dismissGap = (id: string): Promise<unknown> => request(`/knowledge/gaps/${id}/dismiss`, { method: 'POST' })

export const fetchQuestions = (signal?: AbortSignal): Promise<QuestionsView> =>
  request('/knowledge/questions', { signal })

export const addQuestion = (body: NewQuestion): Promise<unknown> =>
  request('/knowledge/questions', { method: 'POST', body })

export const deleteQuestion = (id: string): Promise<unknown> =>
  request(`/knowledge/questions/${id}`, { method: 'DELETE' })

export const fetchEvaluations = (signal?: AbortSignal): Promise<{ readonly evaluations: readonly EvaluationView[] }> =>
  request('/knowledge/evaluations', { signal })

export const evaluate = (): Promise<EvaluationView> =>
  request('/knowledge/evaluations', { method: 'POST', limitMs: SLOW_MS })

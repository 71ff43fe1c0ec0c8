import type { z } from 'zod'
import type {
  ArticleAdded,
  ArticleSaved,
  ArticleTextView,
  articleRequest,
  CitedChunkView,
  EvaluationView,
  editRequest,
  GapsView,
  KnowledgeView,
  QuestionsView,
  questionRequest,
  SearchAnswer,
  VersionTextView,
  VersionView,
} from '../../../api/contract/knowledge.ts'
import { request, SLOW_MS } from './request.ts'

export type NewArticle = z.input<typeof articleRequest>
export type NewQuestion = z.input<typeof questionRequest>

export const fetchKnowledge = (signal?: AbortSignal): Promise<KnowledgeView> => request('/knowledge', { signal })

export const fetchArticle = (id: string, signal?: AbortSignal): Promise<ArticleTextView> =>
  request(`/knowledge/${id}`, { signal })

export const addArticle = (body: NewArticle): Promise<ArticleAdded> =>
  request('/knowledge', { method: 'POST', body, limitMs: SLOW_MS })

/** Only while the version somebody has seen is the newest. */
export const publishArticle = (id: string, version: number): Promise<unknown> =>
  request(`/knowledge/${id}/publish`, { method: 'POST', search: { version } })

export type ArticleEdit = z.input<typeof editRequest>

export const editArticle = (id: string, body: ArticleEdit, commandId: string): Promise<ArticleSaved> =>
  request(`/knowledge/${id}`, { method: 'PUT', body, commandId, limitMs: SLOW_MS })

export const fetchVersions = (
  id: string,
  signal?: AbortSignal,
): Promise<{ readonly versions: readonly VersionView[] }> => request(`/knowledge/${id}/versions`, { signal })

export const fetchVersion = (id: string, version: number, signal?: AbortSignal): Promise<VersionTextView> =>
  request(`/knowledge/${id}/versions/${version}`, { signal })

export const restoreVersion = (id: string, version: number, basedOn: number): Promise<ArticleSaved> =>
  request(`/knowledge/${id}/versions/${version}/restore`, {
    method: 'POST',
    body: { basedOn },
    commandId: crypto.randomUUID(),
  })

export const fetchCited = (chunkId: string, signal?: AbortSignal): Promise<CitedChunkView> =>
  request(`/knowledge/chunks/${chunkId}`, { signal })

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

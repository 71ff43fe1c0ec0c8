import { queryOptions } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import {
  fetchArticle,
  fetchCited,
  fetchEvaluations,
  fetchGaps,
  fetchKnowledge,
  fetchQuestions,
  fetchVersion,
  fetchVersions,
  searchKnowledge,
} from '../api/knowledge.ts'

export const knowledgeQuery = queryOptions({ queryKey: keys.articles, queryFn: ({ signal }) => fetchKnowledge(signal) })

export const articleQuery = (id: string) =>
  queryOptions({ queryKey: keys.article(id), queryFn: ({ signal }) => fetchArticle(id, signal) })

export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: keys.articleVersions(id), queryFn: ({ signal }) => fetchVersions(id, signal) })

export const versionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: keys.articleVersion(id, version),
    queryFn: ({ signal }) => fetchVersion(id, version, signal),
  })

export const citedQuery = (chunkId: string) =>
  queryOptions({ queryKey: keys.cited(chunkId), queryFn: ({ signal }) => fetchCited(chunkId, signal) })

export const searchQuery = (question: string) =>
  queryOptions({
    queryKey: keys.knowledgeSearch(question),
    queryFn: ({ signal }) => searchKnowledge(question, signal),
    enabled: question !== '',
  })

export const gapsQuery = queryOptions({ queryKey: keys.gaps, queryFn: ({ signal }) => fetchGaps(signal) })

export const questionsQuery = queryOptions({
  queryKey: keys.knowledgeQuestions,
  queryFn: ({ signal }) => fetchQuestions(signal),
})

export const evaluationsQuery = queryOptions({
  queryKey: keys.evaluations,
  queryFn: ({ signal }) => fetchEvaluations(signal),
})

import { z } from 'zod'
import { ARTICLE_STATES, SOURCE_KINDS } from '../../domain/knowledge/article.ts'
import { id, instant } from './shared.ts'

export const sourceKind = z.enum(SOURCE_KINDS)
export type SourceKindView = z.infer<typeof sourceKind>

const article = z.object({
  id,
  title: z.string(),
  kind: sourceKind,
  language: z.string(),
  state: z.enum(ARTICLE_STATES),
  /** A person's name; null where a program or the machine did it. */
  uploadedBy: z.string().nullable(),
  createdAt: instant,
  chunks: z.number().int(),
  tokens: z.number().int(),
})
export type ArticleView = z.infer<typeof article>

export const knowledge = z.object({
  articles: z.array(article),
  /** Grows with every change of what a search may find. */
  version: z.number().int(),
  synonyms: z.array(z.array(z.string())),
  openGaps: z.number().int(),
})
export type KnowledgeView = z.infer<typeof knowledge>

export const articleText = z.object({
  id,
  title: z.string(),
  state: z.enum(ARTICLE_STATES),
  chunks: z.array(z.object({ id, headingPath: z.string(), text: z.string() })),
})
export type ArticleTextView = z.infer<typeof articleText>

const LARGEST_BASE64 = 6_990_508

/** A text as it is, or a file in base64. */
export const articleRequest = z.object({
  title: z.string().max(200).nullable().default(null),
  kind: sourceKind,
  encoding: z.enum(['text', 'base64']).default('text'),
  content: z.string().min(1).max(LARGEST_BASE64),
  /** The gap this article answers. */
  gapId: id.nullable().default(null),
})
export const articleAdded = z.object({ id, state: z.enum(ARTICLE_STATES), isKnown: z.boolean() })
export type ArticleAdded = z.infer<typeof articleAdded>

export const searchQuery = z.object({ q: z.string().min(1).max(1_000) })
export const searchAnswer = z.object({
  /** Do the articles answer this? What is found without it is only near. */
  isAnswered: z.boolean(),
  /** How likely the best result answers the question, 0 to 1. */
  cover: z.number(),
  results: z.array(
    z.object({ id, articleId: id, title: z.string(), section: z.string(), text: z.string(), score: z.number() }),
  ),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

export const gaps = z.object({
  gaps: z.array(
    z.object({
      id,
      question: z.string(),
      customerId: id.nullable(),
      times: z.number().int(),
      createdAt: instant,
      lastAt: instant,
    }),
  ),
})
export type GapsView = z.infer<typeof gaps>

export const synonymsRequest = z.object({
  synonyms: z.array(z.array(z.string().trim().min(1).max(60)).min(2).max(20)).max(500),
})

export const questionRequest = z.object({
  question: z.string().trim().min(3).max(500),
  /** Null: no article answers it, and the search should say so. */
  articleId: id.nullable(),
})
export const questions = z.object({
  questions: z.array(
    z.object({ id, question: z.string(), articleId: id.nullable(), articleTitle: z.string().nullable() }),
  ),
})
export type QuestionsView = z.infer<typeof questions>

export const evaluation = z.object({
  id,
  version: z.number().int(),
  answerable: z.number().int(),
  inTopFive: z.number().int(),
  unanswerable: z.number().int(),
  toldUnknown: z.number().int(),
  leastCover: z.number(),
  missed: z.array(id),
  createdAt: instant,
})
export type EvaluationView = z.infer<typeof evaluation>
export const evaluations = z.object({ evaluations: z.array(evaluation) })

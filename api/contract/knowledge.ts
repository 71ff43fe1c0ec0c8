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
  /** The newest version. */
  version: z.number().int(),
  /** The one customers are answered from once it is live; behind the newest while a change waits for the owner. */
  usedVersion: z.number().int(),
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

const version = z.object({
  version: z.number().int(),
  title: z.string(),
  /** A person's name; null where a program or the machine did it. */
  savedBy: z.string().nullable(),
  savedAt: instant,
  /** The older version whose text it brought back. */
  restoredFrom: z.number().int().nullable(),
})
export type VersionView = z.infer<typeof version>
export const versions = z.object({ versions: z.array(version) })

/** One version with the whole of its text as Markdown. */
export const versionText = version.extend({ text: z.string() })
export type VersionTextView = z.infer<typeof versionText>

export const articleText = z.object({
  id,
  title: z.string(),
  kind: sourceKind,
  state: z.enum(ARTICLE_STATES),
  usedVersion: z.number().int(),
  newest: versionText,
  /** The used version in the parts a search finds. */
  chunks: z.array(z.object({ id, headingPath: z.string(), text: z.string() })),
})
export type ArticleTextView = z.infer<typeof articleText>

const LONGEST_TEXT = 5_000_000
/** The newest version its writer has seen: what is newer is not written over. */
const basedOn = z.number().int().min(1).max(1_000_000_000)
export const editRequest = z.object({
  title: z.string().trim().min(1).max(200),
  text: z.string().min(1).max(LONGEST_TEXT),
  basedOn,
})
export const restoreRequest = z.object({ basedOn })
export const articleSaved = z.object({
  version: z.number().int(),
  usedVersion: z.number().int(),
  state: z.enum(ARTICLE_STATES),
})
export type ArticleSaved = z.infer<typeof articleSaved>
/** With a version: only if that is the newest, so that nobody publishes what they have not read. */
export const publishQuery = z.object({ version: z.coerce.number().pipe(basedOn).optional() })

/** What a message cited, as it was then. */
export const citedChunk = z.object({
  articleId: id,
  title: z.string(),
  headingPath: z.string(),
  text: z.string(),
  version: z.number().int(),
  /** The version that stands in its place by now, or the same. */
  usedVersion: z.number().int(),
  state: z.enum(ARTICLE_STATES),
})
export type CitedChunkView = z.infer<typeof citedChunk>

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
export const articleAdded = z.object({
  id,
  state: z.enum(ARTICLE_STATES),
  /** The very same file was there already. */
  isKnown: z.boolean(),
  /** It was, and its text was edited since. */
  isEdited: z.boolean(),
})
export type ArticleAdded = z.infer<typeof articleAdded>

export const searchQuery = z.object({ q: z.string().min(1).max(1_000) })
export const searchAnswer = z.object({
  /** Do the articles answer this? What is found without it is only near. */
  isAnswered: z.boolean(),
  /** The words cannot tell: the model reads the best of them and may use one by citing it. */
  isUnsure: z.boolean(),
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

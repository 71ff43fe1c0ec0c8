import type { Actor } from '../../domain/events/actor.ts'
import type { ArticleState, GapState, SourceKind } from '../../domain/knowledge/article.ts'
import { at, bytes, createdAt, customerId, json, tenantId } from '../columns.ts'
import { foreignKey, index, integer, pgTable, primaryKey, real, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** One row per business that has articles: what the search index of its live chunks is built from and cached by. */
export const knowledgeBases = pgTable(
  'knowledge_bases',
  {
    tenantId: tenantId(),
    /** Grows with every change of what a search may find. */
    version: integer('version').notNull().default(0),
    liveDocuments: integer('live_documents').notNull().default(0),
    /** Groups of words that mean the same to this business. */
    synonyms: json<readonly (readonly string[])[]>('synonyms').notNull().default([]),
    /** How much of a question an article has to cover, learned from the tenant's own questions; null: the default. */
    leastCover: real('least_cover'),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tenantId] }), tenantPolicy()],
)

/** An article the business answers from. */
export const knowledgeDocuments = pgTable(
  'knowledge_documents',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    sourceKind: text('source_kind').$type<SourceKind>().notNull(),
    language: text('language').notNull(),
    /** SHA-256 of what was uploaded: the same file twice is one article. */
    checksum: text('checksum').notNull(),
    state: text('state').$type<ArticleState>().notNull(),
    uploadedBy: json<Actor>('uploaded_by').notNull(),
    /** The newest version. */
    version: integer('version').notNull().default(1),
    /** The one that title, language and the chunks below are of; behind the newest while a change waits for the owner. */
    usedVersion: integer('used_version').notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('knowledge_documents_once').on(table.tenantId, table.checksum),
    tenantPolicy(),
  ],
)

/** A piece of an article, as it is found and cited. */
export const knowledgeChunks = pgTable(
  'knowledge_chunks',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    documentId: uuid('document_id').notNull(),
    /** Its place in the article, from 0. */
    position: integer('position').notNull(),
    /** The headings above it, outermost first, joined by " > ". */
    headingPath: text('heading_path').notNull(),
    text: text('text').notNull(),
    tokens: integer('tokens').notNull(),
    /** Float32 numbers of length 1; only where the embeddings arm is on. */
    embedding: bytes('embedding'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('knowledge_chunks_of').on(table.tenantId, table.documentId, table.position),
    foreignKey({
      columns: [table.tenantId, table.documentId],
      foreignColumns: [knowledgeDocuments.tenantId, knowledgeDocuments.id],
      name: 'knowledge_chunks_document',
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
)

/** What customers asked and no article answered. */
export const knowledgeGaps = pgTable(
  'knowledge_gaps',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    /** The question's words in one form, so that asking it again counts instead of adding a row. */
    questionKey: text('question_key').notNull(),
    question: text('question').notNull(),
    /** Who asked it last. */
    customerId: customerId(),
    times: integer('times').notNull().default(1),
    state: text('state').$type<GapState>().notNull().default('open'),
    /** The article that answers it by now. */
    documentId: uuid('document_id'),
    createdAt: createdAt(),
    lastAt: at('last_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('knowledge_gaps_once').on(table.tenantId, table.questionKey),
    index('knowledge_gaps_by_state').on(table.tenantId, table.state, table.lastAt),
    tenantPolicy(),
  ],
)

/** The business's own questions that its search is measured with. */
export const knowledgeQuestions = pgTable(
  'knowledge_questions',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    question: text('question').notNull(),
    /** The article that answers it; null: no article does, and the search should say so. */
    documentId: uuid('document_id'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('knowledge_questions_once').on(table.tenantId, table.question),
    tenantPolicy(),
  ],
)

/** One measurement of the search with those questions. */
export const knowledgeEvaluations = pgTable(
  'knowledge_evaluations',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    /** The knowledge base's version it was measured on. */
    version: integer('version').notNull(),
    answerable: integer('answerable').notNull(),
    inTopFive: integer('in_top_five').notNull(),
    unanswerable: integer('unanswerable').notNull(),
    toldUnknown: integer('told_unknown').notNull(),
    leastCover: real('least_cover').notNull(),
    /** Questions that went wrong, by id. */
    missed: json<readonly string[]>('missed').notNull().default([]),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    index('knowledge_evaluations_by_time').on(table.tenantId, table.createdAt),
    tenantPolicy(),
  ],
)

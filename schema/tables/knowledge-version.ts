import type { Actor } from '../../domain/events/actor.ts'
import { createdAt, json, tenantId } from '../columns.ts'
import { foreignKey, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { knowledgeDocuments } from './knowledge.ts'

/** What an article said, each time it was saved. Articles from before versions were kept have none until they are edited. */
export const knowledgeVersions = pgTable(
  'knowledge_versions',
  {
    tenantId: tenantId(),
    /** Of the command that saved it: repeated, it is the same version. */
    id: uuid('id').notNull(),
    documentId: uuid('document_id').notNull(),
    /** From 1. */
    version: integer('version').notNull(),
    title: text('title').notNull(),
    /** The whole text as Markdown; of a file, what was read from it. */
    text: text('text').notNull(),
    language: text('language').notNull(),
    savedBy: json<Actor>('saved_by').notNull(),
    /** The older version that was brought back. */
    restoredFrom: integer('restored_from'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('knowledge_versions_of').on(table.tenantId, table.documentId, table.version),
    foreignKey({
      columns: [table.tenantId, table.documentId],
      foreignColumns: [knowledgeDocuments.tenantId, knowledgeDocuments.id],
      name: 'knowledge_versions_document',
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
)

/** The chunks of every version, under the ids that messages cite. Never searched. */
export const knowledgeVersionChunks = pgTable(
  'knowledge_version_chunks',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    documentId: uuid('document_id').notNull(),
    version: integer('version').notNull(),
    position: integer('position').notNull(),
    headingPath: text('heading_path').notNull(),
    text: text('text').notNull(),
    tokens: integer('tokens').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('knowledge_version_chunks_of').on(table.tenantId, table.documentId, table.version, table.position),
    foreignKey({
      columns: [table.tenantId, table.documentId],
      foreignColumns: [knowledgeDocuments.tenantId, knowledgeDocuments.id],
      name: 'knowledge_version_chunks_document',
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
)

import type { PromptLayer } from '../../domain/context/layers.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import { createdAt, tenantId } from '../columns.ts'
import { foreignKey, index, integer, numeric, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** The tenant's cast, with what came of their conversations. */
export const agentPersonas = pgTable(
  'agent_personas',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    persona: text('persona').$type<Persona>().notNull(),
    displayName: text('display_name').notNull(),
    conversations: integer('conversations').notNull().default(0),
    wins: integer('wins').notNull().default(0),
    successRate: numeric('success_rate').generatedAlwaysAs(
      sql`case when conversations = 0 then null else round(wins::numeric / conversations, 4) end`,
    ),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('agent_personas_once').on(table.tenantId, table.persona),
    tenantPolicy(),
  ],
)

/** Never updated, never deleted: a change is a new version, a rollback moves a label. */
export const promptVersions = pgTable(
  'prompt_versions',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    layer: text('layer').$type<PromptLayer>().notNull(),
    /** Which prompt of the layer: a persona's name, or "default". */
    slot: text('slot').notNull(),
    version: integer('version').notNull(),
    body: text('body').notNull(),
    sha256: text('sha256').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('prompt_versions_once').on(table.tenantId, table.layer, table.slot, table.version),
    tenantPolicy(),
  ],
)

export const promptLabels = pgTable(
  'prompt_labels',
  {
    tenantId: tenantId(),
    layer: text('layer').$type<PromptLayer>().notNull(),
    slot: text('slot').notNull(),
    label: text('label').$type<'production' | 'canary' | 'shadow'>().notNull(),
    promptVersionId: uuid('prompt_version_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.layer, table.slot, table.label] }),
    foreignKey({
      columns: [table.tenantId, table.promptVersionId],
      foreignColumns: [promptVersions.tenantId, promptVersions.id],
    }),
    index('prompt_labels_version').on(table.tenantId, table.promptVersionId),
    tenantPolicy(),
  ],
)

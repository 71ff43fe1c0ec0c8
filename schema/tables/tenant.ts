import type { TenantId, UserId } from '../../domain/ids.ts'
import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import { at, bytes, createdAt, json, tenantId } from '../columns.ts'
import { boolean, foreignKey, index, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { ownRowPolicy, tenantPolicy } from '../policies.ts'

export const tenants = pgTable(
  'tenants',
  {
    id: uuid('id').$type<TenantId>().primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    settings: json<TenantSettings>('settings').notNull(),
    createdAt: createdAt(),
  },
  () => [ownRowPolicy()],
)

export const ROLES = ['owner', 'staff', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export const users = pgTable(
  'users',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<UserId>().notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    passwordHash: text('password_hash').notNull(),
    disabledAt: at('disabled_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('users_by_email').on(table.tenantId, table.email),
    index('users_login').on(table.email),
    tenantPolicy(),
  ],
)

export const sessions = pgTable(
  'sessions',
  {
    tenantId: tenantId(),
    tokenHash: text('token_hash').notNull(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    createdAt: createdAt(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.tokenHash] }),
    index('sessions_by_token').on(table.tokenHash),
    foreignKey({ columns: [table.tenantId, table.userId], foreignColumns: [users.tenantId, users.id] }),
    tenantPolicy(),
  ],
)

export type KeyRole = Role | 'tenant'

export const apiKeys = pgTable(
  'api_keys',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    label: text('label').notNull(),
    role: text('role').$type<KeyRole>().notNull(),
    keyHash: text('key_hash').notNull(),
    /** Signs webhook bodies instead of sending the key; encrypted like any credential. */
    signingSecret: bytes('signing_secret'),
    signs: boolean('signs').generatedAlwaysAs(sql`signing_secret is not null`),
    revoked: boolean('revoked').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    index('api_keys_by_hash').on(table.keyHash),
    tenantPolicy(),
  ],
)

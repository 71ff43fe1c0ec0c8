import type { AlertKind } from '../../domain/alert/alert.ts'
import type { NoticeBody } from '../../domain/alert/word.ts'
import type { AccountId, AlertId, StaffNoticeId, UserId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { LedgerState } from '../../domain/outbound/ledger.ts'
import { at, createdAt, json, tenantId } from '../columns.ts'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { users } from './tenant.ts'

/** What people of the business have to hear of: once per occasion, whoever finds it. */
export const alerts = pgTable(
  'alerts',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<AlertId>().notNull(),
    kind: text('kind').$type<AlertKind>().notNull(),
    /** What it is about: an account, a model, a customer, a ticket. */
    subject: text('subject').notNull(),
    /** Made of business ids: the same trouble found twice is one alert. */
    occasion: text('occasion').notNull(),
    isUrgent: boolean('is_urgent').notNull(),
    detail: json<Record<string, unknown>>('detail').notNull().default({}),
    raisedAt: at('raised_at').notNull().defaultNow(),
    settledAt: at('settled_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('alerts_once').on(table.tenantId, table.kind, table.occasion),
    index('alerts_open').on(table.tenantId, table.kind, table.subject).where(sql`settled_at is null`),
    index('alerts_newest').on(table.tenantId, table.raisedAt.desc()),
    tenantPolicy(),
  ],
)

/** The only door out to colleagues: every message to one is a row here before it is a request. */
export const staffNotices = pgTable(
  'staff_notices',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<StaffNoticeId>().notNull(),
    alertId: uuid('alert_id').$type<AlertId>().notNull(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    recipient: text('recipient').notNull(),
    body: json<NoticeBody>('body').notNull(),
    state: text('state').$type<LedgerState>().notNull().default('reserved'),
    attempts: integer('attempts').notNull().default(0),
    notBefore: at('not_before'),
    expiresAt: at('expires_at').notNull(),
    leaseUntil: at('lease_until'),
    dispatchedAt: at('dispatched_at'),
    missedAt: at('missed_at'),
    settledAt: at('settled_at'),
    providerMessageId: text('provider_message_id'),
    failure: json<{ code: string; detail: string }>('failure'),
    correlationId: text('correlation_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('staff_notices_once').on(table.tenantId, table.alertId, table.userId, table.channel),
    // One undecided send per recipient, as for customers.
    uniqueIndex('staff_notices_in_flight')
      .on(table.tenantId, table.accountId, table.recipient)
      .where(sql`state in ('dispatched', 'unknown')`),
    index('staff_notices_due').on(table.createdAt).where(sql`state in ('reserved', 'dispatched', 'unknown')`),
    foreignKey({ columns: [table.tenantId, table.alertId], foreignColumns: [alerts.tenantId, alerts.id] }),
    foreignKey({ columns: [table.tenantId, table.userId], foreignColumns: [users.tenantId, users.id] }),
    tenantPolicy(),
  ],
)

import type { AccountId, TenantId } from '../../domain/ids.ts'
import type { Database } from '../database.ts'
import { recordProviderAnswer } from '../outbound/pace.ts'
import type { Tx } from '../transaction.ts'

export interface DueMailbox {
  readonly tenantId: TenantId
  readonly accountId: AccountId
}

const BATCH = 100

/** Mailboxes with announced news, or that nobody has looked into for so long. */
export async function dueMailboxes(db: Database, pollMs: number): Promise<readonly DueMailbox[]> {
  const { rows } = await db.pool.query<{ tenant_id: TenantId; account_id: AccountId }>({
    name: 'due_mailboxes',
    text: `select tenant_id, account_id from due_mailboxes($1 * interval '1 millisecond', $2)`,
    values: [pollMs, BATCH],
  })
  return rows.map((row) => ({ tenantId: row.tenant_id, accountId: row.account_id }))
}

/** News were announced: the mailbox is due. False for an account without one. */
export async function announceNews(tx: Tx, accountId: AccountId): Promise<boolean> {
  const known = await tx.run(
    'announce_news',
    'update mailboxes set notified_at = clock_timestamp() where tenant_id = $1 and account_id = $2 returning 1',
    [tx.tenantId, accountId],
  )
  return known.length > 0
}

export interface MailboxLook {
  /** Null before the first look. */
  readonly historyId: string | null
  readonly watchUntil: Date | null
  readonly openedAt: Date
  /** When this look began: what is announced later makes the mailbox due again. */
  readonly startedAt: string
}

const BEGIN = `update mailboxes m set lease_until = clock_timestamp() + $3 * interval '1 millisecond' from channel_accounts a
where m.tenant_id = $1 and m.account_id = $2 and a.tenant_id = m.tenant_id and a.id = m.account_id
  and (m.lease_until is null or m.lease_until < clock_timestamp())
returning m.history_id as "historyId", m.watch_until as "watchUntil", a.created_at as "openedAt", clock_timestamp()::text as "startedAt"`

/** Null when somebody else is looking. */
export async function beginLook(tx: Tx, accountId: AccountId, leaseMs: number): Promise<MailboxLook | null> {
  const [look] = await tx.run<MailboxLook & Record<string, unknown>>('begin_look', BEGIN, [
    tx.tenantId,
    accountId,
    leaseMs,
  ])
  return look ?? null
}

/** Everything up to there is stored; a watermark never goes back. */
export async function endLook(
  tx: Tx,
  accountId: AccountId,
  { startedAt, historyId, watchUntil }: { startedAt: string; historyId: string; watchUntil: Date | null },
): Promise<void> {
  await tx.run(
    'end_look',
    `update mailboxes set history_id = greatest(history_id::numeric, $3::numeric)::text, synced_at = $4::timestamptz, lease_until = null,
       watch_until = coalesce($5, watch_until), failure = null
     where tenant_id = $1 and account_id = $2`,
    [tx.tenantId, accountId, historyId, startedAt, watchUntil],
  )
  await recordProviderAnswer(tx, accountId)
}

/** The look failed: the next one waits a little, and the owner can see why. */
export async function failLook(tx: Tx, accountId: AccountId, why: string, waitMs: number): Promise<void> {
  await tx.run(
    'fail_look',
    `update mailboxes set failure = $3, lease_until = clock_timestamp() + $4 * interval '1 millisecond' where tenant_id = $1 and account_id = $2`,
    [tx.tenantId, accountId, why.slice(0, 500), waitMs],
  )
}

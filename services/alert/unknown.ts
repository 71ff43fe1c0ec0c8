import { type AccountId, asId, type StaffNoticeId, type TenantId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Database } from '../database.ts'
import type { Tx } from '../transaction.ts'

export interface DueNotice {
  readonly tenantId: TenantId
  readonly noticeId: StaffNoticeId
}

const BATCH = 100

/** Notices that may leave, and those whose outcome somebody has to find out. */
export async function dueNotices(db: Database): Promise<readonly DueNotice[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; notice_id: string }>({
    name: 'due_staff_notices',
    text: 'select tenant_id, notice_id from due_staff_notices($1)',
    values: [BATCH],
  })
  return rows.map((row) => ({ tenantId: asId<TenantId>(row.tenant_id), noticeId: asId<StaffNoticeId>(row.notice_id) }))
}

/** A notice whose outcome nobody knows, with what is needed to find out. */
export interface UnknownNotice {
  readonly attempt: string
  readonly channel: Channel
  readonly accountId: AccountId
  readonly recipient: string
  readonly text: string
  readonly path: string
  readonly attempts: number
  readonly dispatchedAt: Date
  readonly missedAt: Date | null
  readonly isLeaseOver: boolean
  readonly now: Date
  /** Provider ids of that address which already prove another notice. */
  readonly bound: readonly string[]
}

const READ = `select n.dispatched_at::text as attempt, n.channel, n.account_id as "accountId", n.recipient, n.body->>'text' as text,
  n.body->>'path' as path, n.attempts, n.dispatched_at as "dispatchedAt", n.missed_at as "missedAt",
  n.lease_until is null or n.lease_until <= clock_timestamp() as "isLeaseOver", clock_timestamp() as now,
  array(select b.provider_message_id from staff_notices b where b.tenant_id = n.tenant_id and b.user_id = n.user_id
    and b.account_id = n.account_id and b.provider_message_id is not null) as bound
from staff_notices n where n.tenant_id = $1 and n.id = $2 and n.state in ('dispatched', 'unknown')`

export async function readUnknownNotice(tx: Tx, id: StaffNoticeId): Promise<UnknownNotice | null> {
  const [row] = await tx.run<UnknownNotice & Record<string, unknown>>('read_unknown_notice', READ, [tx.tenantId, id])
  return row ?? null
}

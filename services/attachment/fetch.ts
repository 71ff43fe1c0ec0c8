import type { AttachmentRefusal } from '../../domain/attachment/attachment.ts'
import type { AccountId, AttachmentId, CustomerId, MessageId, TenantId } from '../../domain/ids.ts'
import type { Database } from '../database.ts'
import type { Tx } from '../transaction.ts'
import type { Kept } from './store.ts'

export interface DueAttachment {
  readonly tenantId: TenantId
  readonly attachmentId: AttachmentId
}

const BATCH = 50

/** Files whose bytes are still with the provider, the longest waiting first. */
export async function dueAttachments(db: Database): Promise<readonly DueAttachment[]> {
  const { rows } = await db.pool.query<{ tenant_id: TenantId; attachment_id: AttachmentId }>({
    name: 'due_attachments',
    text: 'select tenant_id, attachment_id from due_attachments($1)',
    values: [BATCH],
  })
  return rows.map((row) => ({ tenantId: row.tenant_id, attachmentId: row.attachment_id }))
}

export interface Fetching {
  readonly id: AttachmentId
  readonly messageId: MessageId
  readonly customerId: CustomerId
  readonly accountId: AccountId | null
  readonly source: string
  readonly saidType: string
  readonly attempts: number
}

const BEGIN = `update attachments set attempts = attempts + 1, next_at = clock_timestamp() + $3::double precision * interval '1 millisecond'
where tenant_id = $1 and id = $2 and state = 'waiting' and next_at <= clock_timestamp()
returning id, message_id as "messageId", customer_id as "customerId", account_id as "accountId", source, said_type as "saidType", attempts`

/** Null when somebody else asks for it, or has it. */
export async function beginFetch(tx: Tx, id: AttachmentId, leaseMs: number): Promise<Fetching | null> {
  const [row] = await tx.run<Fetching & Record<string, unknown>>('begin_fetch', BEGIN, [tx.tenantId, id, leaseMs])
  return row ?? null
}

const STORED = `update attachments set state = 'stored', type = $3, size_bytes = $4, sha256 = $5, settled_at = now()
where tenant_id = $1 and id = $2 and state = 'waiting' returning 1`
const REFUSED = `update attachments set state = 'refused', reason = $3, settled_at = now()
where tenant_id = $1 and id = $2 and state = 'waiting' returning 1`

/** False when it is settled or erased meanwhile: then the bytes are nobody's. */
export async function settleFetch(tx: Tx, fetching: Fetching, kept: Kept): Promise<boolean> {
  const settled =
    kept.kind === 'stored'
      ? await tx.run('store_attachment', STORED, [tx.tenantId, fetching.id, kept.type, kept.sizeBytes, kept.sha256])
      : await tx.run('refuse_attachment', REFUSED, [tx.tenantId, fetching.id, kept.reason])
  if (settled.length === 0) return false
  tx.emit({
    type: kept.kind === 'stored' ? 'attachment:stored' : 'attachment:refused',
    subject: { kind: 'message', id: fetching.messageId },
    customerId: fetching.customerId,
    payload: kept.kind === 'stored' ? { type: kept.type, sizeBytes: kept.sizeBytes } : { reason: kept.reason },
  })
  return true
}

/** Some eleven hours in all: a provider may be away for a night. */
const TRIES = 10
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 4 * 3_600_000

const AGAIN = `update attachments set next_at = clock_timestamp() + $3::double precision * interval '1 millisecond'
where tenant_id = $1 and id = $2 and state = 'waiting'`

/** The provider did not answer, or was busy: later, ever later, and then never. */
export async function postponeFetch(tx: Tx, fetching: Fetching, retryAfterMs: number | null): Promise<void> {
  if (fetching.attempts >= TRIES) {
    const reason: AttachmentRefusal = 'unreachable'
    await settleFetch(tx, fetching, { kind: 'refused', reason })
    return
  }
  const waitMs = Math.max(retryAfterMs ?? 0, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 4 ** (fetching.attempts - 1)))
  await tx.run('postpone_fetch', AGAIN, [tx.tenantId, fetching.id, waitMs])
}

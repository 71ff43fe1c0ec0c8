import type { AttachmentRefusal, AttachmentState } from '../../domain/attachment/attachment.ts'
import type { AttachmentId, MessageId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface AttachmentRow {
  readonly id: AttachmentId
  readonly state: AttachmentState
  readonly reason: AttachmentRefusal | null
  readonly type: string | null
  readonly sha256: string | null
}

/** Throws not_found for other businesses' files too: this one sees only its own. */
export async function readAttachment(tx: Tx, id: AttachmentId): Promise<AttachmentRow> {
  const [row] = await tx.run<AttachmentRow & Record<string, unknown>>(
    'read_attachment',
    'select id, state, reason, type, sha256 from attachments where tenant_id = $1 and id = $2',
    [tx.tenantId, id],
  )
  if (row === undefined) throw notFound('attachment')
  return row
}

export interface AttachmentEntry {
  readonly id: AttachmentId
  readonly messageId: MessageId
  /** Checked once it is stored; until then the sender's word. */
  readonly type: string
  readonly name: string | null
  readonly sizeBytes: number | null
  readonly state: AttachmentState
  readonly reason: AttachmentRefusal | null
}

const OF_MESSAGES = `select id, message_id as "messageId", coalesce(type, said_type) as type, name, coalesce(size_bytes, said_bytes) as "sizeBytes",
  state, reason from attachments where tenant_id = $1 and message_id = any($2) order by message_id, place`

/** The files of these messages, in the order they were sent. */
export async function readAttachments(tx: Tx, messageIds: readonly MessageId[]): Promise<readonly AttachmentEntry[]> {
  if (messageIds.length === 0) return []
  return tx.run<AttachmentEntry & Record<string, unknown>>('attachments_of', OF_MESSAGES, [tx.tenantId, messageIds])
}

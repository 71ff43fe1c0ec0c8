import type { AccountId, AttachmentId, CustomerId, MessageId } from '../../domain/ids.ts'
import type { Attachment } from '../../domain/messaging/message.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import type { Kept } from './store.ts'

/** Files that came along with their message, by the address it gives them. */
export type KeptFiles = ReadonlyMap<string, Kept>

interface Owner {
  readonly messageId: MessageId
  readonly customerId: CustomerId
  readonly accountId: AccountId
}

// A change of a message may bring the files it had: they keep their places.
const RECORD = `insert into attachments (tenant_id, id, message_id, customer_id, account_id, place, source, said_type, name, said_bytes,
  state, reason, type, size_bytes, sha256, settled_at)
select $1, f.id, $2, $3, $4, known.places + f.place, f.source, f.said_type, f.name, f.said_bytes, f.state, f.reason, f.type, f.size_bytes,
  f.sha256, case f.state when 'waiting' then null else now() end
from jsonb_to_recordset($5::jsonb) f (id uuid, place int, source text, said_type text, name text, said_bytes int, state text, reason text,
  type text, size_bytes int, sha256 text),
  (select count(*)::int as places from attachments where tenant_id = $1 and message_id = $2) known
where not exists (select 1 from attachments a where a.tenant_id = $1 and a.message_id = $2 and a.source = f.source)`

/** Writes down the files of a message with it; whatever did not come along is fetched afterwards. */
export async function recordAttachments(
  tx: Tx,
  { messageId, customerId, accountId }: Owner,
  attachments: readonly Attachment[],
  kept: KeptFiles = new Map(),
): Promise<void> {
  if (attachments.length === 0) return
  const rows = attachments.map((attachment, place) => rowOf(attachment, place, kept.get(attachment.url)))
  const values = [tx.tenantId, messageId, customerId, accountId, JSON.stringify(rows)]
  await tx.run('record_attachments', RECORD, values)
}

const LARGEST_INT = 2_147_483_647

const rowOf = ({ url, contentType, name, sizeBytes }: Attachment, place: number, kept: Kept | undefined) => ({
  id: newId<AttachmentId>(),
  place,
  source: url,
  said_type: contentType,
  name: name ?? null,
  said_bytes: sizeBytes === undefined ? null : Math.min(sizeBytes, LARGEST_INT),
  state: kept?.kind ?? 'waiting',
  reason: kept?.kind === 'refused' ? kept.reason : null,
  type: kept?.kind === 'stored' ? kept.type : null,
  size_bytes: kept?.kind === 'stored' ? kept.sizeBytes : null,
  sha256: kept?.kind === 'stored' ? kept.sha256 : null,
})

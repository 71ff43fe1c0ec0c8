import { kindOf } from '../../domain/attachment/content-type.ts'
import {
  type AttachmentId,
  asId,
  type CustomerId,
  type LedgerId,
  type MessageId,
  type UserId,
} from '../../domain/ids.ts'
import type { ContactPoint } from '../../domain/messaging/channel.ts'
import type { Attachment } from '../../domain/messaging/message.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import type { Kept } from '../attachment/store.ts'
import type { Tx } from '../transaction.ts'
import { sendAsStaff } from './staff-send.ts'

export interface StaffFile {
  readonly customerId: CustomerId
  readonly userId: UserId
  readonly attachmentId: AttachmentId
  readonly file: Extract<Kept, { kind: 'stored' }>
  readonly name: string
  /** The command that asked for it: repeated, it is the same message. */
  readonly commandId?: string
  /** The one message that carries it on its channel; pure. */
  readonly render: (to: ContactPoint) => OutboundBody
}

const RECORD = `with carried as (
  update messages set attachments = $4 where tenant_id = $1 and id = $3 returning customer_id, account_id
)
insert into attachments (tenant_id, id, message_id, customer_id, account_id, place, source, said_type, name, said_bytes, state, type, size_bytes,
  sha256, settled_at)
select $1, $2, $3, customer_id, account_id, 0, 'staff', $5, $6, $7, 'stored', $5, $7, $8, now() from carried
on conflict (tenant_id, message_id, place) do nothing`

/** A file of a colleague leaves like any other message of theirs, and lies beside those customers sent. */
export async function sendFileAsStaff(tx: Tx, sent: StaffFile): Promise<LedgerId> {
  const { attachmentId, file, name } = sent
  const ledgerId = await sendAsStaff(tx, { ...sent, render: (to) => [sent.render(to)] })
  const shown: Attachment = { url: kindOf(file.type), contentType: file.type, name }
  await tx.run('record_staff_file', RECORD, [
    tx.tenantId,
    attachmentId,
    // A message of ours has the id of its row in the ledger.
    asId<MessageId>(ledgerId),
    JSON.stringify([shown]),
    file.type,
    name,
    file.sizeBytes,
    file.sha256,
  ])
  return ledgerId
}

import { z } from 'zod'
import { channels } from '../../channels/registry.ts'
import type { KeptType } from '../../domain/attachment/content-type.ts'
import { type AttachmentId, asId, type CustomerId } from '../../domain/ids.ts'
import type { ContactPoint } from '../../domain/messaging/channel.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import { signFileLink } from '../../services/access/file-link.ts'
import type { AttachmentStore } from '../../services/attachment/store.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { ServiceError } from '../../services/errors.ts'
import { newId } from '../../services/new-id.ts'
import { sendFileAsStaff } from '../../services/outbound/staff-file.ts'
import { inTenant } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { STAFF } from '../auth/access.ts'
import { fileRequest, written } from '../contract/conversation-commands.ts'
import { id } from '../contract/shared.ts'
import { commandIdOf } from '../http/command-id.ts'
import type { Log } from '../log.ts'
import { ringQuietly } from '../ring.ts'
import { type Route, route, UPLOAD_JSON } from '../route.ts'

export interface StaffFileDeps {
  readonly db: Database
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
  readonly log: Log
  readonly files: AttachmentStore
  readonly vault: Vault
  readonly publicUrl: string
}

/** The provider fetches at once; a person opens what they were sent within a week. */
const FETCHED_WITHIN_MS = 3_600_000
const OPENED_WITHIN_MS = 7 * 24 * 3_600_000

export function staffFileRoutes(deps: StaffFileDeps): Route[] {
  return [
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/conversations/{id}/files',
        summary: 'Send the customer a file, with or without words',
        shapes: { params: z.object({ id }), body: fileRequest },
        answers: written,
        status: 202,
        largest: UPLOAD_JSON,
      },
      async ({ params, body, identity, scope, request }) => {
        const { userId } = identity
        if (userId === null) throw new ServiceError('forbidden', 'people_only', 'Only a person can write as staff.')
        const file = await deps.files.keep(scope.tenantId, Buffer.from(body.content, 'base64'), body.contentType)
        if (file.kind === 'refused')
          throw new ServiceError('invalid', `file_${file.reason}`, 'A file of this kind cannot be sent.')
        const customerId = asId<CustomerId>(params.id)
        const attachmentId = newId<AttachmentId>()
        const link = (forMs: number) =>
          `${deps.publicUrl}/f/${signFileLink(deps.vault, { tenantId: scope.tenantId, attachmentId }, new Date(Date.now() + forMs))}`
        const sent = { customerId, userId, attachmentId, file, name: body.name, commandId: commandIdOf(request) }
        const ledgerId = await inTenant(deps.db, scope, (tx) =>
          sendFileAsStaff(tx, { ...sent, render: (to) => bodyFor(to, { text: body.text, type: file.type, link }) }),
        )
        await ringQuietly(deps, scope, customerId)
        return { id: ledgerId }
      },
    ),
  ]
}

interface Carried {
  readonly text: string
  readonly type: KeptType
  readonly link: (forMs: number) => string
}

/** Where the channel carries files the provider fetches it; everywhere else the customer does. */
function bodyFor({ channel }: ContactPoint, { text, type, link }: Carried): OutboundBody {
  if (channels[channel].capabilities.carriesFiles === true)
    return { form: 'text', text, attachments: [{ url: link(FETCHED_WITHIN_MS), contentType: type }] }
  const said = [text, link(OPENED_WITHIN_MS)].filter((part) => part !== '').join('\n\n')
  return { form: 'text', text: said, attachments: [] }
}

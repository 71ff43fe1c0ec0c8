import type { TenantId } from '../../domain/ids.ts'
import type { ChannelMessage } from '../../domain/messaging/message.ts'
import type { KeptFiles } from './record.ts'
import type { AttachmentStore, Kept } from './store.ts'

/**
 * Keeps the files that came along with a message, before its transaction: a row never points at bytes that are not there
 * yet. Bytes without a row are found again under the same digest when the message is delivered again.
 */
export async function keepEnclosed(
  store: AttachmentStore,
  tenantId: TenantId,
  { attachments, enclosed }: Pick<ChannelMessage, 'attachments' | 'enclosed'>,
): Promise<KeptFiles> {
  const kept = new Map<string, Kept>()
  for (const { url, contentType } of attachments) {
    const bytes = enclosed?.get(url)
    if (bytes !== undefined) kept.set(url, await store.keep(tenantId, bytes, contentType))
  }
  return kept
}

import { createHash } from 'node:crypto'
import type { CustomerId, MessageId } from '../../domain/ids.ts'
import type { Spoken, WrittenIn } from '../../domain/translation/spoken.ts'
import type { Direction } from '../../schema/tables/conversation.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface Translation {
  readonly text: string
  readonly writtenIn: WrittenIn
  /** The model that made it, by its own name. */
  readonly model: string
}

/** Names the words a translation is made from. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const OF_MESSAGES = `select message_id as "messageId", digest, text, written_in as "writtenIn", model from message_translations
where tenant_id = $1 and message_id = any($2) and language = $3 and text is not null`

interface Kept extends Translation, Record<string, unknown> {
  readonly messageId: MessageId
  readonly digest: string
}

/** What there is of these messages in a language; of those whose words have changed since, nothing. */
export async function readTranslations(
  tx: Tx,
  messages: readonly { readonly id: MessageId; readonly text: string }[],
  language: Spoken,
): Promise<ReadonlyMap<MessageId, Translation>> {
  if (messages.length === 0) return new Map()
  const rows = await tx.run<Kept>('translations_of', OF_MESSAGES, [tx.tenantId, messages.map(({ id }) => id), language])
  const digests = new Map(messages.map(({ id, text }) => [id, digestOf(text)]))
  return new Map(
    rows.filter(({ messageId, digest }) => digests.get(messageId) === digest).map((row) => [row.messageId, row]),
  )
}

export interface Translatable {
  readonly id: MessageId
  readonly customerId: CustomerId
  readonly direction: Direction
  readonly text: string
}

const MESSAGE = `select id, customer_id as "customerId", direction, text from messages where tenant_id = $1 and id = $2`

/** Throws not_found for other businesses' messages too: this one sees only its own. */
export async function readTranslatable(tx: Tx, id: MessageId): Promise<Translatable> {
  const [row] = await tx.run<Translatable & Record<string, unknown>>('translatable', MESSAGE, [tx.tenantId, id])
  if (row === undefined) throw notFound('message')
  return row
}

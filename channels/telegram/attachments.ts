import type { Attachment } from '../../domain/messaging/message.ts'
import { storable } from '../storable.ts'
import type { TelegramMessage } from './update.ts'

/** What a kind of message contains where Telegram does not say it: photos have no type at all. */
const TYPES = {
  document: 'application/octet-stream',
  voice: 'audio/ogg',
  audio: 'audio/mpeg',
  video: 'video/mp4',
  video_note: 'video/mp4',
  animation: 'video/mp4',
  sticker: 'image/webp',
} as const
const KINDS = Object.keys(TYPES) as (keyof typeof TYPES)[]

type File = NonNullable<TelegramMessage['document']>

/** Named by their file id: the bytes are asked for with the bot's token when somebody needs them. */
export function attachmentsOf(message: TelegramMessage): readonly Attachment[] {
  const picture = message.photo?.at(-1)
  // An animation comes as a document too.
  const kinds = message.animation ? KINDS.filter((kind) => kind !== 'document') : KINDS
  const files = kinds.flatMap((kind) => {
    const file = message[kind]
    return file ? [attachmentOf(file, TYPES[kind])] : []
  })
  return picture ? [attachmentOf(picture, 'image/jpeg'), ...files] : files
}

const attachmentOf = (file: File, contentType: string): Attachment => ({
  url: `telegram-file:${encodeURIComponent(file.file_id)}`,
  contentType: storable(file.mime_type ?? '') || contentType,
  ...(file.file_name !== undefined && { name: storable(file.file_name).slice(0, 200) }),
  ...(file.file_size !== undefined && { sizeBytes: file.file_size }),
})

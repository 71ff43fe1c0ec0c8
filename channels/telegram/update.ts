import { z } from 'zod'

// Only what this channel reads; the Bot API adds members without notice.
const user = z.object({
  id: z.int(),
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
})
const chat = z.object({ id: z.int(), type: z.string() })
const file = z.object({
  file_id: z.string().min(1),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.int().optional(),
})
const button = z.object({ text: z.string(), callback_data: z.string().optional() })

const message = z.object({
  message_id: z.int(),
  date: z.int(),
  edit_date: z.int().optional(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  /** The same picture in several sizes, the largest last. */
  photo: z.array(file).optional(),
  document: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  animation: file.optional(),
  sticker: file.optional(),
  contact: z
    .object({ phone_number: z.string(), first_name: z.string().optional(), last_name: z.string().optional() })
    .optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  venue: z.object({ title: z.string(), address: z.string() }).optional(),
  reply_to_message: z.object({ message_id: z.int() }).optional(),
  /** The part of it that the writer chose to answer. */
  quote: z.object({ text: z.string() }).optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(button)).optional() }).optional(),
})
export type TelegramMessage = z.infer<typeof message>

const callbackQuery = z.object({
  id: z.string().min(1),
  from: user,
  data: z.string().optional(),
  // A message too old to be shown again has neither text nor buttons.
  message: message.partial({ from: true }).optional(),
})
export type CallbackQuery = z.infer<typeof callbackQuery>

const membership = z.object({ chat, date: z.int(), new_chat_member: z.object({ status: z.string() }) })
export type Membership = z.infer<typeof membership>

const update = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
  my_chat_member: membership.optional(),
})
export type Update = z.infer<typeof update>

/** Null for a body that is no update. */
export function readUpdate(body: Buffer): Update | null {
  try {
    const parsed = update.safeParse(JSON.parse(body.toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

import type { ChannelEvent, ChannelMessage } from '../../domain/messaging/message.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import { contactInWords, placeInWords } from '../shared-thing.ts'
import { storable } from '../storable.ts'
import { attachmentsOf } from './attachments.ts'
import { type CallbackQuery, type Membership, readUpdate, type TelegramMessage, type Update } from './update.ts'

const channel = 'telegram'
const ignored = (reason: string): ChannelEvent => ({ kind: 'ignored', channel, reason })
const timeOf = (seconds: number): string => new Date(seconds * 1_000).toISOString()

export function parse({ body }: SignedRequest): readonly ChannelEvent[] | null {
  const update = readUpdate(body)
  return update === null ? null : [eventOf(update)]
}

function eventOf(update: Update): ChannelEvent {
  const { message, edited_message: edited, callback_query: pressed, my_chat_member: membership } = update
  if (message) return messageOf(message)
  if (edited) return editOf(edited, update.update_id)
  if (pressed) return pressOf(pressed)
  if (membership) return reachabilityOf(membership)
  return ignored('an update of another kind')
}

/** A message's number counts within its chat. */
const refOf = ({ chat, message_id }: Pick<TelegramMessage, 'chat' | 'message_id'>): string => `${chat.id}/${message_id}`

function messageOf(message: TelegramMessage): ChannelEvent {
  if (message.chat.type !== 'private') return ignored('a group')
  if (message.from?.is_bot === true) return ignored('another machine')
  const text = storable(message.text ?? message.caption ?? sharedIn(message))
  const attachments = attachmentsOf(message)
  if (text.trim() === '' && attachments.length === 0) return ignored('nothing in it')
  return {
    kind: 'message',
    channel,
    providerMessageId: refOf(message),
    from: String(message.chat.id),
    // The endpoint's key says which bot was written to; the update itself does not.
    to: null,
    text,
    profileName: nameOf(message.from),
    attachments,
    providerAt: timeOf(message.date),
    metadata: metadataOf(message),
  }
}

function sharedIn({ location, venue, contact }: TelegramMessage): string {
  if (contact) return contactInWords(contact.phone_number, [contact.first_name, contact.last_name])
  if (!location) return ''
  const [latitude, longitude] = [String(location.latitude), String(location.longitude)]
  return placeInWords({ latitude, longitude, names: [venue?.title, venue?.address] })
}

/** Named by its update: an edit may have to stand as a message of its own. */
function editOf(message: TelegramMessage, updateId: number): ChannelEvent {
  // A live location is edited every few seconds, for hours: where it began is what was said.
  if (message.location) return ignored('a place that moves')
  const event = messageOf(message)
  if (event.kind !== 'message') return event
  return {
    ...event,
    providerMessageId: `${event.providerMessageId}@${updateId}`,
    providerAt: timeOf(message.edit_date ?? message.date),
    editOf: { ref: event.providerMessageId, version: updateId },
  }
}

/** A button says what its label says; what it carries is kept beside it. */
function pressOf({ id, from, data = '', message }: CallbackQuery): ChannelEvent {
  if (message && message.chat.type !== 'private') return ignored('a group')
  const buttons = message?.reply_markup?.inline_keyboard?.flat() ?? []
  const label = buttons.find(({ callback_data: carried }) => carried === data)?.text
  const text = storable(label ?? data)
  if (text.trim() === '') return ignored('nothing in it')
  return {
    kind: 'message',
    channel,
    providerMessageId: `button/${id}`,
    from: String(from.id),
    to: null,
    text,
    profileName: nameOf(from),
    attachments: [],
    providerAt: null,
    metadata: { buttonPayload: storable(data), ...(message && { repliedTo: refOf(message) }) },
  }
}

/** Blocking a bot makes its person "kicked" from their own chat; starting it again makes them a member. */
function reachabilityOf({ chat, date, new_chat_member: now }: Membership): ChannelEvent {
  if (chat.type !== 'private') return ignored('a group')
  const isReachable = now.status === 'member'
  if (!isReachable && now.status !== 'kicked') return ignored('a membership of another kind')
  return { kind: 'reachability', channel, from: String(chat.id), isReachable, providerAt: timeOf(date) }
}

function nameOf(from: TelegramMessage['from']): ChannelMessage['profileName'] {
  const name = storable(`${from?.first_name ?? ''} ${from?.last_name ?? ''}`).trim()
  return name === '' ? null : name
}

/** Telegram's own limit. */
const LONGEST_PART = 1_024

function metadataOf({ from, location, contact, reply_to_message: replied, quote, chat }: TelegramMessage) {
  return {
    ...(from?.username !== undefined && { username: storable(from.username) }),
    ...(from?.language_code !== undefined && { languageHint: storable(from.language_code) }),
    ...(replied && { repliedTo: `${chat.id}/${replied.message_id}` }),
    ...(replied && quote && { repliedPart: storable(quote.text).slice(0, LONGEST_PART) }),
    ...(location && { latitude: String(location.latitude), longitude: String(location.longitude) }),
    ...(contact && { contactPhone: storable(contact.phone_number) }),
  }
}

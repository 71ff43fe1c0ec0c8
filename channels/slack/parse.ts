import type { Attachment, ChannelEvent, ChannelMessage } from '../../domain/messaging/message.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import { storable } from '../storable.ts'
import { normaliseAddress } from './address.ts'
import {
  type EventCallback,
  readEnvelope,
  type SlackEvent,
  type SlackFile,
  type SlackMessage,
  saidIn,
} from './envelope.ts'
import { plainText } from './plain-text.ts'

const channel = 'slack'
const ignored = (reason: string): ChannelEvent => ({ kind: 'ignored', channel, reason })

const addressOf = ({ team_id, api_app_id }: EventCallback): string | null =>
  normaliseAddress(`${team_id}/${api_app_id}`)

export function addressedTo({ body }: SignedRequest): string | null {
  const envelope = readEnvelope(body)
  return envelope?.type === 'event_callback' ? addressOf(envelope) : null
}

export function parse({ body }: SignedRequest): readonly ChannelEvent[] | null {
  const envelope = readEnvelope(body)
  if (envelope === null) return null
  if (envelope.type !== 'event_callback') return [ignored(envelope.type)]
  return addressOf(envelope) === null ? null : [eventOf(envelope)]
}

/** Subtypes in which a person says something; the others tell what happened to a channel or a message. */
const SPOKEN = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast'])

function eventOf(envelope: EventCallback): ChannelEvent {
  const event = saidIn(envelope)
  if (event === null) return ignored(`the event ${envelope.event.type}`)
  // What people say to each other in channels is none of ours: there only a mention is.
  if (event.type === 'message' && event.channel_type !== 'im') return ignored('not said to us')
  if (event.subtype === 'message_changed') return changeOf(envelope, event)
  if (event.subtype === 'message_deleted') return deletionOf(envelope, event)
  if (!SPOKEN.has(event.subtype)) return ignored(`the subtype ${event.subtype}`)
  const said = messageOf(envelope, event, event)
  return said.kind === 'message' && event.edited ? asEdit(said, event.edited.ts) : said
}

/** Links that unfold change a message too; only what its writer changed is news. */
function changeOf(envelope: EventCallback, event: SlackEvent): ChannelEvent {
  const { message, previous_message: before } = event
  if (!message?.edited || !SPOKEN.has(message.subtype)) return ignored('not changed by its writer')
  if (message.text === before?.text) return ignored('the words are the same')
  const said = messageOf(envelope, event, message)
  return said.kind === 'message' ? asEdit(said, message.edited.ts) : said
}

/** Our own messages are deleted by us, if at all. */
function deletionOf(
  { team_id: team }: EventCallback,
  { channel: place, deleted_ts, previous_message: gone }: SlackEvent,
) {
  const from =
    gone?.user && !gone.bot_id ? normaliseAddress(`${gone.user_team ?? gone.team ?? team}/${gone.user}`) : null
  if (from === null || !place || !deleted_ts) return ignored('not deleted by its writer')
  return { kind: 'deleted', channel, from, ref: `${place}/${deleted_ts}` } as const
}

const asEdit = (said: ChannelMessage, editedTs: string): ChannelMessage => ({
  ...said,
  providerAt: timeOf(editedTs),
  editOf: { ref: said.ref ?? said.providerMessageId, version: Math.round(Number(editedTs) * 1_000_000) },
})

function messageOf(envelope: EventCallback, event: SlackEvent, said: SlackMessage): ChannelEvent {
  const { event_id: eventId, team_id: team } = envelope
  const own = envelope.authorizations?.filter(({ is_bot }) => is_bot).map(({ user_id }) => user_id) ?? []
  // Answering a machine, ourselves above all, would never end.
  if (said.bot_id || !said.user || own.includes(said.user)) return ignored('written by a machine')
  const from = normaliseAddress(`${said.user_team ?? said.team ?? team}/${said.user}`)
  if (!from || !event.channel || !said.ts) return ignored('it cannot be answered')
  const isMention = event.type === 'app_mention'
  const text = plainText(isMention ? withoutMention(said.text ?? '', own) : (said.text ?? ''))
  const attachments = attachmentsOf(said.files ?? [])
  if (text.trim() === '' && attachments.length === 0) return ignored('nothing in it')
  // In a channel an answer belongs under the question; alone with us only where the customer opened a thread.
  const threadTs = said.thread_ts ?? (isMention ? said.ts : undefined)
  return {
    kind: 'message',
    channel,
    providerMessageId: eventId,
    // An edit or another event names the message by its place, never by the event that first told of it.
    ref: `${event.channel}/${said.ts}`,
    from,
    to: addressOf(envelope),
    text,
    profileName: null,
    attachments,
    providerAt: timeOf(said.ts),
    metadata: {
      place: storable(event.channel),
      ...(threadTs !== undefined && { thread: storable(threadTs) }),
      // A thread names the message it hangs under, and no other.
      ...(said.thread_ts &&
        said.thread_ts !== said.ts && { repliedTo: storable(`${event.channel}/${said.thread_ts}`) }),
    },
  }
}

const timeOf = (ts: string): string => new Date(Math.floor(Number(ts) * 1_000)).toISOString()

/** The mention that called us is no part of what was said. */
function withoutMention(text: string, own: readonly string[]): string {
  const names = own.length > 0 ? own.map((name) => name.replaceAll(/\W/g, '')).join('|') : '[A-Z0-9]+'
  return text.replace(new RegExp(`^\\s*<@(?:${names})(?:\\|[^<>]*)?>[\\s,:]*`), '')
}

/** Fetched with the app's token. A file of another organisation has no address yet and is left out. */
const attachmentsOf = (files: readonly SlackFile[]): readonly Attachment[] =>
  files.flatMap(({ url_private_download, url_private, mimetype, name, size }) => {
    const url = url_private_download ?? url_private ?? ''
    if (!URL.canParse(url) || !/^https?:/.test(url)) return []
    return [
      {
        url,
        contentType: storable(mimetype ?? '') || 'application/octet-stream',
        ...(name != null && { name: storable(name).slice(0, 200) }),
        ...(size != null && { sizeBytes: size }),
      },
    ]
  })

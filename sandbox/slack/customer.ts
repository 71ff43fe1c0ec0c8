import type { Written } from '../phone/lines.ts'
import { addressOf, type SlackAccount } from './account.ts'
import { type Conversations, memberOf } from './conversations.ts'
import type { Events } from './events.ts'
import type { Members } from './members.ts'
import { escaped, type Messages, type StoredMessage } from './messages.ts'

interface CustomerDeps {
  readonly conversations: Conversations
  readonly members: Members
  readonly messages: Messages
  readonly events: Events
  readonly fileOf: (source: string) => object
}

export interface Mention {
  readonly from: string
  readonly conversation: string
  readonly text: string
  readonly thread: string | null
}

/** What a member does in Slack, and the event it causes. */
export function createCustomer({ conversations, members, messages, events, fileOf }: CustomerDeps) {
  const told = (stored: StoredMessage, more: object = {}) => ({
    ...stored.message,
    channel: stored.conversation,
    event_ts: stored.message.ts,
    ...more,
  })
  return {
    write: (account: SlackAccount, { from, text, mediaUrl, replyTo, repeat, profileName }: Written) => {
      const member = memberOf(from)
      members.meet(account, member, profileName)
      const place = { conversation: conversations.alone(account, member).id, member }
      const media = mediaUrl === null ? [] : [mediaUrl]
      const thread = replyTo?.includes('/') ? replyTo.slice(replyTo.indexOf('/') + 1) : replyTo
      const stored = messages.add(
        account,
        { ...place, media },
        {
          user: member,
          text: escaped(text),
          ...(thread !== null && { thread_ts: thread }),
          ...(mediaUrl !== null && { subtype: 'file_share' as const, files: [fileOf(mediaUrl)] }),
        },
      )
      const { eventId, deliveries } = events(account, told(stored, { channel_type: 'im' }), repeat)
      return { id: `${stored.conversation}/${stored.message.ts}`, providerMessageId: eventId, deliveries }
    },
    /** In a channel, with the app's name first. */
    mention: (account: SlackAccount, { from, conversation, text, thread }: Mention) => {
      const member = memberOf(from)
      members.meet(account, member, null)
      const place = { conversation: conversations.channel(account, conversation).id, member, media: [] }
      const stored = messages.add(account, place, {
        user: member,
        text: `<@${account.botUserId}> ${escaped(text)}`,
        ...(thread !== null && { thread_ts: thread }),
      })
      const made = events(account, told(stored, { type: 'app_mention' }))
      return {
        id: `${stored.conversation}/${stored.message.ts}`,
        providerMessageId: made.eventId,
        deliveries: made.deliveries,
      }
    },
    edit: (account: SlackAccount, id: string, text: string, copies: number) => {
      const { before, after } = messages.change(account, id, text)
      const event = {
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel: after.conversation,
        channel_type: 'im',
        ts: messages.nextTs(),
        event_ts: after.message.edited.ts,
        message: after.message,
        previous_message: before.message,
      }
      return events(account, event, copies).deliveries
    },
    remove: (account: SlackAccount, id: string) => {
      const gone = messages.remove(account, id)
      const ts = messages.nextTs()
      const event = {
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        channel: gone.conversation,
        channel_type: 'im',
        ts,
        event_ts: ts,
      }
      return events(account, { ...event, deleted_ts: gone.message.ts, previous_message: gone.message }).deliveries
    },
  }
}
export type Customer = ReturnType<typeof createCustomer>

/** The app that is written to: by its address, else the first there is. */
export const isReached = (account: SlackAccount, to: string | null): boolean =>
  to === null || addressOf(account) === to.toUpperCase()

import { randomBytes } from 'node:crypto'
import type { Table } from '../core/table.ts'
import { channelOf, type TwilioChannel } from './account.ts'
import { asyncMessage } from './errors.ts'
import { segmentCount } from './segments.ts'

/** A Message resource as the API shows it; counts are text. */
export interface Message {
  readonly account_sid: string
  readonly api_version: '2010-04-01'
  readonly body: string
  readonly date_created: string
  readonly date_sent: string | null
  readonly date_updated: string
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-reply'
  readonly error_code: number | null
  readonly error_message: string | null
  readonly from: string
  readonly messaging_service_sid: null
  readonly num_media: string
  readonly num_segments: string
  readonly price: null
  readonly price_unit: 'USD'
  readonly sid: string
  readonly status: 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'read' | 'received'
  readonly subresource_uris: { readonly media: string }
  readonly to: string
  readonly uri: string
}

/** The resource and what Twilio knows about it but does not show. */
export interface StoredMessage {
  readonly message: Message
  readonly statusCallback: string | null
  readonly validitySeconds: number | null
  /** Code of the failure this message is bound for. */
  readonly fate: number | null
  readonly template: string | null
  readonly media: readonly string[]
  /** Its end of the conversation, on the channel. */
  readonly customer: string
}

export type MessageTable = Table<StoredMessage, 'to' | 'from' | 'customer'>

export const messageTableShape = {
  name: 'twilio_messages',
  keys: {
    to: ({ message }: StoredMessage) => message.to,
    from: ({ message }: StoredMessage) => message.from,
    customer: ({ customer }: StoredMessage) => customer,
  },
} as const

export const newSid = (prefix: string): string => prefix + randomBytes(16).toString('hex')

/** RFC 2822 with a numeric zone, as Twilio writes dates. */
export const twilioDate = (ms: number): string => new Date(ms).toUTCString().replace('GMT', '+0000')

export function newMessage(input: {
  accountSid: string
  from: string
  to: string
  body: string
  mediaCount: number
  direction: Message['direction']
  nowMs: number
}): Message {
  const sid = newSid(input.mediaCount > 0 ? 'MM' : 'SM')
  const uri = `/2010-04-01/Accounts/${input.accountSid}/Messages/${sid}`
  const date = twilioDate(input.nowMs)
  const isInbound = input.direction === 'inbound'
  return {
    account_sid: input.accountSid,
    api_version: '2010-04-01',
    body: input.body,
    date_created: date,
    date_sent: isInbound ? date : null,
    date_updated: date,
    direction: input.direction,
    error_code: null,
    error_message: null,
    from: input.from,
    messaging_service_sid: null,
    num_media: String(input.mediaCount),
    num_segments: String(channelOf(input.to) === 'whatsapp' ? 1 : segmentCount(input.body)),
    price: null,
    price_unit: 'USD',
    sid,
    status: isInbound ? 'received' : 'queued',
    subresource_uris: { media: `${uri}/Media.json` },
    to: input.to,
    uri: `${uri}.json`,
  }
}

export function withStatus(message: Message, status: Message['status'], nowMs: number, code: number | null): Message {
  const date = twilioDate(nowMs)
  const failure = code === null ? {} : { error_code: code, error_message: asyncMessage(code) }
  return { ...message, ...failure, status, date_updated: date, date_sent: message.date_sent ?? date }
}

export const channelOfMessage = (message: Message): TwilioChannel => channelOf(message.to)

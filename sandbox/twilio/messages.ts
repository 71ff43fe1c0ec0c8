import type { SandboxCore } from '../core/core.ts'
import { mediaTypeOf } from '../core/media.ts'
import type { Answer } from '../core/provider.ts'
import { channelOf, type TwilioAccount } from './account.ts'
import { twilioError } from './errors.ts'
import {
  type Message,
  type MessageTable,
  messageTableShape,
  newMessage,
  newSid,
  type StoredMessage,
  twilioDate,
} from './message.ts'
import { type MessageForm, refusalOf } from './message-rules.ts'
import type { OptOuts } from './opt-out.ts'
import type { PhoneFeed } from './phone-feed.ts'
import type { PhoneSettings } from './progress.ts'
import { sentinelCode } from './sentinels.ts'
import { type ContentTable, fillTemplate, findContent } from './templates.ts'

export interface MediaItem {
  readonly account_sid: string
  readonly content_type: string
  readonly date_created: string
  readonly date_updated: string
  readonly parent_sid: string
  readonly sid: string
  readonly uri: string
}
/** The resource and where its content lies. */
export interface StoredMedia {
  readonly media: MediaItem
  readonly source: string
}

export interface NewMessage {
  readonly from: string
  readonly to: string
  readonly customer: string
  readonly body: string
  readonly media: readonly string[]
  readonly direction: Message['direction']
  readonly fate?: number | null
  readonly template?: string | null
  readonly statusCallback?: string | null
  readonly validitySeconds?: number | null
}

interface MessagesDeps {
  readonly core: SandboxCore
  readonly contents: ContentTable
  readonly optOuts: OptOuts
  readonly windows: { isOpen(account: string, number: string, customer: string): boolean }
  readonly phone: PhoneSettings
  readonly feed: PhoneFeed
}

export type Messages = ReturnType<typeof createMessages>

/** Makes messages in either direction and sets the outgoing ones on their way. */
export function createMessages({ core, contents, optOuts, windows, phone, feed }: MessagesDeps) {
  const table: MessageTable = core.table(messageTableShape)
  const mediaTable = core.table<StoredMedia, 'parent'>({
    name: 'twilio_media',
    keys: { parent: ({ media }) => media.parent_sid },
  })

  const add = (accountSid: string, draft: NewMessage): { stored: StoredMessage; media: readonly MediaItem[] } => {
    const nowMs = core.clock.nowMs()
    const { from, to, body, direction } = draft
    const message = newMessage({ accountSid, from, to, body, direction, mediaCount: draft.media.length, nowMs })
    const stored: StoredMessage = {
      message,
      statusCallback: draft.statusCallback ?? null,
      validitySeconds: draft.validitySeconds ?? null,
      fate: draft.fate ?? null,
      template: draft.template ?? null,
      media: draft.media,
      customer: draft.customer,
    }
    table.insert(accountSid, message.sid, stored, nowMs)
    const media = draft.media.map((source) => newMedia(message, source, nowMs))
    for (const [index, item] of media.entries())
      mediaTable.insert(accountSid, item.sid, { media: item, source: draft.media[index] ?? '' }, nowMs)
    if (direction !== 'inbound')
      core.tasks.add('twilio.sent', nowMs + phone.get().sentAfterMs, { account: accountSid, sid: message.sid })
    feed.tell(stored, nowMs)
    return { stored, media }
  }

  /** `POST /Messages.json`: parameters are already known to fit the specification. */
  const create = (account: TwilioAccount, form: MessageForm): Answer => {
    const refusal = refusalOf(account, form)
    if (refusal) return refusal
    const { To = '', From = '' } = form
    const content = form.ContentSid ? findContent(account, contents, form.ContentSid) : null
    if (form.ContentSid && !content) return twilioError(21655)
    if (optOuts.isOptedOut(account.accountSid, From, To)) return twilioError(21610)
    const filled = content ? fillTemplate(content, form.ContentVariables) : null
    if (filled?.kind === 'refused') return twilioError(filled.code)
    const isFree = content?.approval !== 'approved'
    const isClosed = channelOf(To) === 'whatsapp' && isFree && !windows.isOpen(account.accountSid, From, To)
    const fate = sentinelCode(To)?.code ?? (filled?.kind === 'doomed' ? filled.code : null) ?? (isClosed ? 63016 : null)
    const { stored } = add(account.accountSid, {
      from: From,
      to: To,
      customer: To,
      body: filled?.text ?? form.Body ?? '',
      media: form.MediaUrl ?? [],
      direction: 'outbound-api',
      fate,
      template: form.ContentSid ?? null,
      statusCallback: form.StatusCallback ?? null,
      validitySeconds: form.ValidityPeriod ?? null,
    })
    return { status: 201, body: stored.message, schema: 'twilio.Message' }
  }
  return { table, mediaTable, add, create }
}

function newMedia(message: Message, source: string, nowMs: number): MediaItem {
  const sid = newSid('ME')
  const date = twilioDate(nowMs)
  return {
    account_sid: message.account_sid,
    content_type: mediaTypeOf(source),
    date_created: date,
    date_updated: date,
    parent_sid: message.sid,
    sid,
    uri: `/2010-04-01/Accounts/${message.account_sid}/Messages/${message.sid}/Media/${sid}.json`,
  }
}

import type { SandboxCore } from '../core/core.ts'
import type { Delivery, Outcome } from '../core/webhooks/style.ts'
import { onChannel, plain, type TwilioAccount, type TwilioNumber } from './account.ts'
import type { Message } from './message.ts'
import { addressOf } from './message-rules.ts'
import type { MediaItem, Messages } from './messages.ts'
import type { OptOuts } from './opt-out.ts'
import { readTwiml } from './twiml.ts'
import { INBOUND_STYLE } from './webhook-styles.ts'

export interface CustomerMessage {
  readonly from: string
  readonly text: string
  readonly profileName: string
  readonly media: readonly string[]
  readonly replyTo: string | null
  /** How many times the same webhook is delivered at once. */
  readonly copies: number
}

interface InboundDeps {
  readonly core: SandboxCore
  readonly messages: Messages
  readonly optOuts: OptOuts
  readonly windows: { open(account: string, number: string, customer: string): void }
}

/** A customer writes to one of the numbers: stored, answered by Twilio's own keywords, delivered to the product. */
export function createInbound({ core, messages, optOuts, windows }: InboundDeps) {
  const reply = (account: string, number: string, customer: string, body: string, media: readonly string[] = []) =>
    messages.add(account, { from: number, to: customer, customer, body, media, direction: 'outbound-reply' })

  const receive = (account: TwilioAccount, number: TwilioNumber, written: CustomerMessage) => {
    const { accountSid } = account
    const to = addressOf(number)
    const from = onChannel(number.channel, written.from)
    const draft = { from, to, customer: from, body: written.text, media: written.media, direction: 'inbound' } as const
    const { stored, media } = messages.add(accountSid, draft)
    const keywordReply = number.channel === 'sms' ? optOuts.hear(accountSid, to, from, written.text) : null
    if (keywordReply !== null) reply(accountSid, to, from, keywordReply)
    if (number.channel === 'whatsapp') windows.open(accountSid, to, from)
    const fields = inboundFields(stored.message, media, written, core.urlOf('twilio'))
    const delivery = {
      style: INBOUND_STYLE,
      account: accountSid,
      event: 'received',
      url: number.webhookUrl,
      body: new URLSearchParams(fields).toString(),
      context: { number: to, customer: from },
      lane: null,
    }
    const deliveries = Array.from({ length: written.copies }, () => core.webhooks.enqueue(delivery)).flat()
    return { message: stored.message, deliveries }
  }

  /** Executes the TwiML that came back. */
  const onAnswer = (delivery: Delivery, answer: Extract<Outcome, { kind: 'answered' }>) => {
    const { number = '', customer = '' } = delivery.context
    const twiml = readTwiml(answer.contentType, answer.body)
    if (twiml.kind === 'invalid') return
    for (const { body, media } of twiml.messages) reply(delivery.account, number, customer, body, media)
  }
  return { receive, onAnswer }
}

function inboundFields(
  message: Message,
  media: readonly MediaItem[],
  written: CustomerMessage,
  baseUrl: string,
): Record<string, string> {
  const isWhatsapp = message.to.startsWith('whatsapp:')
  const attached = media.map((item, index) => [
    [`MediaUrl${index}`, baseUrl + item.uri.replace(/\.json$/, '')],
    [`MediaContentType${index}`, item.content_type],
  ])
  return {
    SmsMessageSid: message.sid,
    NumMedia: message.num_media,
    SmsSid: message.sid,
    SmsStatus: 'received',
    Body: message.body,
    To: message.to,
    NumSegments: message.num_segments,
    MessageSid: message.sid,
    AccountSid: message.account_sid,
    From: message.from,
    ApiVersion: message.api_version,
    ...(isWhatsapp ? whatsappFields(message, media, written) : smsFields(message)),
    ...Object.fromEntries(attached.flat()),
  }
}

function whatsappFields(message: Message, media: readonly MediaItem[], written: CustomerMessage) {
  const waId = plain(message.from).slice(1)
  const context = { ProfileName: written.profileName, WaId: waId }
  return {
    ProfileName: written.profileName,
    WaId: waId,
    MessageType: media[0] ? kindOf(media[0].content_type) : 'text',
    ReferralNumMedia: '0',
    ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context } }),
    ...(written.replyTo === null
      ? {}
      : { OriginalRepliedMessageSid: written.replyTo, OriginalRepliedMessageSender: message.to }),
  }
}

/** image, audio, video; everything else is a document. */
const kindOf = (contentType: string): string => /^(image|audio|video)\//.exec(contentType)?.[1] ?? 'document'

const countryOf = (address: string) => (address.startsWith('+1') ? 'US' : '')

const smsFields = ({ from, to }: Message) => ({
  FromCountry: countryOf(from),
  FromState: '',
  FromCity: '',
  FromZip: '',
  ToCountry: countryOf(to),
  ToState: '',
  ToCity: '',
  ToZip: '',
})

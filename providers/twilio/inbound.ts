import type { Attachment } from '../../domain/messaging/message.ts'
import { fieldOf, parseForm, type TwilioForm } from './form.ts'

/** What Twilio posts to a number's webhook, addresses still as Twilio writes them. */
export interface TwilioInbound {
  readonly messageSid: string
  readonly from: string
  readonly to: string
  readonly text: string
  readonly profileName: string | null
  readonly attachments: readonly Attachment[]
  /** A status callback that was sent to the wrong address. */
  readonly isReport: boolean
  readonly metadata: Readonly<Record<string, string>>
}

/** Fields worth keeping, under names that are not Twilio's. */
const METADATA = {
  MessageType: 'messageType',
  ButtonPayload: 'buttonPayload',
  ButtonText: 'buttonText',
  ListId: 'listId',
  ListTitle: 'listTitle',
  OriginalRepliedMessageSid: 'repliedTo',
  Latitude: 'latitude',
  Longitude: 'longitude',
  Label: 'locationLabel',
  Address: 'locationAddress',
  OptOutType: 'optOut',
  Forwarded: 'forwarded',
  FrequentlyForwarded: 'frequentlyForwarded',
  ReferralSourceUrl: 'referralUrl',
  MessagingServiceSid: 'messagingService',
  FromCountry: 'fromCountry',
} as const

/** Theirs have 34 characters; what is far longer is no id, and too long to be looked up by. */
const LONGEST_ID = 255

/** Null when an id or an address is missing: nothing is invented in its place. */
export function readInbound(body: Buffer): TwilioInbound | null {
  const form = parseForm(body)
  const [messageSid, from, to] = ['MessageSid', 'From', 'To'].map((name) => fieldOf(form, name))
  if (!messageSid || messageSid.length > LONGEST_ID || !from || !to) return null
  return {
    messageSid,
    from,
    to,
    text: fieldOf(form, 'Body') || fieldOf(form, 'ButtonText') || fieldOf(form, 'ListTitle') || '',
    profileName: fieldOf(form, 'ProfileName') || null,
    attachments: attachmentsOf(form),
    isReport: form.has('MessageStatus'),
    metadata: metadataOf(form),
  }
}

function metadataOf(form: TwilioForm): Readonly<Record<string, string>> {
  const kept = Object.entries(METADATA).flatMap(([field, name]) => {
    const value = fieldOf(form, field)
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(kept)
}

const MAX_ATTACHMENTS = 20

function attachmentsOf(form: TwilioForm): readonly Attachment[] {
  const count = Math.min(Number(fieldOf(form, 'NumMedia') ?? 0) || 0, MAX_ATTACHMENTS)
  return Array.from({ length: count }, (_, index) => ({
    url: fieldOf(form, `MediaUrl${index}`) ?? '',
    contentType: fieldOf(form, `MediaContentType${index}`) || 'application/octet-stream',
  })).filter(({ url }) => /^https?:\/\//.test(url) && URL.canParse(url))
}

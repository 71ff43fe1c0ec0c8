import type { ChannelEvent } from '../../domain/messaging/message.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import { ADDRESS_PREFIX } from '../../providers/twilio/address.ts'
import { fieldOf, parseForm } from '../../providers/twilio/form.ts'
import { readInbound, type TwilioInbound } from '../../providers/twilio/inbound.ts'
import { toE164 } from '../phone.ts'
import { placeInWords } from '../shared-thing.ts'

const PREFIX = ADDRESS_PREFIX.whatsapp

export const normaliseAddress = (address: string): string | null =>
  toE164(address.startsWith(PREFIX) ? address.slice(PREFIX.length) : address)

/** On the wire the prefix is what tells WhatsApp from SMS, so there it is required. */
const fromWire = (address: string) => (address.startsWith(PREFIX) ? normaliseAddress(address) : null)

export const addressedTo = ({ body }: SignedRequest): string | null => fromWire(fieldOf(parseForm(body), 'To') ?? '')

export function parse({ body }: SignedRequest): readonly ChannelEvent[] | null {
  const inbound = readInbound(body)
  const to = inbound && fromWire(inbound.to)
  return inbound && to ? [toEvent(inbound, to)] : null
}

function toEvent(inbound: TwilioInbound, to: string): ChannelEvent {
  const ignored = (reason: string): ChannelEvent => ({ kind: 'ignored', channel: 'whatsapp', reason })
  const { messageSid, text, profileName, attachments, metadata } = inbound
  if (inbound.isReport) return ignored('a delivery report')
  const from = fromWire(inbound.from)
  if (!from) return ignored('the sender has no phone number')
  return {
    kind: 'message',
    channel: 'whatsapp',
    providerMessageId: messageSid,
    from,
    to,
    text: text || sharedIn(metadata),
    profileName,
    attachments,
    providerAt: null,
    metadata,
  }
}

function sharedIn({ latitude, longitude, locationLabel, locationAddress }: TwilioInbound['metadata']): string {
  if (!latitude || !longitude) return ''
  return placeInWords({ latitude, longitude, names: [locationLabel, locationAddress] })
}

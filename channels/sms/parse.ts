import type { ChannelEvent } from '../../domain/messaging/message.ts'
import type { ProviderWord } from '../../domain/messaging/provider-word.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import { fieldOf, parseForm } from '../../providers/twilio/form.ts'
import { readInbound, type TwilioInbound } from '../../providers/twilio/inbound.ts'
import { toE164 } from '../phone.ts'

const SHORT_CODE = /^\d{3,8}$/

/** A business may own a short code; a customer writes from a phone. */
export const normaliseAddress = (address: string): string | null =>
  toE164(address) ?? (SHORT_CODE.test(address) ? address : null)

export const addressedTo = ({ body }: SignedRequest): string | null =>
  normaliseAddress(fieldOf(parseForm(body), 'To') ?? '')

export function parse({ body }: SignedRequest): readonly ChannelEvent[] | null {
  const inbound = readInbound(body)
  const to = inbound && normaliseAddress(inbound.to)
  return inbound && to ? [toEvent(inbound, to)] : null
}

/** Twilio says so only where the business chose words of its own ("Advanced Opt-Out"). */
const TAKEN_FOR: ReadonlyMap<string, ProviderWord> = new Map([
  ['STOP', 'out'],
  ['START', 'back'],
  ['HELP', 'help'],
])

function toEvent(inbound: TwilioInbound, to: string): ChannelEvent {
  const ignored = (reason: string): ChannelEvent => ({ kind: 'ignored', channel: 'sms', reason })
  const { messageSid, text, attachments, metadata } = inbound
  if (inbound.isReport) return ignored('a delivery report')
  const from = toE164(inbound.from)
  const tookFor = TAKEN_FOR.get(metadata['optOut'] ?? '')
  // Short codes and names send one way: an answer would only start a loop between two machines.
  if (!from) return ignored('the sender cannot be answered')
  return {
    kind: 'message',
    channel: 'sms',
    providerMessageId: messageSid,
    from,
    to,
    text,
    profileName: null,
    attachments,
    providerAt: null,
    metadata,
    ...(tookFor !== undefined && { tookFor }),
  }
}

import { channels } from '../channels/registry.ts'
import { type Language, languageOf } from '../domain/language.ts'
import type { Channel } from '../domain/messaging/channel.ts'
import { fixedText } from '../domain/messaging/fixed-texts.ts'
import { formatForChannel } from '../domain/messaging/format-for-channel.ts'
import { caseReference, greetsAlready } from '../domain/messaging/letter.ts'
import type { OutboundBody } from '../domain/outbound/ledger.ts'

export interface ToCompose {
  readonly text: string
  readonly language: string
  readonly channel: Channel
  readonly businessName: string
  /** The customer has not been told yet that an AI answers here. */
  readonly disclose: boolean
  readonly customerName: string | null
  /** Below the goodbye, where people write letters; the business's name when it is empty. */
  readonly signature: string
  /** The deal or conversation the message belongs to. */
  readonly caseId: string
}

/** A finished text as the messages of its channel: the only way out for words. */
export function composeParts(input: ToCompose): readonly OutboundBody[] {
  const { text, language, channel, businessName, disclose } = input
  const adapter = channels[channel]
  const spoken = languageOf(language) ?? 'en'
  const isLetter = adapter.capabilities.letter !== undefined
  const { parts } = formatForChannel({
    text,
    language: spoken,
    capabilities: adapter.capabilities,
    ...(disclose ? { disclosure: fixedText('disclosure', spoken, { business: businessName }) } : {}),
    ...(isLetter ? letterOf(input, spoken) : {}),
  })
  const subject = isLetter ? { subject: fixedText('subject', spoken, { business: businessName }) } : {}
  return parts
    .flatMap((part) => adapter.render(part))
    .map((body) => (body.form === 'text' ? { ...body, ...subject } : body))
}

/** What stands around a letter; a draft that greets by itself is not greeted twice. */
function letterOf({ text, customerName, signature, businessName, caseId }: ToCompose, language: Language) {
  const greeting =
    customerName === null || customerName.trim() === ''
      ? fixedText('greeting_unnamed', language, {})
      : fixedText('greeting', language, { name: customerName.trim() })
  const name = signature.trim() === '' ? businessName : signature
  return {
    greeting: greetsAlready(text) ? null : greeting,
    signature: `${fixedText('goodbye', language, {})}\n${name}`,
    ticketRef: caseReference(caseId),
  }
}

import { channels } from '../channels/registry.ts'
import { languageOf } from '../domain/language.ts'
import type { Channel } from '../domain/messaging/channel.ts'
import { fixedText } from '../domain/messaging/fixed-texts.ts'
import { formatForChannel } from '../domain/messaging/format-for-channel.ts'
import type { OutboundBody } from '../domain/outbound/ledger.ts'

export interface ToCompose {
  readonly text: string
  readonly language: string
  readonly channel: Channel
  readonly businessName: string
  /** The customer has not been told yet that an AI answers here. */
  readonly disclose: boolean
}

/** A finished text as the messages of its channel: the only way out for words. */
export function composeParts({ text, language, channel, businessName, disclose }: ToCompose): readonly OutboundBody[] {
  const adapter = channels[channel]
  const spoken = languageOf(language) ?? 'en'
  const { parts } = formatForChannel({
    text,
    language: spoken,
    capabilities: adapter.capabilities,
    ...(disclose ? { disclosure: fixedText('disclosure', spoken, { business: businessName }) } : {}),
  })
  return parts.flatMap((part) => adapter.render(part))
}

import { NO_PROVIDER_WORDS } from '../../domain/messaging/provider-word.ts'
import type { ChannelAdapter } from '../channel-adapter.ts'
import { splitText } from '../split.ts'
import { normaliseAddress } from './address.ts'
import { addressedTo, parse } from './parse.ts'

const HARD_LIMIT = 6_000

export const email: ChannelAdapter = {
  channel: 'email',
  capabilities: {
    hardLimit: HARD_LIMIT,
    ratePerSecond: 20,
    preferredLimit: 3_000,
    identifierKind: 'email',
    markup: 'none',
    replyWindowMs: null,
    proof: 'callback',
    listsInbound: false,
    segments: null,
    moreHint: false,
    letter: { mostWords: 500 },
    profileNames: 'with_messages',
    providerWords: NO_PROVIDER_WORDS,
  },
  contentTypes: ['multipart/form-data'],
  // SendGrid takes mails up to 30 MB.
  maxBodyBytes: 32 * 1024 * 1024,
  addressedTo,
  parse,
  acknowledge: () => ({ status: 200, contentType: null, body: '' }),
  normaliseAddress,
  render: (text) => splitText(text, HARD_LIMIT).map((part) => ({ form: 'text', text: part, attachments: [] })),
}

import { NO_PROVIDER_WORDS } from '../../domain/messaging/provider-word.ts'
import type { ChannelAdapter } from '../channel-adapter.ts'
import { splitText } from '../split.ts'
import { parse, threadOf } from './parse.ts'

const HARD_LIMIT = 5_000

/** The business's own form and ticket page: what is stored is delivered, because the page shows it. */
export const form: ChannelAdapter = {
  channel: 'form',
  capabilities: {
    hardLimit: HARD_LIMIT,
    // Some 300 words.
    preferredLimit: 1_800,
    identifierKind: 'form',
    markup: 'none',
    ratePerSecond: 1_000,
    replyWindowMs: null,
    // Storing again what is stored changes nothing.
    proof: 'key',
    listsInbound: false,
    segments: null,
    moreHint: false,
    profileNames: 'with_messages',
    providerWords: NO_PROVIDER_WORDS,
  },
  contentTypes: ['application/json'],
  maxBodyBytes: 64 * 1024,
  addressedTo: () => null,
  parse,
  acknowledge: () => ({ status: 202, contentType: null, body: '' }),
  normaliseAddress: threadOf,
  render: (text) => splitText(text, HARD_LIMIT).map((part) => ({ form: 'text', text: part, attachments: [] })),
}

import { NO_PROVIDER_WORDS } from '../../domain/messaging/provider-word.ts'
import { TWIML_RECEIVED } from '../../providers/twilio/twiml.ts'
import type { ChannelAdapter } from '../channel-adapter.ts'
import { addressedTo, normaliseAddress, parse } from './parse.ts'
import { HARD_LIMIT, render } from './render.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

export const whatsapp: ChannelAdapter = {
  channel: 'whatsapp',
  capabilities: {
    hardLimit: HARD_LIMIT,
    preferredLimit: 300,
    identifierKind: 'phone',
    markup: 'marks',
    ratePerSecond: 80,
    replyWindowMs: DAY_MS,
    proof: 'list',
    listsInbound: true,
    segments: null,
    moreHint: true,
    carriesFiles: true,
    // It lapses after 25 seconds, or with our answer.
    typing: { againMs: 22_000 },
    profileNames: 'with_messages',
    providerWords: NO_PROVIDER_WORDS,
  },
  contentTypes: ['application/x-www-form-urlencoded'],
  maxBodyBytes: 512 * 1024,
  addressedTo,
  parse,
  acknowledge: () => TWIML_RECEIVED,
  normaliseAddress,
  render,
}

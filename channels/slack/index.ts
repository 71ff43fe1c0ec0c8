import { NO_PROVIDER_WORDS } from '../../domain/messaging/provider-word.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import type { Acknowledgement, ChannelAdapter } from '../channel-adapter.ts'
import { splitText } from '../split.ts'
import { normaliseAddress } from './address.ts'
import { readEnvelope } from './envelope.ts'
import { addressedTo, parse } from './parse.ts'

// Slack advises 4,000 and may divide what is longer; escaped signs count for more.
const HARD_LIMIT = 3_900

export const slack: ChannelAdapter = {
  channel: 'slack',
  capabilities: {
    hardLimit: HARD_LIMIT,
    preferredLimit: 1_000,
    identifierKind: 'slack',
    markup: 'marks',
    // One a second in each channel, several hundred a minute in a workspace.
    ratePerSecond: 4,
    replyWindowMs: null,
    proof: 'list',
    listsInbound: false,
    segments: null,
    moreHint: false,
    profileNames: 'when_asked',
    providerWords: NO_PROVIDER_WORDS,
  },
  contentTypes: ['application/json'],
  maxBodyBytes: 512 * 1024,
  addressedTo,
  parse,
  acknowledge,
  normaliseAddress,
  render: (text) => splitText(text, HARD_LIMIT).map((part) => ({ form: 'text', text: part, attachments: [] })),
}

/** Slack believes that an address is ours when it reads its own challenge there. */
function acknowledge({ body }: SignedRequest): Acknowledgement {
  const envelope = readEnvelope(body)
  return envelope?.type === 'url_verification'
    ? { status: 200, contentType: 'text/plain', body: envelope.challenge }
    : { status: 200, contentType: null, body: '' }
}

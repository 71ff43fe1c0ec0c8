import { NO_PROVIDER_WORDS } from '../../domain/messaging/provider-word.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import type { Acknowledgement, ChannelAdapter } from '../channel-adapter.ts'
import { splitText } from '../split.ts'
import { normaliseAddress } from './address.ts'
import { parse } from './parse.ts'
import { readUpdate } from './update.ts'

const HARD_LIMIT = 4_096

export const telegram: ChannelAdapter = {
  channel: 'telegram',
  capabilities: {
    hardLimit: HARD_LIMIT,
    preferredLimit: 600,
    identifierKind: 'telegram',
    markup: 'none',
    // Telegram's own advice for one bot writing to different people.
    ratePerSecond: 30,
    replyWindowMs: null,
    // Neither a key nor a list: what became of a lost request only a person can find out.
    proof: 'none',
    listsInbound: false,
    segments: null,
    moreHint: false,
    carriesFiles: true,
    // It lapses after 5 seconds, or with our answer.
    typing: { againMs: 4_000 },
    profileNames: 'with_messages',
    providerWords: NO_PROVIDER_WORDS,
  },
  contentTypes: ['application/json'],
  maxBodyBytes: 512 * 1024,
  addressedTo: () => null,
  parse,
  acknowledge,
  normaliseAddress,
  render: (text) => splitText(text, HARD_LIMIT).map((part) => ({ form: 'text', text: part, attachments: [] })),
}

/** The answer may carry one call: it ends the waiting sign on a pressed button. */
function acknowledge({ body }: SignedRequest): Acknowledgement {
  const pressed = readUpdate(body)?.callback_query
  if (pressed === undefined) return { status: 200, contentType: null, body: '' }
  const call = { method: 'answerCallbackQuery', callback_query_id: pressed.id }
  return { status: 200, contentType: 'application/json', body: JSON.stringify(call) }
}

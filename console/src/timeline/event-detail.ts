import type { Amount, Currency, EventItem, LostReason, Persona } from '../api/nouns.ts'
import { waitingWords } from '../pipeline/card-words.ts'
import { LOST_REASONS, stageName } from '../pipeline/stage-words.ts'
import { amountWords } from '../ui/amount-words.ts'
import { attentionWords, plain } from '../ui/attention-words.ts'
import { channelName } from '../ui/channel-words.ts'
import { PERSONAS } from '../ui/persona-words.ts'
import { stoppedWords } from './scheduled-words.ts'

type Payload = EventItem['payload']

const text = (payload: Payload, key: string): string | null => {
  const value = payload[key]
  return typeof value === 'string' && value !== '' ? value : null
}

function amountOf(payload: Payload): Amount | null {
  const { amountMinor, currency } = payload
  if (typeof amountMinor !== 'number' || typeof currency !== 'string') return null
  return { amountMinor, currency: currency as Currency }
}

const sumOf = (payload: Payload): string | null => {
  const amount = amountOf(payload)
  return amount === null ? null : amountWords(amount)
}

const joined = (...parts: ReadonlyArray<string | null>): string | null =>
  parts.filter((part) => part !== null).join(', ') || null

/** What an event says beyond its name, from its payload; null when that is nothing. */
export function eventDetail({ type, payload }: Pick<EventItem, 'type' | 'payload'>): string | null {
  switch (type) {
    case 'lead:status_changed':
      return moved(payload)
    case 'lead:waiting':
      return mapped(text(payload, 'for'), waitingWords)
    case 'lead:closed':
      return mapped(text(payload, 'reason'), (reason) => LOST_REASONS[reason as LostReason] ?? plain(reason))
    case 'conversation:attention_needed':
    case 'conversation:taken_over':
      return mapped(text(payload, 'reason'), (reason) => attentionWords(reason).brief)
    case 'scheduled:stopped':
      return mapped(text(payload, 'reason'), stoppedWords)
    case 'agent:spawned':
      return joined(
        mapped(text(payload, 'persona'), (name) => PERSONAS[name as Persona]?.name ?? name),
        text(payload, 'rule'),
      )
    case 'customer:merged':
    case 'customer:split':
      return text(payload, 'why')
    case 'customer:renamed':
      return renamed(payload)
    case 'consent:changed':
      return joined(mapped(text(payload, 'state'), plain), mapped(text(payload, 'channel'), channelName))
    case 'approval:requested':
    case 'approval:decided':
      return joined(mapped(text(payload, 'kind'), plain), mapped(text(payload, 'decision'), plain), sumOf(payload))
    case 'message:failed':
    case 'dead_letter:added':
      return joined(mapped(text(payload, 'reason') ?? text(payload, 'code'), plain), text(payload, 'detail'))
    default:
      return sumOf(payload)
  }
}

const mapped = (word: string | null, words: (word: string) => string): string | null =>
  word === null ? null : words(word)

function moved(payload: Payload): string | null {
  const from = text(payload, 'from')
  const to = text(payload, 'to')
  if (from === null || to === null) return null
  return joined(`${stageName(from)} → ${stageName(to)}`, text(payload, 'why'))
}

/** Whoever may not read names, or where they are forgotten, sees none. */
function renamed(payload: Payload): string | null {
  const [earlier, later] = [text(payload, 'earlierName'), text(payload, 'laterName')]
  return earlier === null || later === null ? null : `${earlier} → ${later}`
}

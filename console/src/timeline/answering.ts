import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { AutonomyView } from '../../../api/contract/settings.ts'
import type { MessageItem } from '../api/nouns.ts'

/** Longer than any turn takes: after that it would be a promise nobody keeps. */
const LONGEST_TURN_MS = 60_000

/** What the AI is doing at this moment, as far as its record tells: a message of the customer waits and is its to answer. */
export function answering(
  messages: readonly MessageItem[],
  controller: CustomerView['conversation']['controller'],
  autonomy: AutonomyView,
  now: number,
): 'writing' | 'drafting' | null {
  const last = messages.findLast(({ direction }) => direction !== 'note')
  if (last?.direction !== 'in' || last.answered !== false || last.channel === null || controller !== 'ai') return null
  if (autonomy.pausedAt !== null || now - Date.parse(last.at) > LONGEST_TURN_MS) return null
  const mode = autonomy.perChannel[last.channel] ?? autonomy.default
  return mode === 'off' ? null : mode === 'auto' ? 'writing' : 'drafting'
}

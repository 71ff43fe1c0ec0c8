import type { ConversationRow } from '../api/nouns.ts'

const SAID: Record<ConversationRow['lastBy'], string> = { customer: '', ai: 'AI: ', staff: 'You: ', system: 'Auto: ' }
const LONGEST_GREETING = 80

/** The last message in a line. A greeting, or the sentence that says an AI answers, gives way to what was said. */
export function lastWords({ lastText, lastBy }: Pick<ConversationRow, 'lastText' | 'lastBy'>): string {
  const [first = '', ...rest] = lastText.split(/\n+/)
  const isGreeting = lastBy !== 'customer' && rest.length > 0 && first.length <= LONGEST_GREETING
  return isGreeting ? rest.join(' ') : lastText
}

export const lastSpeaker = ({ lastText, lastBy, isHidden }: ConversationRow): string =>
  lastText === '' && !isHidden ? '' : SAID[lastBy]

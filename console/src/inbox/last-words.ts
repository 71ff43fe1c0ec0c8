import type { ConversationRow } from '../api/nouns.ts'

const SAID: Record<ConversationRow['lastBy'], string> = { customer: '', ai: 'AI: ', staff: 'Team: ', system: 'Auto: ' }
const LONGEST_GREETING = 80
/** How a file leaves where the channel carries none. */
const FILE_LINK = /^https?:\/\/\S+\/f\/[\w.-]+$/

/** Under a letter's greeting stands, the first time, that an AI answers. */
const SAYS_AI = /\b(?:AI|IA|KI)\b/

const withoutFirst = (lines: readonly string[], isLeftOut: (line: string) => boolean): readonly string[] =>
  lines.length > 1 && (lines[0] ?? '').length <= LONGEST_GREETING && isLeftOut(lines[0] ?? '') ? lines.slice(1) : lines

/** The last message in a line. A greeting, or the sentence that says an AI answers, gives way to what was said. */
export function lastWords({ lastText, lastBy }: Pick<ConversationRow, 'lastText' | 'lastBy'>): string {
  // What people send without a word is a file.
  if (lastText === '') return lastBy === 'system' ? '' : 'A file'
  if (lastBy === 'customer') return lastText
  if (FILE_LINK.test(lastText)) return 'A file'
  const lines = lastText.split(/\n+/)
  const isLetter = /[,:]$/.test(lines[0] ?? '')
  const said = withoutFirst(lines, () => true)
  const left = isLetter ? withoutFirst(said, (line) => SAYS_AI.test(line)) : said
  return left.length === lines.length ? lastText : left.join(' ')
}

export const lastSpeaker = ({ lastText, lastBy }: Pick<ConversationRow, 'lastText' | 'lastBy'>): string =>
  lastText === '' && lastBy === 'system' ? '' : SAID[lastBy]

import type { QuotedMessage } from '../../../api/contract/timeline.ts'
import { attachmentName } from './attachment-words.ts'
import type { Search } from './read-back.ts'

/** Who said what a message replies to. */
export function quotedAuthor({ author }: QuotedMessage): string {
  switch (author.kind) {
    case 'customer':
      return 'Customer'
    case 'ai':
      return 'AI'
    case 'staff':
      return author.name ?? 'Staff'
    case 'system':
      return 'Automatic text'
  }
}

/** In one line. A message without words is what it carried, called as its own bubble calls it. */
export function quotedWords({ text, files = [] }: Pick<QuotedMessage, 'text' | 'files'>): string {
  const [first, ...more] = files
  if (first === undefined) return text
  return more.length === 0 ? attachmentName(first) : `${attachmentName(first)} and ${more.length} more`
}

/** How the way back to it goes; nothing needs to be said once it is in sight. */
export const SEARCHES: Readonly<Record<Search['state'], string | null>> = {
  looking: 'Looking further back…',
  far: 'It lies further back. Press to look on.',
  gone: 'It is no longer part of this conversation.',
  failed: 'Older messages could not be loaded. Press to try again.',
  here: null,
}

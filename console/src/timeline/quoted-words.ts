import type { QuotedMessage } from '../../../api/contract/timeline.ts'

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

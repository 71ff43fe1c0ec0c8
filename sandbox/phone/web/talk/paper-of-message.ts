import type { PhoneMessage } from '../../message.ts'
import { linksIn } from './message-parts.ts'
import type { Paper } from './papers.ts'

const EMAIL = /[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}/gi
const JUST_BEFORE_MS = 60_000

/** Addresses a customer has written, in lower case. */
export const emailsIn = (messages: readonly PhoneMessage[]): readonly string[] =>
  messages
    .filter(({ direction }) => direction === 'sent')
    .flatMap(({ text }) => [...text.matchAll(EMAIL)].map(([found]) => found.replace(/[.]+$/, '').toLowerCase()))

/**
 * What a message with a link is about: the customer's newest paper of that moment. Where nobody's e-mail fits, the only
 * paper made just before; null rather than somebody else's.
 */
export function paperOf(message: PhoneMessage, papers: readonly Paper[], emails: readonly string[]): Paper | null {
  if (message.direction !== 'received' || linksIn(message.text).length === 0) return null
  const atMs = Date.parse(message.at)
  const earlier = papers.filter(({ createdAtMs }) => createdAtMs <= atMs)
  const own = earlier.filter((paper) => paper.emails.some((email) => emails.includes(email)))
  const newest = own.toSorted((left, right) => right.createdAtMs - left.createdAtMs)[0]
  if (newest !== undefined) return newest
  const recent = earlier.filter(({ createdAtMs, state }) => state === 'open' && atMs - createdAtMs < JUST_BEFORE_MS)
  return recent.length === 1 ? (recent[0] ?? null) : null
}

import { LOOP_HEADER } from '../../providers/email/headers.ts'
import type { Mail } from './mail.ts'

const ROBOTS =
  /^(?:[^@]*[+._-])?(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|listserv|majordomo|mdaemon)(?:[+._-][^@]*)?@/i
const LIST_HEADERS = ['list-id', 'list-unsubscribe', 'list-post', 'mailing-list', 'x-mailing-list']
const BULK = /^(?:bulk|list|junk|auto_reply)\b/i

/**
 * Why nobody may answer this mail; null for a mail of a person. A machine that answers a machine starts a loop that no
 * rate limit ends politely.
 */
export function whyUnanswerable(mail: Mail, ownAddress: string): string | null {
  const header = (name: string): string => mail.headers.get(name)?.[0]?.trim() ?? ''
  const [author, ...others] = mail.from
  if (mail.headers.has(LOOP_HEADER.toLowerCase())) return 'our own mail'
  if (isReport(mail, header('content-type'))) return 'a delivery report'
  if (author === undefined) return 'no author to answer'
  if (others.length > 0 || (mail.headers.get('from')?.length ?? 0) > 1) return 'several authors'
  if (author.address === ownAddress) return 'our own mail'
  if (header('return-path') === '<>') return 'a delivery report'
  if (ROBOTS.test(author.address)) return 'a machine wrote it'
  const submitted = header('auto-submitted')
  if (submitted !== '' && !/^no\b/i.test(submitted)) return 'an automatic reply'
  if (hasAny(mail, ['x-autoreply', 'x-autorespond', 'x-auto-response'])) return 'an automatic reply'
  if (/\b(?:all|autoreply|oof)\b/i.test(header('x-auto-response-suppress'))) return 'a machine wrote it'
  if (hasAny(mail, LIST_HEADERS)) return 'a mailing list'
  return BULK.test(header('precedence')) ? 'a bulk mail' : null
}

const hasAny = (mail: Mail, names: readonly string[]): boolean => names.some((name) => mail.headers.has(name))

const isReport = ({ headers }: Mail, contentType: string): boolean =>
  /^multipart\/report\b/i.test(contentType) || headers.has('x-failed-recipients')

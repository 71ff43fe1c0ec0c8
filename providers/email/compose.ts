import type { OutboundMessage } from '../messaging/contract.ts'
import type { OutboundMail } from './contract.ts'
import { LOOP_HEADER } from './headers.ts'
import { htmlOf } from './html.ts'

const ANSWERS = /^(?:re|aw|sv|antw|odp|rif|res|vs|ynt)(?:\[\d+\])?\s?:/i
const LONGEST_SUBJECT = 200
/** Some servers refuse longer header lines; the first mail of a thread and the last ones place an answer. */
const MOST_REFERENCES = 12

/** A message as a mail that answers in its thread and that no machine answers. */
export function composeMail(message: OutboundMessage): OutboundMail {
  const { from, to, body, ledgerId, senderName } = message
  return {
    ledgerId,
    from: { name: oneLine(senderName), address: from },
    to,
    subject: subjectOf(message),
    text: body.text,
    html: htmlOf(body.text),
    messageId: messageIdOf(ledgerId, from),
    headers: { ...threadOf(message), ...mannersOf(message) },
    threadId: stringIn(message, 'threadId') || null,
  }
}

/** Ours to choose, so that an answer names it and the mail can be looked for. */
export const messageIdOf = (ledgerId: string, from: string): string =>
  `<${ledgerId}@${from.slice(from.lastIndexOf('@') + 1)}>`

const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu
const oneLine = (text: string): string => text.replaceAll(CONTROL, ' ').replaceAll(/\s+/g, ' ').trim()

const stringIn = ({ replyTo }: OutboundMessage, key: string): string => {
  const value = replyTo?.metadata[key]
  return typeof value === 'string' ? value : ''
}

function subjectOf(message: OutboundMessage): string {
  const { body, senderName } = message
  const answered = oneLine(stringIn(message, 'subject')).slice(0, LONGEST_SUBJECT)
  if (answered !== '') return ANSWERS.test(answered) ? answered : `Re: ${answered}`
  return oneLine((body.form === 'text' ? body.subject : undefined) ?? senderName).slice(0, LONGEST_SUBJECT)
}

function threadOf(message: OutboundMessage): Record<string, string> {
  const answered = message.replyTo?.providerMessageId
  if (answered === undefined || !isMessageId(answered)) return {}
  const earlier = stringIn(message, 'references').split(' ').filter(isMessageId)
  const all = [...new Set([...earlier, answered])]
  const shown = all.length > MOST_REFERENCES ? [...all.slice(0, 1), ...all.slice(1 - MOST_REFERENCES)] : all
  return { 'In-Reply-To': answered, References: shown.join(' ') }
}

const isMessageId = (text: string): boolean => /^<[\x21-\x3b\x3d\x3f-\x7e]{1,900}>$/.test(text)

/** RFC 3834 and 8058: a machine wrote it, it is ours, and marketing can be ended with one click. */
function mannersOf({ from, isByStaff, replyTo, unsubscribeUrl }: OutboundMessage): Record<string, string> {
  const machine: Record<string, string> = isByStaff
    ? {}
    : { 'Auto-Submitted': replyTo === null ? 'auto-generated' : 'auto-replied', 'X-Auto-Response-Suppress': 'All' }
  const marketing: Record<string, string> =
    unsubscribeUrl === undefined
      ? {}
      : { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return { ...machine, ...marketing, [LOOP_HEADER]: from }
}

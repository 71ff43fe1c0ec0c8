import { detectInbound } from '../../domain/gates/detect-inbound.ts'
import type { InboundRule } from '../../domain/gates/inbound-rule.ts'
import type { Mail } from './mail.ts'

/** "AW: ", "Re[2]: ": what mail programs write before the subject of an answer. */
const ANSWER = /^\s*(?:re|aw|antw|sv|vs|rv|res|resp|rif|r)(?:\s*\[\d+\])?\s*:/iu
const FEW_WORDS = 3
const PLEASANTRIES: readonly InboundRule[] = ['greeting', 'smalltalk']

/**
 * What somebody said with a mail: people write half of it into the subject. An answer repeats the subject of what it
 * answers, and says nothing by it.
 */
export function withSubject(mail: Mail, written: string): string {
  const subject = mail.subject.trim()
  if (written === '' || subject === '') return written || subject
  if (isAnswer(mail) || isOrder(written) || folded(written).includes(folded(subject))) return written
  return `${subject}\n\n${written}`
}

const isAnswer = ({ subject, references }: Mail): boolean => references.length > 0 || ANSWER.test(subject)

/** "STOP", "human": some words mean what they mean only when nothing else is said. */
function isOrder(written: string): boolean {
  if (written.split(/\s+/u).length > FEW_WORDS) return false
  return detectInbound(written).some(({ rule, confidence }) => confidence === 'hard' && !PLEASANTRIES.includes(rule))
}

const folded = (text: string): string => text.toLowerCase().replaceAll(/\s+/gu, ' ')

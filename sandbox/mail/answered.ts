import type { Phone, Written } from '../phone/lines.ts'
import type { PhoneMessage } from '../phone/message.ts'

/** The mail a customer answers: the one they name, else the last they got from there; a subject of its own starts anew. */
export function answeredMail(phone: Phone, written: Written, business: string): PhoneMessage | null {
  const received = phone
    .lines('email')
    .flatMap((line) => line.messages('email', written.from))
    .filter(({ message, arrives }) => arrives && message.direction === 'received')
    .map(({ message }) => message)
  if (written.replyTo !== null) return received.find(({ id }) => id === written.replyTo) ?? null
  if (written.subject !== null) return null
  return received.filter(({ from }) => from === business).at(-1) ?? null
}

import type { PhoneMessage } from '../../message.ts'

/** How far a customer's message has come. */
export type Tick = 'sent' | 'delivered' | 'read' | 'refused'

interface TickFacts {
  /** What the business's webhook said; undefined when this page did not send it, or not yet heard. */
  readonly webhookStatus: number | undefined
  readonly isUnderWay: boolean
  readonly isAnswered: boolean
}

export function tickOf({ webhookStatus, isUnderWay, isAnswered }: TickFacts): Tick {
  if (isAnswered) return 'read'
  if (webhookStatus === undefined) return isUnderWay ? 'sent' : 'delivered'
  return isTaken(webhookStatus) ? 'delivered' : 'refused'
}

export const isTaken = (webhookStatus: number): boolean => webhookStatus >= 200 && webhookStatus < 300

export const TICK_WORDS: Readonly<Record<Tick, string>> = {
  sent: 'Sent',
  delivered: 'Delivered to the business',
  read: 'Answered',
  refused: 'Not taken yet',
}

/** Ids of the messages that came before an answer of the business. */
export function answeredIds(messages: readonly PhoneMessage[]): ReadonlySet<string> {
  const last = messages.findLastIndex(({ direction }) => direction === 'received')
  return new Set(
    messages.slice(0, Math.max(0, last)).flatMap(({ id, direction }) => (direction === 'sent' ? [id] : [])),
  )
}

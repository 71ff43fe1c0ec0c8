import type { PhoneMessage } from '../../message.ts'
import { sightOf } from './threads.ts'

export type ThreadItem =
  | { readonly kind: 'day'; readonly key: string; readonly atMs: number }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: PhoneMessage
      readonly isLost: boolean
      /** First and last of a run by one side; the last carries the corner. */
      readonly isFirst: boolean
      readonly isLast: boolean
    }

const RUN_MS = 3 * 60_000

/** What the screen shows from top to bottom: a rule per day, and runs of messages by one side. */
export function itemsOf(messages: readonly PhoneMessage[]): readonly ThreadItem[] {
  const seen = messages.filter((message) => sightOf(message) !== 'coming')
  return seen.flatMap((message, index): readonly ThreadItem[] => {
    const [before, after] = [seen[index - 1], seen[index + 1]]
    const item = {
      kind: 'message',
      key: message.id,
      message,
      isLost: sightOf(message) === 'lost',
      isFirst: !isOneRun(before, message),
      isLast: !isOneRun(message, after),
    } as const
    const atMs = Date.parse(message.at)
    const isNewDay = before === undefined || dayOf(Date.parse(before.at)) !== dayOf(atMs)
    return isNewDay ? [{ kind: 'day', key: `day ${dayOf(atMs)}`, atMs }, item] : [item]
  })
}

function isOneRun(left: PhoneMessage | undefined, right: PhoneMessage | undefined): boolean {
  if (left === undefined || right === undefined) return false
  const [leftMs, rightMs] = [Date.parse(left.at), Date.parse(right.at)]
  const isSameKind = left.direction === right.direction && sightOf(left) === sightOf(right)
  return isSameKind && rightMs - leftMs < RUN_MS && dayOf(leftMs) === dayOf(rightMs)
}

const dayOf = (ms: number) => new Date(ms).toDateString()

import type { TimelineItem } from '../../../api/contract/timeline.ts'
import type { EventItem, MessageItem } from '../api/nouns.ts'
import type { TimelineKind } from '../app/addresses.ts'
import { dayKey, type Zone } from '../ui/time-words.ts'
import { eventTitle, eventWords } from './event-words.ts'
import { itemKey } from './merge-timeline.ts'

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly item: MessageItem
      readonly isFirst: boolean
      readonly isLast: boolean
    }
  | { readonly kind: 'event'; readonly key: string; readonly item: EventItem }
  | { readonly kind: 'steps'; readonly key: string; readonly items: readonly EventItem[] }

const GROUP_MS = 4 * 60_000

/** Oldest first in, oldest first out: day rules between days, runs of machine events folded, runs of one author grouped. */
export function foldTimeline(items: readonly TimelineItem[], only?: TimelineKind, zone?: Zone): Row[] {
  const rows: Row[] = []
  let day = ''
  for (const item of items) {
    if (!isWanted(item, only)) continue
    const itsDay = dayKey(item.at, zone)
    if (itsDay !== day) rows.push({ kind: 'day', key: `day-${itsDay}`, at: item.at })
    day = itsDay
    add(rows, item, only === 'machine')
  }
  return rows
}

/** What a message or note shows by itself needs no second line. */
const isTold = ({ type }: EventItem): boolean =>
  (type.startsWith('message:') && type !== 'message:duplicated') || type === 'note:added'

function isWanted(item: TimelineItem, only: TimelineKind | undefined): boolean {
  if (only === undefined) return item.kind === 'message' || !isTold(item)
  if (item.kind === 'message') return only === (item.direction === 'note' ? 'notes' : 'messages')
  return only === eventWords(item.type).kind
}

function add(rows: Row[], item: TimelineItem, isUnfolded: boolean): void {
  if (item.kind === 'message') addMessage(rows, item)
  else if (isUnfolded || (isNotable(item) && !repeats(rows.at(-1), item)))
    rows.push({ kind: 'event', key: itemKey(item), item })
  else addStep(rows, item)
}

/** That we may answer is given with every first message; only a change of it is worth a line. */
const isNotable = ({ type, payload }: EventItem): boolean =>
  eventWords(type).isNotable && !(type === 'consent:changed' && payload['state'] === 'granted')

/** The reason of a handover is not told a second time as the need for a person. */
const repeats = (last: Row | undefined, { type, payload }: EventItem): boolean =>
  type === 'conversation:attention_needed' &&
  last?.kind === 'event' &&
  last.item.type === 'conversation:taken_over' &&
  last.item.payload['reason'] === payload['reason']

/** Machine events between two messages fold into one line, also around what is shown by itself there. */
function addStep(rows: Row[], item: EventItem): void {
  const run = rows.length - 1 - rows.findLastIndex(({ kind }) => kind === 'message' || kind === 'day')
  const at = rows.findIndex(({ kind }, index) => kind === 'steps' && index >= rows.length - run)
  const steps = rows[at]
  if (steps?.kind === 'steps') rows[at] = { ...steps, items: [...steps.items, item] }
  else rows.push({ kind: 'steps', key: `steps-${item.position}`, items: [item] })
}

function addMessage(rows: Row[], item: MessageItem): void {
  const last = rows.at(-1)
  const continues = last?.kind === 'message' && isSameRun(last.item, item)
  if (continues) rows[rows.length - 1] = { ...last, isLast: false }
  rows.push({ kind: 'message', key: itemKey(item), item, isFirst: !continues, isLast: true })
}

function isSameRun(left: MessageItem, right: MessageItem): boolean {
  return (
    left.direction === right.direction &&
    left.channel === right.channel &&
    left.author.kind === right.author.kind &&
    left.author.name === right.author.name &&
    left.author.persona === right.author.persona &&
    left.isScripted === right.isScripted &&
    Date.parse(right.at) - Date.parse(left.at) < GROUP_MS
  )
}

/** "4 automatic steps", or the step itself when there is only one. */
export function stepsWords(items: readonly EventItem[]): string {
  const [only] = items
  return items.length === 1 && only !== undefined ? eventTitle(only) : `${items.length} automatic steps`
}

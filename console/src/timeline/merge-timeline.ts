import type { Timeline, TimelineItem } from '../../../api/contract/timeline.ts'

/** Messages and events count their positions separately. */
export const itemKey = (item: TimelineItem): string => (item.kind === 'message' ? item.id : `event-${item.position}`)

const before = (known: readonly TimelineItem[], newer: readonly TimelineItem[]): TimelineItem[] => {
  const seen = new Set(newer.map(itemKey))
  const oldest = newer[0]?.at
  return known.filter((item) => !seen.has(itemKey(item)) && (oldest === undefined || item.at <= oldest))
}

/** More may have happened meanwhile than one page holds: then there is a gap between the two, and nobody would fill it. */
function meet(known: Timeline, fresh: Timeline): boolean {
  const seen = new Set(known.items.map(itemKey))
  return fresh.items.some((item) => seen.has(itemKey(item)))
}

/** The newest page, read again, in front of the older ones that were loaded behind it. */
export function mergeTimeline(known: Timeline | undefined, fresh: Timeline): Timeline {
  if (known === undefined || !fresh.hasOlder || !meet(known, fresh)) return fresh
  const older = before(known.items, fresh.items)
  if (older.length === 0) return fresh
  return { ...fresh, items: [...older, ...fresh.items], hasOlder: known.hasOlder }
}

export function prependOlder(known: Timeline, older: Timeline): Timeline {
  const more = before(older.items, known.items)
  return { ...known, items: [...more, ...known.items], hasOlder: older.hasOlder && more.length > 0 }
}

import { expect, it } from 'vitest'
import type { Timeline, TimelineItem } from '../../../api/contract/timeline.ts'
import { mergeTimeline, prependOlder } from './merge-timeline.ts'

// safe: merging looks at these fields only
const message = (id: string, minute: number) =>
  ({ kind: 'message', id, at: `2026-11-20T10:${minute}:00Z` }) as TimelineItem
const page = (items: TimelineItem[], hasOlder: boolean): Timeline => ({ items, hasOlder, position: 1 })
const ids = ({ items }: Timeline) => items.map((item) => (item.kind === 'message' ? item.id : '?'))

it('a fresh newest page keeps the older ones behind it, each item once', () => {
  const known = page([message('a', 10), message('b', 11), message('c', 12)], false)
  const after = mergeTimeline(known, page([message('b', 11), message('c', 12), message('d', 13)], true))
  expect(ids(after)).toEqual(['a', 'b', 'c', 'd'])
  expect(after.hasOlder).toBe(false)
})

it('leaves no gap: a fresh page that does not reach back to what is known stands alone', () => {
  const fresh = page([message('x', 40), message('y', 41)], true)
  expect(mergeTimeline(page([message('a', 10), message('b', 11)], false), fresh)).toBe(fresh)
})

it('takes a fresh page as it is when nothing lies before it', () => {
  const fresh = page([message('x', 10)], false)
  expect(mergeTimeline(page([message('gone', 9)], false), fresh)).toBe(fresh)
  expect(mergeTimeline(undefined, fresh)).toBe(fresh)
})

it('puts an older page in front and stops at its end', () => {
  const after = prependOlder(page([message('c', 12)], true), page([message('a', 10), message('b', 11)], false))
  expect(ids(after)).toEqual(['a', 'b', 'c'])
  expect(after.hasOlder).toBe(false)
  expect(prependOlder(page([message('c', 12)], true), page([], true)).hasOlder).toBe(false)
  expect(prependOlder(after, page([message('a', 10)], true)).hasOlder).toBe(false)
})

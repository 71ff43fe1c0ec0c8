import { expect, it } from 'vitest'
import type { Timeline, TimelineItem } from '../../../api/contract/timeline.ts'
import { standing } from './read-back.ts'

const at = (minute: number) => `2026-11-20T10:${minute}:00Z`
// safe: the search looks at these fields only
const message = (id: string, minute: number) => ({ kind: 'message', id, at: at(minute) }) as TimelineItem
const page = (items: TimelineItem[], hasOlder: boolean): Timeline => ({ items, hasOlder, position: 1 })
const loaded = [message('b', 20), message('c', 30)]

it('looks on while older pages may hold the message, also at the very instant of the oldest', () => {
  expect(standing(page(loaded, true), { id: 'a', at: at(10) })).toBeNull()
  expect(standing(page(loaded, true), { id: 'a', at: at(20) })).toBeNull()
})

it('is over when it is there, when nothing older is, and when older pages could not hold it', () => {
  expect(standing(page(loaded, true), { id: 'b', at: at(20) })).toBe('here')
  expect(standing(page(loaded, false), { id: 'a', at: at(10) })).toBe('gone')
  expect(standing(page(loaded, true), { id: 'a', at: at(25) })).toBe('gone')
})

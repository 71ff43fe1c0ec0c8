import { expect, it } from 'vitest'
import { EVENT_TYPES } from '../../../domain/events/event.ts'
import { EVENTS, eventWords } from './event-words.ts'

it('has words for every event of the store and for nothing else', () => {
  expect(Object.keys(EVENTS).sort()).toEqual([...EVENT_TYPES].sort())
})

it('shows a word it does not know as it was written', () => {
  expect(eventWords('robot:danced_well')).toMatchObject({ words: 'Robot danced well', isNotable: false })
})

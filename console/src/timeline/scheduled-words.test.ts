import { expect, it } from 'vitest'
import type { ScheduledEntry } from '../../../api/contract/scheduled.ts'
import { scheduledState } from './scheduled-words.ts'

const entry: ScheduledEntry = {
  id: '01910000-0000-7000-8000-000000000001',
  state: 'waiting',
  stopped: null,
  text: 'The oak has arrived.',
  isTemplate: false,
  dueAt: '2026-01-15T09:00:00.000Z',
  plannedAt: '2026-01-14T09:00:00.000Z',
  by: 'Ann',
  unlessTheyWrite: true,
  wroteSince: false,
  wontLeave: null,
}
const state = (changes: Partial<ScheduledEntry>) => scheduledState({ ...entry, ...changes }, 'tomorrow 09:00')

it('says when it leaves', () => {
  expect(state({})).toEqual({ tone: 'moving', words: 'Leaves tomorrow 09:00', next: null })
  expect(state({ wroteSince: true, unlessTheyWrite: false }).words).toBe('Leaves tomorrow 09:00')
})

it('asks once the customer has written, where it was not to leave then', () => {
  expect(state({ wroteSince: true, wontLeave: 'they_wrote' })).toMatchObject({ tone: 'waiting', next: 'confirm' })
})

it('says why it did not leave, and what to do next', () => {
  expect(state({ state: 'stopped', stopped: 'outside_reply_window' })).toEqual({
    tone: 'waiting',
    words: 'Not sent: the 24 hours were over',
    next: 'template',
  })
  expect(state({ state: 'stopped', stopped: 'no_consent' })).toMatchObject({ next: null })
})

it('says before its time that it will not leave', () => {
  expect(state({ wontLeave: 'no_consent' })).toEqual({
    tone: 'waiting',
    words: 'It will not leave: they said STOP',
    next: null,
  })
})

import { expect, it } from 'vitest'
import type { AlertSettingsView } from '../../../api/contract/alert.ts'
import { addressOn, changeOf, isChanged, withAddress, withKind } from './alert-draft.ts'

const person = (userId: string): AlertSettingsView['people'][number] => ({
  userId,
  name: 'Ann',
  role: 'staff',
  email: 'ann@example.com',
  isChosen: false,
  kinds: ['escalation'],
  ways: [{ channel: 'email', address: null }],
})
const stored: AlertSettingsView = {
  limits: { errorPercent: 5, errorMinutes: 5, errorAtLeast: 5, guardrailsPerHour: 10, unansweredMinutes: 30 },
  people: [person('a'), person('b')],
  kinds: ['escalation', 'guardrails'],
  channels: ['email', 'slack'],
}

it('names only whom somebody changed', () => {
  const people = [withKind(person('a'), 'guardrails', true), person('b')]
  expect(changeOf(stored, people, stored.limits).people).toMatchObject([
    { userId: 'a', kinds: ['escalation', 'guardrails'] },
  ])
  expect(isChanged(stored, people, stored.limits)).toBe(true)
  expect(isChanged(stored, [person('a'), person('b')], stored.limits)).toBe(false)
})

it('keeps the address somebody logs in with as such, another as typed, and none as no way', () => {
  const ann = person('a')
  expect(addressOn(ann, 'email')).toBe('ann@example.com')
  expect(withAddress(ann, 'email', 'ann@example.com').ways).toEqual([{ channel: 'email', address: null }])
  expect(withAddress(ann, 'email', 'night@example.com').ways).toEqual([
    { channel: 'email', address: 'night@example.com' },
  ])
  expect(withAddress(ann, 'email', '').ways).toEqual([])
})

import { expect, it } from 'vitest'
import type { LiveEvent } from '../../../api/contract/live.ts'
import { keys } from '../api/keys.ts'
import { staleKeys } from './stale-keys.ts'

const event = (type: LiveEvent['type'], part: Partial<LiveEvent> = {}): LiveEvent => ({
  position: 1,
  type,
  at: '2026-11-21T09:00:00Z',
  tenantId: 't',
  subject: { kind: 'conversation', id: 'c' },
  customerId: 'c',
  actor: { kind: 'workflow' },
  data: {},
  ...part,
})

it('a message makes its conversation and the inbox outdated, not the board', () => {
  const stale = staleKeys(event('message:received'))
  expect(stale).toEqual(expect.arrayContaining([keys.home, keys.timeline('c'), keys.customer('c'), keys.conversations]))
  expect(stale).not.toContainEqual(keys.boards)
})

it('a new lead makes the board outdated, since its card is not in the event', () => {
  expect(staleKeys(event('lead:new', { subject: { kind: 'lead', id: 'l' } }))).toEqual(
    expect.arrayContaining([keys.boards, keys.leads, keys.deal('l')]),
  )
})

it('what the board can be patched with does not load it again', () => {
  expect(staleKeys(event('lead:waiting', { subject: { kind: 'lead', id: 'l' } }))).not.toContainEqual(keys.boards)
})

it('an event of a deal names it in its data when the subject is a document', () => {
  expect(
    staleKeys(event('contract:signed', { subject: { kind: 'envelope', id: 'e' }, data: { leadId: 'l' } })),
  ).toContainEqual(keys.deal('l'))
  expect(staleKeys(event('invoice:sent', { subject: { kind: 'invoice', id: 'i' } }))).toContainEqual(keys.deals)
})

it('the switch of the AI reaches the switch', () => {
  expect(staleKeys(event('autonomy:changed', { customerId: null }))).toEqual([keys.home, keys.autonomy, keys.settings])
})

it.each(['customer:merged', 'customer:split'] as const)('%s makes every open conversation outdated', (type) => {
  expect(staleKeys(event(type))).toEqual(expect.arrayContaining([keys.timelines, keys.customers]))
})

it.each(['customer:named', 'customer:renamed'] as const)('%s reaches every list their name stands in', (type) => {
  const lists = [keys.home, keys.conversations, keys.customer('c'), keys.boards, keys.tickets]
  expect(staleKeys(event(type))).toEqual(expect.arrayContaining(lists))
})

it('what somebody merged into another writes makes the conversation outdated that they are both in', () => {
  const stale = staleKeys(event('message:received', { answeredBy: 'other' }))
  expect(stale).toEqual(expect.arrayContaining([keys.timeline('other'), keys.customer('other'), keys.timeline('c')]))
})

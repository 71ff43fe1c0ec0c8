import { expect, it } from 'vitest'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { LiveEvent } from '../../../api/contract/live.ts'
import type { ConversationList, ConversationRow } from '../api/nouns.ts'
import { patchConversations, patchCustomer } from './patch-conversations.ts'

const row = (customerId: string): ConversationRow => ({
  customerId,
  isBlocked: false,
  name: customerId,
  address: null,
  channel: 'sms',
  lastText: 'hello',
  lastAt: '2026-11-20T10:00:00Z',
  lastBy: 'customer',
  waitingSince: null,
  controller: 'staff',
  controllerName: 'Maria',
  attention: null,
  persona: 'professional',
  ticket: null,
})

const list: ConversationList = { conversations: [row('anna'), row('ben')], total: 2, position: 10 }

const event = (type: LiveEvent['type'], data: LiveEvent['data'] = {}, customerId = 'ben'): LiveEvent => ({
  position: 11,
  type,
  at: '2026-11-21T09:00:00Z',
  tenantId: 't',
  subject: { kind: 'conversation', id: customerId },
  customerId,
  actor: { kind: 'user' },
  data,
})

it('giving back clears who had the conversation', () => {
  const after = patchConversations(list, event('conversation:given_back'))
  expect(after.conversations[1]).toMatchObject({ controller: 'ai', controllerName: null })
  expect(after.conversations[0]).toBe(list.conversations[0])
})

it('attention shows and settles', () => {
  const needed = patchConversations(list, event('conversation:attention_needed', { reason: 'legal' }))
  expect(needed.conversations[1]?.attention).toBe('legal')
  expect(
    patchConversations(needed, { ...event('conversation:attention_settled'), position: 12 }).conversations[1]
      ?.attention,
  ).toBeNull()
})

it('stays the same object for strangers, old news and what a list does not show', () => {
  expect(patchConversations(list, event('conversation:taken_over', {}, 'stranger'))).toBe(list)
  expect(patchConversations(list, { ...event('conversation:taken_over'), position: 10 })).toBe(list)
  expect(patchConversations(list, event('offer:made', { amountMinor: 1, currency: 'EUR' }))).toBe(list)
})

it('the customer page follows its own customer only', () => {
  // safe: patching looks at these fields only
  const view = {
    id: 'ben',
    conversation: { controller: 'ai', controllerName: null, controlledAt: null },
  } as unknown as CustomerView
  expect(patchCustomer(view, event('conversation:taken_over')).conversation.controller).toBe('staff')
  expect(patchCustomer(view, event('conversation:taken_over', {}, 'anna'))).toBe(view)
})

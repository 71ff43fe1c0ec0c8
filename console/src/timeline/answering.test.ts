import { expect, it } from 'vitest'
import type { AutonomyView } from '../../../api/contract/settings.ts'
import type { MessageItem } from '../api/nouns.ts'
import { answering } from './answering.ts'

const AT = '2026-11-20T10:00:00Z'
const now = Date.parse(AT) + 2_000
// safe: only what is asked about
const message = (part: Partial<MessageItem>) =>
  ({ direction: 'in', channel: 'sms', answered: false, at: AT, ...part }) as MessageItem
const mode = (part: Partial<AutonomyView> = {}): AutonomyView => ({
  default: 'auto',
  pausedAt: null,
  pausedBy: null,
  setAt: null,
  setBy: null,
  perChannel: {},
  ...part,
})

it('is writing while a message of the customer waits and is its to answer', () => {
  const waits = [message({}), message({ direction: 'note' })]
  expect(answering(waits, 'ai', mode(), now)).toBe('writing')
  expect(answering(waits, 'ai', mode({ default: 'suggest' }), now)).toBe('drafting')
  expect(answering(waits, 'ai', mode({ default: 'off', perChannel: { sms: 'suggest' } }), now)).toBe('drafting')
})

it('is silent once it answered, and where people answer', () => {
  expect(answering([message({ answered: true })], 'ai', mode(), now)).toBeNull()
  expect(answering([message({}), message({ direction: 'out', answered: null })], 'ai', mode(), now)).toBeNull()
  expect(answering([message({})], 'staff', mode(), now)).toBeNull()
  expect(answering([message({})], 'ai', mode({ pausedAt: AT }), now)).toBeNull()
  expect(answering([message({})], 'ai', mode({ perChannel: { sms: 'off' } }), now)).toBeNull()
})

it('is not said to be writing for ever', () => {
  expect(answering([message({})], 'ai', mode(), now + 120_000)).toBeNull()
})

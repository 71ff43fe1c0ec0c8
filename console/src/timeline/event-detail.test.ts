import { expect, it } from 'vitest'
import { eventDetail } from './event-detail.ts'

const detail = (type: string, payload: Record<string, unknown> = {}) => eventDetail({ type, payload })

it.each([
  [
    'lead:status_changed',
    { from: 'qualified', to: 'negotiating', why: 'the first offer was made' },
    'Qualified → Negotiating, the first offer was made',
  ],
  ['lead:closed', { reason: 'competitor' }, 'Went to a competitor'],
  ['conversation:attention_needed', { reason: 'human_requested' }, 'Asks for a person'],
  ['agent:spawned', { persona: 'empath', rule: 'complaint or distress' }, 'Empath, complaint or distress'],
  ['consent:changed', { state: 'withdrawn', channel: 'whatsapp' }, 'withdrawn, WhatsApp'],
  ['offer:made', { amountMinor: 1_406_000, currency: 'EUR' }, '€14,060'],
  ['approval:requested', { kind: 'send_contract', amountMinor: 100, currency: 'EUR' }, 'send contract, €1'],
  ['lead:waiting', { for: 'channel:sms' }, 'No way to write: SMS'],
])('%s says what it is about', (type, payload, words) => {
  expect(detail(type, payload)).toBe(words)
})

it('says nothing rather than something odd about a payload it cannot read', () => {
  expect(detail('lead:status_changed', { from: 3 })).toBeNull()
  expect(detail('offer:made', { amountMinor: '12' })).toBeNull()
  expect(detail('disclosure:made')).toBeNull()
})

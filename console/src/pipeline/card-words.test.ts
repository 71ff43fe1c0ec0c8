import { expect, it } from 'vitest'
import { ageOf, timerWords, waitingWords } from './card-words.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString()

it('a lead ages by the patience of its stage', () => {
  const ages = [1, 12, 30].map((hours) => ageOf({ stage: 'new', stageChangedAt: hoursAgo(hours) }, NOW))
  expect(ages).toEqual(['fresh', 'ageing', 'old'])
  expect(ageOf({ stage: 'contract_sent', stageChangedAt: hoursAgo(30) }, NOW)).toBe('fresh')
})

it('what is over does not age', () => {
  expect(ageOf({ stage: 'paid', stageChangedAt: hoursAgo(9_000) }, NOW)).toBe('fresh')
})

it('says what a card waits for', () => {
  expect(waitingWords('approval:send_contract')).toBe('Your yes to the contract')
  expect(waitingWords('approval:new_kind')).toBe('Your decision: new kind')
  expect(waitingWords('channel:whatsapp')).toBe('No way to write: WhatsApp')
  expect(waitingWords('payment')).toBe('Waits for payment')
})

it('shows timers in the words of the workflow', () => {
  expect(timerWords('reminds to sign')).toBe('Reminds to sign')
})

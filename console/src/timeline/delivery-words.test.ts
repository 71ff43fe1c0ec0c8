import { expect, it } from 'vitest'
import { DELIVERY_STATUSES } from '../../../domain/messaging/delivery.ts'
import { LEDGER_STATES } from '../../../domain/outbound/ledger.ts'
import { canBeTakenBack, deliveryWords, failureWords, isSuggestion } from './delivery-words.ts'

it('has words for every state of the ledger and every delivery status', () => {
  for (const state of LEDGER_STATES) expect(deliveryWords({ state, delivery: null })?.words).toBeTruthy()
  const words = DELIVERY_STATUSES.map((delivery) => deliveryWords({ state: 'confirmed', delivery })?.words)
  expect(new Set(words).size).toBe(DELIVERY_STATUSES.length)
})

it('says nothing about what customers wrote', () => {
  expect(deliveryWords({ state: null, delivery: null })).toBeNull()
})

it('is loud where somebody has to look, and only there', () => {
  const loud = LEDGER_STATES.filter((state) => deliveryWords({ state, delivery: null })?.isLoud)
  expect(loud).toEqual(['unknown', 'undelivered', 'rejected', 'undecided', 'dead'])
  expect(deliveryWords({ state: 'confirmed', delivery: 'failed' })).toMatchObject({ isLoud: true, tone: 'broken' })
})

it('explains codes it knows and admits the rest', () => {
  expect(failureWords('21610')).toContain('STOP')
  expect(failureWords('99999')).toContain('did not say why')
})

it('takes back only what has not left', () => {
  const mayUndo = LEDGER_STATES.filter((state) => canBeTakenBack({ state, direction: 'out' }))
  expect(mayUndo).toEqual(['held', 'reserved'])
})

it('a held message of the AI is a suggestion, one of staff is not', () => {
  expect(isSuggestion({ state: 'held', author: { kind: 'ai', name: null, persona: null } })).toBe(true)
  expect(isSuggestion({ state: 'held', author: { kind: 'staff', name: 'Maria', persona: null } })).toBe(false)
})

it('what stands on a ticket page waits for no provider', () => {
  expect(deliveryWords({ state: 'confirmed', delivery: 'queued', channel: 'form' })?.words).toBe('On their page')
  expect(deliveryWords({ state: 'confirmed', delivery: 'queued', channel: 'sms' })?.words).toBe('With the provider')
})

import { expect, it } from 'vitest'
import type { Decision } from '../../../api/contract/home.ts'
import { APPROVAL_KINDS } from '../../../domain/approval/approval.ts'
import { ATTENTION_REASONS } from '../../../domain/conversation/attention.ts'
import { decisionWords } from './decision-words.ts'

const decision = (part: Partial<Decision>): Decision => ({
  kind: 'approval',
  id: 'a',
  customerId: null,
  leadId: null,
  customerName: 'Anna',
  what: 'send_contract',
  amount: { amountMinor: 1_406_000, currency: 'EUR' },
  at: '2026-11-21T09:00:00Z',
  expiresAt: null,
  ...part,
})

it('asks in a sentence and says what a yes causes', () => {
  expect(decisionWords(decision({}))).toMatchObject({
    title: 'Send Anna the contract over €14,060?',
    about: 'Anna gets the contract to sign right away; the invoice follows the signature.',
  })
})

it('has a sentence for every approval and every reason', () => {
  for (const what of APPROVAL_KINDS) expect(decisionWords(decision({ what })).title).toMatch(/\?$/)
  for (const what of ATTENTION_REASONS)
    expect(decisionWords(decision({ kind: 'attention', what })).title).not.toContain('_')
})

it('does not need a name', () => {
  expect(decisionWords(decision({ kind: 'undecided_send', customerName: null })).title).toBe(
    'Did the message to a customer arrive?',
  )
})

it('names a code of the provider as one, and no reason by it', () => {
  const letter = (part: Partial<Decision>) => decisionWords(decision({ kind: 'dead_letter', ...part }))
  expect(letter({ what: '30005', isReplayable: true })).toMatchObject({
    title: 'A message to Anna did not arrive',
    about: 'The provider refused it with code 30005.',
  })
  expect(letter({ what: 'address_unusable', isReplayable: true }).about).toBe('The reason given: address unusable.')
  expect(letter({ what: 'foreign_currency', customerName: null })).toMatchObject({
    title: 'Given up: Foreign currency',
    about: 'Every retry failed.',
  })
})

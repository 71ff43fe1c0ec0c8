import { expect, it } from 'vitest'
import type { Decision } from '../../../api/contract/home.ts'
import { APPROVAL_KINDS } from '../../../domain/approval/approval.ts'
import { ATTENTION_REASONS } from '../../../domain/conversation/attention.ts'
import { decisionWords, withoutRepeats } from './decision-words.ts'

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

it('asks once about a message nobody can tell of', () => {
  const sent = decision({ kind: 'undecided_send', customerId: 'c' })
  const same = decision({ kind: 'attention', what: 'send_undecided', customerId: 'c' })
  const other = decision({ kind: 'attention', what: 'send_undecided', customerId: 'd' })
  expect(withoutRepeats([sent, same, other])).toEqual([sent, other])
})

it('names a code of the provider as one, and no reason by it', () => {
  expect(decisionWords(decision({ kind: 'dead_letter', what: '30005' }))).toMatchObject({
    title: 'Given up: a message that was refused',
    about: "For Anna. The provider's code is 30005.",
  })
  expect(decisionWords(decision({ kind: 'dead_letter', what: 'foreign_currency', customerName: null }))).toMatchObject({
    title: 'Given up: Foreign currency',
    about: 'Every retry failed.',
  })
})

import { expect, it } from 'vitest'
import { moneyOf } from './money-of.ts'

const lead = (stage: string, amountMinor: number | null, currency = 'EUR') => ({
  id: stage,
  stage,
  interest: null,
  amountMinor,
  currency,
  createdAt: '2026-11-20T10:00:00Z',
})

it('adds up what was paid and what is under way, and never two currencies', () => {
  const leads = [
    lead('paid', 100),
    lead('paid', 50),
    lead('paid', 70, 'USD'),
    lead('lost', 900),
    lead('negotiating', 30),
    lead('new', null),
  ]
  expect(moneyOf(leads)).toEqual({
    paid: [
      { amountMinor: 150, currency: 'EUR' },
      { amountMinor: 70, currency: 'USD' },
    ],
    open: [{ amountMinor: 30, currency: 'EUR' }],
  })
})

import { expect, it } from 'vitest'
import { namesOtherAmount } from './other-amount.ts'

it('knows an offer that no longer stands from the one that does', () => {
  expect(namesOtherAmount('The oak table would be EUR 2,000.00 for you.', 240_000, 'EUR')).toBe(true)
  expect(namesOtherAmount('The oak table would be EUR 2,400.00 for you.', 240_000, 'EUR')).toBe(false)
  expect(namesOtherAmount('It is EUR 1,200.00 each, EUR 2,400.00 together.', 240_000, 'EUR')).toBe(false)
})

it('takes other numbers for no amount', () => {
  expect(namesOtherAmount('Delivery takes 3 weeks; we take 10 % off in May.', 240_000, 'EUR')).toBe(false)
})

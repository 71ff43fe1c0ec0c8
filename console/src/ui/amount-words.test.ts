import { expect, it } from 'vitest'
import { amountWords, costWords, roundWords } from './amount-words.ts'

it('shows cents only where there are any', () => {
  expect(amountWords({ amountMinor: 490_000, currency: 'EUR' })).toBe('€4,900')
  expect(amountWords({ amountMinor: 490_050, currency: 'EUR' })).toBe('€4,900.50')
})

it('knows currencies without minor units', () => {
  expect(amountWords({ amountMinor: 120_000, currency: 'JPY' })).toBe('¥120,000')
})

it('rounds sums for heads of columns', () => {
  expect(roundWords({ amountMinor: 4_820_000, currency: 'EUR' })).toBe('€48.2K')
  expect(roundWords({ amountMinor: 124_000_000, currency: 'EUR' })).toBe('€1.2M')
})

it('costs keep digits that mean something', () => {
  expect([0, 1_310, 412_300, 40].map(costWords)).toEqual(['$0', '$0.0013', '$0.41', 'under $0.0001'])
})

import { expect, it } from 'vitest'
import { quotedLine, quotedPart } from './quotation.ts'

const OFFER = 'An oak table costs EUR 2,400.00.\nDelivery takes three weeks.'

it('quotes the part they chose', () => {
  expect(quotedPart(OFFER, ' Delivery takes three weeks.')).toBe('Delivery takes three weeks.')
})

it('quotes what was written where the part they are said to have chosen never was', () => {
  expect(quotedPart(OFFER, 'An oak table costs EUR 1.00.')).toBe(OFFER)
  expect(quotedPart(OFFER, '  ')).toBe(OFFER)
  expect(quotedPart(` ${OFFER} `, null)).toBe(OFFER)
})

it('says it in one line of a bounded length', () => {
  expect(quotedLine(OFFER, 200)).toBe('An oak table costs EUR 2,400.00. Delivery takes three weeks.')
  expect(quotedLine('word '.repeat(100), 11)).toBe('word word w…')
  // half an emoji is nothing that can be shown
  expect(quotedLine('ab😀', 3).isWellFormed()).toBe(true)
})

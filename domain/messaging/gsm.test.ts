import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGsm, segmentCount, withGsmPunctuation } from './gsm.ts'

describe('segments', () => {
  it.each([
    ['', 1],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    // 153 is odd: a euro sign does not straddle two segments.
    ['€'.repeat(152), 2],
    ['€'.repeat(153), 3],
    ['ñ'.repeat(160), 1],
    ['á'.repeat(70), 1],
    ['á'.repeat(71), 2],
    [`${'a'.repeat(69)}’`, 1],
    [`${'a'.repeat(70)}’`, 2],
    ['😀'.repeat(35), 1],
    ['😀'.repeat(36), 2],
    ['😀'.repeat(67), 3],
  ])('%#: %i characters', (text, count) => {
    expect(segmentCount(text)).toBe(count)
  })

  it('are fewer or as many with plain punctuation', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Array.from('abc ’“”–— …•«»é'))), (letters) => {
        const text = letters.join('')
        expect(segmentCount(withGsmPunctuation(text))).toBeLessThanOrEqual(segmentCount(text) + 1)
      }),
    )
  })
})

it('writes typographic punctuation in the short alphabet and keeps letters', () => {
  expect(withGsmPunctuation('“It’s” – fine…\u00a0ça está')).toBe('"It\'s" - fine... ça está')
  expect(isGsm(withGsmPunctuation('“It’s” – fine…'))).toBe(true)
})

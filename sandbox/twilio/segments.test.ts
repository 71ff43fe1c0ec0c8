import { expect, it } from 'vitest'
import { segmentCount } from './segments.ts'

it('counts billed parts: GSM-7, its two-septet signs, and UCS-2 as soon as one sign needs it', () => {
  expect(segmentCount('')).toBe(1)
  expect(segmentCount('a'.repeat(160))).toBe(1)
  expect(segmentCount('a'.repeat(161))).toBe(2)
  expect(segmentCount('€'.repeat(81))).toBe(2)
  expect(segmentCount('“'.repeat(70))).toBe(1)
  expect(segmentCount(`${'a'.repeat(70)}😀`)).toBe(2)
})

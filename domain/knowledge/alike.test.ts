import { describe, expect, it } from 'vitest'
import { isKin, isOneEditApart } from './alike.ts'

describe('a typing mistake', () => {
  it.each([
    ['table', 'tabel', true],
    ['table', 'tble', true],
    ['table', 'tableau', false],
    ['table', 'taxle', true],
    ['table', 'table', false],
    ['', 'a', true],
    ['abcd', 'abdce', false],
  ])('%s and %s: %s', (left, right, isOne) => {
    expect(isOneEditApart(left, right)).toBe(isOne)
    expect(isOneEditApart(right, left)).toBe(isOne)
  })
})

describe('words that grew from one', () => {
  it.each([
    ['hairdryer', 'dryer', true],
    ['vaccinated', 'vaccination', true],
    ['reschedule', 'schedule', true],
    ['station', 'state', false],
    ['interest', 'internet', false],
    ['bus', 'minibus', false],
  ])('%s and %s: %s', (left, right, areKin) => {
    expect(isKin(left, right)).toBe(areKin)
    expect(isKin(right, left)).toBe(areKin)
  })
})

import { describe, expect, it } from 'vitest'
import { parseSearch } from './search.ts'

const invoice = {
  id: 'in_1',
  object: 'invoice',
  status: 'open',
  total: 500,
  number: null,
  metadata: { deal: 'o\'1 "x"' },
}
const FIELDS = ['status', 'total', 'metadata', 'number']
const finds = (query: string) => parseSearch(query, FIELDS, 'invoices')(invoice)

describe('the search language', () => {
  it.each([
    "status:'open'",
    'status:"OPEN"',
    "-status:'paid'",
    "metadata['deal']:'o\\'1 \\\"x\\\"'",
    'total>499 AND total<=500',
    "status:'paid' OR total:500",
    "status~'pe'",
    'number:null',
  ])('finds by %s', (query) => {
    expect(finds(query)).toBe(true)
  })

  it.each(["status:'paid'", "-status:'open'", "metadata['deal']:'o'", "metadata['other']:'1'", 'total>500'])(
    'does not find by %s',
    (query) => {
      expect(finds(query)).toBe(false)
    },
  )

  it.each(['', 'status', "status:'open' total>1", "colour:'red'", "status:'a' AND total>1 OR total<1"])(
    'refuses %s',
    (query) => {
      expect(() => finds(query)).toThrow()
    },
  )
})

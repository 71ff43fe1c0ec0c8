import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCIES, formatMoney } from './money.ts'
import { minorOf, numbersIn, readable } from './money-in-text.ts'

const only = (text: string, home: 'EUR' | 'SEK' | 'CAD' = 'EUR') => {
  const [found] = numbersIn(text, home)
  return found === undefined
    ? null
    : { minor: minorOf(found, found.currency ?? home), currency: found.currency, isPercent: found.isPercent }
}

describe('an amount in the usual notations', () => {
  it.each([
    ['1,200.50', 120_050, null],
    ['1.200,50', 120_050, null],
    ['1 200 €', 120_000, 'EUR'],
    ['1\u00a0200,50\u202f€', 120_050, 'EUR'],
    ["CHF 1'200.–", 120_000, 'CHF'],
    ['EUR 1200', 120_000, 'EUR'],
    ['EUR1200', 120_000, 'EUR'],
    ['1200euros', 120_000, 'EUR'],
    ['$1.2k', 120_000, 'USD'],
    ['4300', 430_000, null],
    ['4,3 mil', 430_000, null],
    ['R$ 1.500,00', 150_000, 'BRL'],
    ['12.5', 1_250, null],
    ['0,50 €', 50, 'EUR'],
    ['1.234.567', 123_456_700, null],
    ['2 million euros', 200_000_000, 'EUR'],
    ['４９００ EUR', 490_000, 'EUR'],
    ['٤٩٠٠', 490_000, null],
    ['4\u200b900', 490_000, null],
    ['₹5000', 500_000, 'INR'],
    ['¥5000', 5_000, 'JPY'],
    ['30 zł', 3_000, 'PLN'],
  ])('reads "%s"', (text, minor, currency) => {
    expect(only(text)).toMatchObject({ minor, currency })
  })

  it('takes shared marks for the tenant’s own currency', () => {
    expect(only('100 kr')?.currency).toBe('SEK')
    expect(only('$100', 'CAD')?.currency).toBe('CAD')
    expect(only('$100')?.currency).toBe('USD')
  })

  it('takes no word for a code', () => {
    expect(only('try 4300')?.currency).toBeNull()
    expect(only('TRY 4300')?.currency).toBe('TRY')
  })

  it.each(['20%', '20 %', '20 percent', '20 Prozent', '20 por ciento'])('reads "%s" as a share', (text) => {
    expect(only(text)).toMatchObject({ isPercent: true, currency: null })
  })

  it.each(['a1200', 'sku4900x', 'no number'])('finds nothing in "%s" that would be an amount', (text) => {
    expect(numbersIn(text, 'EUR').filter(({ text: found }) => found.startsWith('1200'))).toEqual([])
  })

  it('refuses what is too large for safe arithmetic', () => {
    expect(only('12345678901234567890 €')?.minor).toBeNull()
  })
})

it('reads back what formatMoney writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(...CURRENCIES), (amountMinor, currency) => {
      const [found] = numbersIn(`pay ${formatMoney({ amountMinor, currency })} now`, 'EUR')
      expect(found?.currency).toBe(currency)
      expect(found === undefined ? null : minorOf(found, currency)).toBe(amountMinor)
    }),
  )
})

it('points at the words it read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { start, end, text: found } of numbersIn(text, 'EUR'))
        expect(readable(text).slice(start, end)).toContain(found)
    }),
  )
})

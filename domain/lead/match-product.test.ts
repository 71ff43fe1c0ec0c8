import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchProduct, type PriceListEntry } from './match-product.ts'

const entry = (id: string, sku: string, name: string, description = ''): PriceListEntry => ({
  id,
  sku,
  name,
  description,
})
const LIST = [
  entry('b5', 'BAT-5', 'Home battery 5 kWh', 'Stores the sun of the day'),
  entry('b10', 'BAT-10', 'Home battery 10 kWh', 'Twice as much'),
  entry('pv', 'PV-SET', 'Solar panel set', 'Eight panels with inverter'),
  entry('wb', 'WB-11', 'Wallbox 11 kW', 'Charges the car'),
  entry('check', 'SRV-1', 'Maintenance visit', 'Yearly check'),
]

describe('the product a text means', () => {
  it.each([
    ['how much is the BAT-10?', 'b10'],
    ['bat10 please', 'b10'],
    ['I would like the 5 kWh battery', 'b5'],
    ['the 10kwh one', 'b10'],
    ['Home Battery 10 kWh', 'b10'],
    ['do you sell solar panels?', 'pv'],
    ['a wallbox for my car', 'wb'],
    ['two wallboxes', 'wb'],
    ['MAINTENANCE', 'check'],
    ['quiero el wallbox', 'wb'],
  ])('"%s" is %s', (text, id) => {
    expect(matchProduct(text, LIST)).toBe(id)
  })

  it.each(['how much is it?', 'a battery', 'the 7 kWh battery', 'BAT-5 or BAT-10', '', 'hello', '5'])(
    '"%s" is none for sure',
    (text) => {
      expect(matchProduct(text, LIST)).toBeNull()
    },
  )

  it('is the only one there is when its name is said', () => {
    expect(matchProduct('the battery', [entry('b', 'B', 'Battery')])).toBe('b')
    expect(matchProduct('the car', [entry('b', 'B', 'Battery')])).toBeNull()
  })

  it('is found by its own full name, unless another has the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIST), (product) => {
        expect(matchProduct(`I want the ${product.name}`, LIST)).toBe(product.id)
        expect(matchProduct(product.name, [...LIST, { ...product, id: 'twin', sku: 'TWIN' }])).toBeNull()
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedAmount } from './asked-amount.ts'

const asked = (text: string) => askedAmount(text, { currency: 'EUR', near: 490_000 })

describe('a counter offer', () => {
  it.each([
    ['can you do 4300?', 430_000],
    ['4.3k and we have a deal', 430_000],
    ['would you take 4,300.50 €', 430_050],
    ['EUR 4300 and I sign', 430_000],
    ['my budget is 4000 max', 400_000],
    ['I pay 4000, max 4300', 430_000],
    ['between 4000 and 4300', 430_000],
    ['they want 5200 elsewhere, can you do 4300?', 430_000],
    ['4900 is too much, 4500 is what I have', 450_000],
    ['I need 12 panels for 4300', 430_000],
    ['5 kWh for 3900', 390_000],
    ['€ 500', 50_000],
    ['10% off?', 441_000],
    ['a discount of 15%', 416_500],
    ['can you give me 200 less', 470_000],
    ['knock off 300', 460_000],
    ['puedo pagar 4.300', 430_000],
    ['un descuento del 10%', 441_000],
    ['faz por 4000?', 400_000],
    ['je peux payer 4 300 euros', 430_000],
    ['ich zahle 4300', 430_000],
    ['200 Euro weniger', 470_000],
    ['facciamo 4300 e lo prendo', 430_000],
  ])('"%s" asks for %i', (text, amountMinor) => {
    expect(asked(text)).toMatchObject({ kind: 'amount', amountMinor })
  })

  it.each([
    'call me at 14:30 on 12/05/2027',
    'since 2019 I have been a customer',
    'my number is +49 151 2345678',
    'order #4300 please',
    'we are 20 people',
    'it is 4300 km away',
    'on 12 May 2027',
    'https://shop.example/p/4300',
    '4300 or 4400',
    '4900 is too much',
    'somebody else wants 5200',
    'what about 3.9',
    'half?',
    '100% sure',
    '',
  ])('"%s" asks for no amount', (text) => {
    expect(asked(text)).toEqual({ kind: 'none' })
  })

  it.each([
    ['$4300?', 'USD'],
    ['4300 pounds', 'GBP'],
    ['0.1 BTC', 'BTC'],
  ])('"%s" is in a foreign currency', (text, currency) => {
    expect(asked(text)).toMatchObject({ kind: 'foreign', currency })
  })

  it('in our currency wins over the same in another', () => {
    expect(asked('4300 euros, about 4700 dollars')).toMatchObject({ kind: 'amount', amountMinor: 430_000 })
  })
})

it('never asks for as much as we offer, or for nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.integer({ min: 100, max: 10 ** 8 }),
      (text, number, near) => {
        const found = askedAmount(`${text} ${number}`, { currency: 'EUR', near })
        if (found.kind === 'amount') {
          expect(found.amountMinor).toBeGreaterThan(0)
          expect(found.amountMinor).toBeLessThan(near)
        }
      },
    ),
  )
})

import { describe, expect, it } from 'vitest'
import { quantityIn } from './quantity.ts'
import { stemOf } from './words.ts'

const STEMS = new Set(['oak', 'window', 'lunch', 'office', 'battery', '10', 'kwh'].map(stemOf))

describe('how many are wanted', () => {
  it.each([
    ['I need 3 windows', 3],
    ['three oak windows please', 3],
    ['4x the window', 4],
    ['lunch for 25 people', 25],
    ['wir brauchen zwölf Stück', 12],
    ['dos unidades', 2],
    ['2 new windows', 2],
    ['a dozen office lunches', 12],
    ['cinq pièces', 5],
    ['2 of the 10 kWh batteries', 2],
  ])('%s', (text, quantity) => {
    expect(quantityIn(text, STEMS)).toBe(quantity)
  })

  it.each([
    'a window',
    'the window costs 1400 euros',
    'call me at 5',
    'ruth22@window.example',
    'for €300',
    'in 2 weeks',
    'one of you',
    'the 10 kWh battery',
  ])('is not said in: %s', (text) => {
    expect(quantityIn(text, STEMS)).toBeNull()
  })
})

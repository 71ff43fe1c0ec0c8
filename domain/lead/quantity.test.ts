import { describe, expect, it } from 'vitest'
import { saysQuantity } from './quantity.ts'

describe('saysQuantity', () => {
  it.each([
    ['We need 3 oak tables for the office', 3, 'Oak table'],
    ['2x please', 2, 'Wall shelf'],
    ['could I get 4 pieces', 4, 'Wall shelf'],
    ['Wir brauchen 5 Stück davon', 5, 'Regal'],
    ['necesito 6 unidades', 6, 'Mesa'],
    ['two offices, 12 of them each', 12, 'Wall shelf'],
    ['the small one x 7', 7, 'Wall shelf'],
    ['we would take 2 home batteries', 2, 'Home battery 5 kWh, installed'],
  ])('hears the quantity in "%s"', (text, quantity, product) => {
    expect(saysQuantity(text, quantity, product)).toBe(true)
  })

  it.each([
    ['our house has 40 m2 of roof', 40, 'Solar roof 8 kWp, installed'],
    ['there are 3 people in the house', 3, 'Home battery 5 kWh, installed'],
    ['the 5 kWh one, installed', 5, 'Home battery 5 kWh, installed'],
    ['could you do it for 4300?', 4300, 'Home battery 5 kWh, installed'],
    ['built in 2019, 2 floors', 2, 'Oak table'],
    ['my number is 12', 12, 'Oak table'],
    ['10 % off?', 10, 'Wall shelf'],
    ['1.5 x as long', 5, 'Wall shelf'],
  ])('hears none in "%s"', (text, quantity, product) => {
    expect(saysQuantity(text, quantity, product)).toBe(false)
  })
})

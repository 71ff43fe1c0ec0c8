import { expect, it } from 'vitest'
import { initialsOf, nameOf, shortName, tintOf } from './person-name.ts'

it('falls back to the address, then to words', () => {
  expect(nameOf({ name: ' Anna ', address: '+49' })).toBe('Anna')
  expect(nameOf({ name: '  ', address: '+49' })).toBe('+49')
  expect(nameOf({ name: null, address: '+353872221012' })).toBe('+353 87 222 1012')
  expect(nameOf({ name: null })).toBe('Unknown customer')
})

it.each([
  ['Amélie Fournier', 'AF'],
  ['Tom', 'T'],
  ['田中 美咲', '田'],
  ['نور الدين', 'ن'],
  ['+49 160 525', '25'],
  ['•••', '#'],
  ['👩‍🔧 Anna', 'A'],
])('initials of %s are %s', (name, initials) => {
  expect(initialsOf({ name })).toBe(initials)
})

it('cuts a name of 300 characters for a sentence', () => {
  expect(shortName({ name: 'x'.repeat(300) })).toHaveLength(49)
})

it('gives the same person the same tint', () => {
  expect(tintOf('anna')).toBe(tintOf('anna'))
  expect(tintOf('')).toBe(1)
})

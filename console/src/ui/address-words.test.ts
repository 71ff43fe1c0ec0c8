import { expect, it } from 'vitest'
import { addressWords } from './address-words.ts'

it.each([
  ['+353872221012', '+353 87 222 1012'],
  ['+14155550199', '+1 415 555 0199'],
  ['+4915112345678', '+49 1511 234 5678'],
  ['+442079460123', '+44 207 946 0123'],
  ['aoife.walsh@example.org', 'aoife.walsh@example.org'],
  ['••• 12', '••• 12'],
  ['T0NORTHLIGHT/U0CUSTOMER1', 'U0CUSTOMER1'],
  ['ce52a7cd-3e44-49f6-bd82-ae2cd075566d', 'Support form'],
])('reads %s as %s', (address, words) => {
  expect(addressWords(address)).toBe(words)
})

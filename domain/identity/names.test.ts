import { expect, it } from 'vitest'
import { areSeveralPeople, isAnotherName } from './names.ts'

it.each([
  ['Ann Byrne', 'Paul Keane', true],
  ['Ann', 'Paul', true],
  ['🌸🌸', 'Paul', true],
  ['Ann', 'Ann Byrne', false],
  ['Robert Kelly', 'Bob Kelly', false],
  ['ANN BYRNE', 'ann byrne ', false],
  ['🌸', '🌸', false],
])('after %s, %s is another name: %s', (earlier, later, expected) => {
  expect(isAnotherName(earlier, later)).toBe(expected)
})

it('several names are several people when two of them cannot be of one', () => {
  expect(areSeveralPeople([])).toBe(false)
  expect(areSeveralPeople(['Ann', 'Ann Byrne', 'A. Byrne'])).toBe(false)
  expect(areSeveralPeople(['Ann', 'Ann Byrne', 'Paul Keane'])).toBe(true)
})

import { expect, it } from 'vitest'
import { neighbour } from './neighbour.ts'

it('moves to the neighbour and stops at both ends', () => {
  const order = ['a', 'b', 'c']
  expect(neighbour(order, 'a', 1)).toBe('b')
  expect(neighbour(order, 'a', -1)).toBeNull()
  expect(neighbour(order, 'c', 1)).toBeNull()
})

it('starts at the first when nothing or something unknown is open', () => {
  expect(neighbour(['a'], undefined, 1)).toBe('a')
  expect(neighbour(['a'], 'gone', -1)).toBe('a')
  expect(neighbour([], undefined, 1)).toBeNull()
})

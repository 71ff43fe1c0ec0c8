import { expect, it } from 'vitest'
import { pagesInSight } from './pages-in-sight.ts'

it('names the pages the rows in sight stand on', () => {
  expect(pagesInSight({ startIndex: 190, endIndex: 210 }, 100, [0])).toEqual([1, 2])
})

it('keeps the same array while the pages stay the same', () => {
  const known = [1, 2]
  expect(pagesInSight({ startIndex: 150, endIndex: 230 }, 100, known)).toBe(known)
  expect(pagesInSight(null, 100, known)).toBe(known)
})

import { expect, it } from 'vitest'
import { keptForAMoment } from './kept-for-a-moment.ts'

it('looks once for everybody who asks at the same time, and gives the same answer a moment later', async () => {
  let looks = 0
  const ask = keptForAMoment({ keepMs: 60_000 }, () => Promise.resolve(++looks))
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  expect(await ask()).toBe(1)
})

it('looks again when the moment is over', async () => {
  let looks = 0
  const ask = keptForAMoment({ keepMs: 0 }, () => Promise.resolve(++looks))
  expect(await ask()).toBe(1)
  expect(await ask()).toBe(2)
})

it('looks again after a look that failed', async () => {
  let looks = 0
  const ask = keptForAMoment({ keepMs: 60_000 }, () =>
    ++looks === 1 ? Promise.reject(new Error('away')) : Promise.resolve(looks),
  )
  await expect(ask()).rejects.toThrow('away')
  expect(await ask()).toBe(2)
})

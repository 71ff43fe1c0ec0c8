import { describe, expect, it } from 'vitest'
import { each } from './each.ts'

describe('each', () => {
  it('goes on with the others when one fails, and tells which', async () => {
    const items = Array.from({ length: 40 }, (_, index) => index)
    const done: number[] = []
    const failed: number[] = []
    await each(
      items,
      async (item) => {
        if (item % 10 === 0) throw new Error('no')
        done.push(item)
      },
      (_, item) => failed.push(item),
    )
    expect(failed).toEqual([0, 10, 20, 30])
    expect(done.toSorted((left, right) => left - right)).toEqual(items.filter((item) => item % 10 !== 0))
  })

  it('has a few under way at a time, never all', async () => {
    let running = 0
    let most = 0
    await each(
      Array.from({ length: 100 }, (_, index) => index),
      async () => {
        most = Math.max(most, ++running)
        await Promise.resolve()
        running--
      },
      () => undefined,
    )
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThan(20)
  })
})

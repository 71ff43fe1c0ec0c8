import { describe, expect, it } from 'vitest'
import { createUploadBudget } from './upload-budget.ts'

const LARGEST = 1_000
const HOUR_MS = 3_600_000
const open = () => createUploadBudget(LARGEST)

describe('what strangers may upload', () => {
  it('is three at a time for one address, and what is over makes room', () => {
    const budget = open()
    const [first] = [1, 2, 3].map(() => budget.hold('a', 10, 0))
    expect(() => budget.hold('a', 10, 0)).toThrow('Too many files')
    budget.hold('b', 10, 0)
    first?.()
    expect(() => budget.hold('a', 10, 0)).not.toThrow()
  })

  it('is five of the largest at a time for everybody together', () => {
    const budget = open()
    const over = Array.from({ length: 5 }, (_, at) => budget.hold(`client ${at}`, LARGEST, 0))
    expect(() => budget.hold('another', 1, 0)).toThrow('Too many files')
    over[0]?.()
    expect(() => budget.hold('another', LARGEST, 0)).not.toThrow()
  })

  it('is five of the largest an hour for one address, however soon each is over', () => {
    const budget = open()
    const upload = (client: string, nowMs: number) => budget.hold(client, LARGEST, nowMs)()
    for (let count = 0; count < 5; count += 1) upload('a', count)
    expect(() => upload('a', HOUR_MS - 1)).toThrow('Too many files')
    expect(() => upload('b', HOUR_MS - 1)).not.toThrow()
    expect(() => upload('a', HOUR_MS)).not.toThrow()
  })

  it('what was refused counts for nothing', () => {
    const budget = open()
    for (let count = 0; count < 10; count += 1) expect(() => budget.hold('a', 6 * LARGEST, 0)).toThrow()
    expect(() => budget.hold('a', LARGEST, 0)).not.toThrow()
  })
})

import { describe, expect, it } from 'vitest'
import { createClock } from './clock.ts'
import { openDatabase } from './database.ts'
import { createFaults } from './faults.ts'
import { createSettings } from './settings.ts'

const opened = (database = openDatabase(':memory:')) => {
  const settings = createSettings(database)
  return createFaults({ database, settings, clock: createClock(settings) })
}
const hits = (faults: ReturnType<typeof opened>, tries: number) =>
  Array.from({ length: tries }, () => (faults.take('twilio', '500', 'POST /x') ? '1' : '0')).join('')

describe('a fault', () => {
  it('with a count hits that often and is gone', () => {
    const faults = opened()
    faults.order({ provider: 'twilio', fault: '500', count: 2 })
    expect(hits(faults, 4)).toBe('1100')
    expect(faults.list()).toEqual([])
  })

  it('with a probability draws the same numbers for the same seed, undisturbed by other faults', () => {
    const draw = (seed: number, withOther: boolean) => {
      const faults = opened()
      faults.order({ provider: 'twilio', fault: '500', probability: 0.5, seed })
      if (withOther) faults.order({ provider: 'twilio', fault: 'latency', probability: 0.5 })
      return Array.from({ length: 64 }, () => {
        faults.take('twilio', 'latency', 'GET /x')
        return faults.take('twilio', '500', 'POST /x') ? '1' : '0'
      }).join('')
    }
    expect(draw(7, false)).toBe(draw(7, true))
    expect(draw(7, false)).not.toBe(draw(8, false))
    expect(draw(7, false)).toMatch(/1/)
    expect(draw(7, false)).toMatch(/0/)
  })

  it('hits only its provider and what it names', () => {
    const faults = opened()
    faults.order({ provider: 'stripe', fault: '500' })
    faults.order({ provider: 'twilio', fault: '429', match: 'POST' })
    expect(faults.take('twilio', '500', 'POST /x')).toBeNull()
    expect(faults.take('twilio', '429', 'GET /x')).toBeNull()
    expect(faults.take('twilio', '429', 'POST /x')).not.toBeNull()
  })

  it('for one account spares every other, and is never total', () => {
    const faults = opened()
    faults.order({ provider: 'twilio', fault: 'down', account: 'AC1' })
    expect(faults.take('twilio', 'down', 'POST /x', 'AC2')).toBeNull()
    expect(faults.take('twilio', 'down', 'POST /x')).toBeNull()
    expect(faults.take('twilio', 'down', 'POST /x', 'AC1')).not.toBeNull()
    expect(faults.isTotal('twilio', 'down')).toBe(false)
  })

  it('outlives a restart with what is left of its count', () => {
    const database = openDatabase(':memory:')
    const before = opened(database)
    before.order({ provider: '*', fault: '500', count: 3 })
    before.take('twilio', '500', 'POST /x')
    const after = opened(database)
    const left = after.list().map(({ provider, count }) => [provider, count])
    expect(left.length).toBeGreaterThan(3)
    expect(left).toEqual(left.map(([provider]) => [provider, provider === 'twilio' ? 2 : 3]))
  })

  it('down and refused end by themselves when told for how long', () => {
    const faults = opened()
    faults.order({ provider: 'twilio', fault: 'down', ms: 0 })
    expect(faults.isTotal('twilio', 'down')).toBe(false)
    faults.order({ provider: 'twilio', fault: 'down', ms: 60_000 })
    expect(faults.isTotal('twilio', 'down')).toBe(true)
  })
})

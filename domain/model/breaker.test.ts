import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterFailure,
  afterProbeBegan,
  afterProbeEnded,
  type BreakerRecord,
  permissionAt,
  UNTROUBLED,
} from './breaker.ts'

const LIMITS = { openAfterFailures: 3, openMs: 300_000 }
const failed = (times: number, atMs = 0): BreakerRecord =>
  Array.from({ length: times }).reduce<BreakerRecord>((record) => afterFailure(record, LIMITS, atMs), UNTROUBLED)

describe('the breaker of a model', () => {
  it('opens with the third failure in a row, for five minutes', () => {
    expect(permissionAt(failed(2), 0)).toBe('go')
    expect(permissionAt(failed(3), 0)).toBe('open')
    expect(permissionAt(failed(3), 299_999)).toBe('open')
    expect(permissionAt(failed(3), 300_000)).toBe('probe')
  })

  it('lets one call find out whether the model is back', () => {
    const probing = afterProbeBegan(failed(3), 300_000)
    expect(permissionAt(probing, 300_001)).toBe('open')
    expect(permissionAt(afterProbeEnded(probing), 300_001)).toBe('probe')
  })

  it('stays shut for as long again when the probe fails', () => {
    const again = afterFailure(afterProbeBegan(failed(3), 300_000), LIMITS, 301_000)
    expect(permissionAt(again, 600_999)).toBe('open')
    expect(permissionAt(again, 601_000)).toBe('probe')
  })

  it('lets another probe go when one was never heard of again', () => {
    expect(permissionAt(afterProbeBegan(failed(3), 300_000), 360_000)).toBe('probe')
  })

  it('is not kept open longer by calls that were on their way when it opened', () => {
    expect(afterFailure(failed(3), LIMITS, 200_000).openUntilMs).toBe(300_000)
  })

  it('never asks more than one probe at a time and never forgets that it is open by itself', () => {
    const step = fc.record({ afterMs: fc.nat(400_000), fails: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let [record, nowMs] = [failed(3), 0]
        for (const { afterMs, fails } of steps) {
          nowMs += afterMs
          if (permissionAt(record, nowMs) !== 'probe') continue
          record = afterProbeBegan(record, nowMs)
          expect(permissionAt(record, nowMs)).toBe('open')
          record = fails ? afterFailure(record, LIMITS, nowMs) : afterProbeEnded(record)
          expect(permissionAt(record, nowMs)).toBe(fails ? 'open' : 'probe')
        }
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { OFFSET_STEP } from './ports/offset.ts'
import { basePorts, portsAt } from './ports.ts'

const RESERVED_PROVIDERS = Array.from({ length: 20 }, (_, index) => 8101 + index)
const CLAIM = 9_499

describe('ports', () => {
  it('are the documented ones without an offset', () => {
    expect(portsAt(0)).toMatchObject({ api: 8080, voiceEdge: 8081, sandbox: 8090, postgres: 5433, temporal: 7233 })
  })

  it('all move by the offset', () => {
    expect(portsAt(1000)).toMatchObject({ api: 9080, twilio: 9101, openai: 9104, workerMetrics: 10464 })
  })

  it.each([-5000, 60_000, 1.5])('refuse the offset %d', (offset) => {
    expect(() => portsAt(offset)).toThrow('--offset')
  })

  it('of two free offsets never meet', () => {
    const all = [...new Set([...Object.values(basePorts), ...RESERVED_PROVIDERS, CLAIM])]
    const distances = new Set(all.flatMap((one) => all.map((other) => Math.abs(one - other))))
    const clashes = [...distances].filter((distance) => distance > 0 && distance % OFFSET_STEP === 0)
    expect(clashes).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { terminalReport } from './report.ts'

describe('lines of a start', () => {
  it('tell progress in a log file only now and then', () => {
    const { stream, written } = fakeStream({ isTTY: false })
    let now = 0
    const report = terminalReport(stream, { now: () => now })
    for (; now < 60_000; now += 3_000) report.progress('Temporal', `${now}`)
    expect(written().trim().split('\n')).toHaveLength(4)
  })

  it('write progress over itself on a terminal, and clear it for the next line', () => {
    const { stream, written } = fakeStream({ isTTY: true })
    const report = terminalReport(stream)
    report.progress('Temporal', 'half')
    report.progress('Temporal', 'nearly')
    report.done('Temporal', 'ready')
    expect(written().split('\n')).toHaveLength(2)
    expect(written()).toMatch(/\r.*half.*\r.*nearly\r.*ready\n$/)
  })

  it('bring a long problem into one line', () => {
    const { stream, written } = fakeStream({ isTTY: false })
    terminalReport(stream).problem('API', 'error', `first\nsecond ${'x'.repeat(500)}`)
    expect(written().trim().split('\n')).toHaveLength(1)
    expect(written().length).toBeLessThan(260)
  })
})

/** As much of a terminal as a report writes to. */
function fakeStream({ isTTY }: { isTTY: boolean }) {
  let text = ''
  const write = (chunk: string) => {
    text += chunk
    return true
  }
  const stream = Object.assign(Object.create(process.stdout), { isTTY, columns: 80, write }) as NodeJS.WriteStream
  return { stream, written: () => text }
}

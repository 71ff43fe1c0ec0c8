import { describe, expect, it } from 'vitest'
import { notable } from './severity.ts'

describe('lines worth the terminal', () => {
  it('are warnings and errors of our own processes, with their cause', () => {
    const line = '{"level":50,"time":1,"msg":"send failed","err":{"type":"Error","message":"connection refused"}}'
    expect(notable(line)).toEqual({ level: 'error', text: 'send failed: connection refused' })
    expect(notable('{"level":40,"msg":"slow"}')).toEqual({ level: 'warn', text: 'slow' })
  })

  it('are problems of the Temporal server', () => {
    const line = '{"time":"2026-01-01","level":"ERROR","msg":"no disk","Error":"ENOSPC"}'
    expect(notable(line)).toEqual({ level: 'error', text: 'no disk: ENOSPC' })
  })

  it('are crashes of a process and of the database', () => {
    expect(notable('TypeError: x is not a function')?.level).toBe('error')
    expect(notable('2026-01-01 UTC [1] FATAL:  no space left')).toEqual({ level: 'error', text: 'no space left' })
  })

  it.each([
    '{"level":30,"msg":"listening"}',
    '{"level":"info","msg":"listening"}',
    '{ not json',
    '    at file:///x.ts:1:1',
    '2026-01-01 UTC [1] ERROR:  duplicate key value',
    '2026-01-01 UTC [1] FATAL:  the database system is starting up',
    '2026-01-01 UTC [1] FATAL:  terminating connection due to unexpected postmaster exit',
    '',
  ])('are not: %s', (line) => {
    expect(notable(line)).toBeUndefined()
  })
})

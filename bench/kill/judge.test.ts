import { describe, expect, it } from 'vitest'
import { type Evidence, judge, type Ledger } from './judge.ts'

const row = (id: string, change: Partial<Ledger> = {}): Ledger => ({
  id,
  turn_id: 'turn',
  kind: 'reply',
  part: 0,
  state: 'confirmed',
  attempts: 1,
  failure: null,
  ...change,
})
const send = (ledgerId: string) => ({ to: '+1', text: 'Hello', atMs: 0, status: 201, ledgerId })

/** One message, acknowledged, answered by `a`. */
const evidence = (ledger: readonly Ledger[], sent: readonly string[], answeredBy: string | null = 'a'): Evidence => ({
  written: [{ from: '+1', text: 'Hi?', by: 'webhook', isPatient: true, at: new Date(0), isAcknowledged: true }],
  inbound: [
    {
      id: 'm',
      customer_id: 'c',
      address: '+1',
      text: 'Hi?',
      turn_id: 'turn',
      answered_by: answeredBy,
      controller: 'ai',
    },
  ],
  ledger,
  sends: sent.map(send),
})
const kinds = (given: Evidence) => new Set(judge(given).findings.map(({ kind }) => kind))

describe('judge', () => {
  it('finds nothing where one answer left once', () => {
    expect(judge(evidence([row('a')], ['a']))).toMatchObject({ acknowledged: 1, covered: 1, findings: [] })
  })

  it('accepts a draft that was taken back unsent, and a fallback before the answer', () => {
    expect(kinds(evidence([row('a'), row('b', { state: 'undone' })], ['a']))).toEqual(new Set())
    const before = { ...evidence([row('a'), row('f', { kind: 'fallback' })], ['f', 'a']) }
    expect(judge(before)).toMatchObject({ covered: 1, fallbacks: 1, findings: [] })
  })

  it('finds what was acknowledged and is nowhere', () => {
    expect(kinds({ ...evidence([], []), inbound: [] })).toEqual(new Set(['not_stored']))
  })

  it('finds a message nobody answered, and one whose answer the provider never got', () => {
    expect(kinds(evidence([], [], null))).toEqual(new Set(['uncovered']))
    expect(kinds(evidence([row('a')], []))).toEqual(new Set(['uncovered']))
  })

  it('finds an answer that left twice, and a second answer of the same turn', () => {
    expect(kinds(evidence([row('a')], ['a', 'a']))).toContain('doubled')
    expect(kinds(evidence([row('a'), row('b', { state: 'undone' })], ['a', 'b']))).toContain('doubled')
  })

  it('finds an answer to nobody’s message and a send that no record explains', () => {
    expect(kinds(evidence([row('a'), row('b', { turn_id: 'other' })], ['a', 'b']))).toContain('doubled')
    expect(kinds(evidence([row('a')], ['a', 'x']))).toContain('unexplained_send')
  })
})

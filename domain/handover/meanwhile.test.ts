import { describe, expect, it } from 'vitest'
import { type Handed, whileNobodyHasIt } from './meanwhile.ts'

const NIGHT: Handed = {
  reasons: ['human_requested'],
  isOpenNow: false,
  hasDeal: false,
  needsPerson: false,
  isFlooding: false,
  isPleasantry: false,
  text: 'Which wood do you use for your tables?',
  saidAt: null,
  now: new Date('2026-11-21T23:30:00Z'),
}
const said = (change: Partial<Handed>) => whileNobodyHasIt({ ...NIGHT, ...change })
const ago = (minutes: number) => new Date(NIGHT.now.getTime() - minutes * 60_000)

describe('while people were given a conversation and none of them has it', () => {
  it('a question of its own is answered out of hours', () => {
    expect(said({})).toBe('answer')
    expect(said({ text: 'und noch etwas: liefern Sie auch samstags? Danke' })).toBe('answer')
    expect(said({ saidAt: ago(1) }), 'however often').toBe('answer')
  })

  it.each([
    ['people are at work', { isOpenNow: true }],
    ['it is no question', { text: 'It is about my table, order 1234.' }],
    ['it asks nothing', { text: ' ? ' }],
    ['it needs a person itself', { needsPerson: true }],
    ['a deal is open', { hasDeal: true }],
    ['somebody threatened', { reasons: ['pricing_inquiry', 'legal'] }],
    ['somebody is angry', { reasons: ['negative_sentiment'] }],
  ] as const)('it is added to what waits when %s', (_, change) => {
    expect(said(change)).toBe('say_it_is_added')
  })

  it('that it was added is said once, and again after an hour of work or four of the night', () => {
    const isOpenNow = true
    expect([said({ isOpenNow, saidAt: ago(59) }), said({ isOpenNow, saidAt: ago(60) })]).toEqual([
      'silence',
      'say_it_is_added',
    ])
    const text = 'And it is wobbly.'
    expect([said({ text, saidAt: ago(239) }), said({ text, saidAt: ago(240) })]).toEqual(['silence', 'say_it_is_added'])
  })

  it('thanks are not added to anything, and a "hello?" is one more question', () => {
    expect(said({ isPleasantry: true, text: 'ok, thanks' })).toBe('silence')
    expect(said({ isPleasantry: true, text: 'Hello?' })).toBe('answer')
  })

  it('whoever floods hears nothing', () => {
    expect(said({ isFlooding: true })).toBe('silence')
  })
})

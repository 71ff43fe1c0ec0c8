// Fails when: an empty list counts as proof at once, or while no reports arrive (domain/outbound/not-found.ts).
import { describe, expect, it } from 'vitest'
import { type Miss, verdictOnMiss } from './not-found.ts'

const LAG_MS = 60_000
const kindOf = (changes: Partial<Miss>) =>
  verdictOnMiss({
    proof: 'list',
    purpose: 'reply',
    attempts: 1,
    missedForMs: LAG_MS,
    listLagMs: LAG_MS,
    reports: 'arriving',
    ...changes,
  }).kind

describe('a message that no list shows', () => {
  it.each([null, 0, LAG_MS - 1])('is looked for again until the list had its time: missed for %s ms', (missedForMs) => {
    expect(kindOf({ missedForMs })).toBe('look_again')
  })

  it('was not sent when the reports of others arrive', () => {
    expect(kindOf({})).toBe('not_sent')
    expect(kindOf({ reports: null })).toBe('not_sent')
  })

  it('is nobody’s to tell while no reports arrive: looked for longer, then a person’s', () => {
    expect(kindOf({ reports: 'silent' })).toBe('look_again')
    expect(kindOf({ reports: 'silent', missedForMs: 5 * LAG_MS })).toBe('undecided')
  })

  it('goes out again where nothing else could be reported, unless it advertises', () => {
    expect(kindOf({ reports: 'unheard' })).toBe('not_sent')
    expect(kindOf({ reports: 'unheard', purpose: 'marketing', missedForMs: 5 * LAG_MS })).toBe('undecided')
  })
})

describe('a provider without a list', () => {
  it('leaves a message without a report to a person', () => {
    expect(kindOf({ proof: 'callback' })).toBe('undecided')
  })

  it('that recognises a repeated request is asked again, five times', () => {
    expect(kindOf({ proof: 'key' })).toBe('not_sent')
    expect(kindOf({ proof: 'key', attempts: 5 })).toBe('undecided')
  })
})

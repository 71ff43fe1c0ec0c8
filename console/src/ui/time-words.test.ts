import { describe, expect, it } from 'vitest'
import { ago, dayName, lasting, left, passed, sinceWords, until, untilBrief } from './time-words.ts'

const ZONE = 'Europe/Berlin'
// A Saturday, 13:00 in Berlin.
const NOW = Date.parse('2026-11-21T12:00:00Z')

describe('ago', () => {
  it.each([
    ['2026-11-21T11:59:40Z', 'now'],
    ['2026-11-21T11:56:00Z', '4 min'],
    ['2026-11-21T09:00:00Z', '3 h'],
    ['2026-11-20T20:00:00Z', 'yesterday'],
    ['2026-11-17T12:00:00Z', 'Tue'],
    ['2026-03-12T12:00:00Z', '12 Mar'],
    ['2024-03-12T12:00:00Z', '12 Mar 2024'],
  ])('%s is %s', (at, words) => {
    expect(ago(at, NOW, ZONE)).toBe(words)
  })

  it('counts hours over midnight while they are few', () => {
    expect(ago('2026-11-20T22:30:00Z', Date.parse('2026-11-20T23:45:00Z'), ZONE)).toBe('1 h')
  })
})

it('passed reads on in a sentence', () => {
  expect(passed('2026-11-21T11:56:00Z', NOW, ZONE)).toBe('4 min ago')
  expect(passed('2026-11-21T11:59:59Z', NOW, ZONE)).toBe('just now')
  expect(passed('2026-11-17T12:00:00Z', NOW, ZONE)).toBe('on Tue')
})

describe('until', () => {
  it.each([
    ['2026-11-21T12:20:00Z', 'in 20 min', '13:20'],
    ['2026-11-21T16:00:00Z', 'today 17:00', '17:00'],
    ['2026-11-22T09:00:00Z', 'tomorrow 10:00', 'Sun 10:00'],
    ['2026-11-24T09:00:00Z', 'Tue 10:00', 'Tue 10:00'],
    ['2026-12-24T09:00:00Z', '24 Dec', '24 Dec'],
    ['2026-11-21T11:00:00Z', 'overdue', 'overdue'],
  ])('%s is %s, on a card %s', (at, words, brief) => {
    expect(until(at, NOW, ZONE)).toBe(words)
    expect(untilBrief(at, NOW, ZONE)).toBe(brief)
  })
})

it('what is left of a window', () => {
  expect(left('2026-11-21T17:12:00Z', NOW)).toBe('5 h 12 min')
  expect(left('2026-11-21T12:00:30Z', NOW)).toBe('1 min')
  expect(left('2026-11-24T13:00:00Z', NOW)).toBe('3 days')
})

it('names days where the reader is', () => {
  expect(dayName('2026-11-20T23:30:00Z', NOW, ZONE)).toBe('Today')
  expect(dayName('2026-11-20T10:00:00Z', NOW, ZONE)).toBe('Yesterday')
  expect(dayName('2026-11-04T10:00:00Z', NOW, ZONE)).toBe('Wednesday 4 November')
  expect(dayName('2025-11-04T10:00:00Z', NOW, ZONE)).toBe('Tuesday, 4 November 2025')
})

it('since when', () => {
  expect(sinceWords('2026-11-21T07:28:00Z', NOW, ZONE)).toBe('08:28')
  expect(sinceWords('2026-11-12T07:28:00Z', NOW, ZONE)).toBe('12 Nov')
})

it('durations keep two digits that matter', () => {
  expect([420, 1_240, 45_000, 180_000, 7_200_000].map(lasting)).toEqual(['420 ms', '1.2 s', '45 s', '3 min', '2 h'])
})

it('a day of daylight saving still has one name', () => {
  // Berlin goes back one hour at 03:00 on 25 October 2026.
  const now = Date.parse('2026-10-26T00:30:00Z')
  expect(ago('2026-10-25T12:00:00Z', now, ZONE)).toBe('yesterday')
})

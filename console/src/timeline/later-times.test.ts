import { expect, it } from 'vitest'
import { fieldOf, furthest, laterTimes, momentOf, momentTrouble, momentWords } from './later-times.ts'

const at = (now: string, zone: string) =>
  Object.fromEntries(laterTimes(Date.parse(now), zone).map(({ name, at }) => [name, at.slice(0, 16)]))

it('offers an hour, and mornings by the clock of whoever reads it', () => {
  // A Wednesday.
  expect(at('2026-01-14T10:00:00Z', 'America/New_York')).toEqual({
    'In one hour': '2026-01-14T11:00',
    'Tomorrow 9:00': '2026-01-15T14:00',
    'Monday 9:00': '2026-01-19T14:00',
  })
})

it('knows that it is tomorrow there already', () => {
  expect(at('2026-01-14T20:00:00Z', 'Asia/Tokyo')['Tomorrow 9:00']).toBe('2026-01-16T00:00')
})

it('keeps nine when clocks change in between', () => {
  expect(at('2026-03-28T12:00:00Z', 'Europe/Dublin')['Tomorrow 9:00']).toBe('2026-03-29T08:00')
  expect(at('2026-10-24T12:00:00Z', 'Europe/Dublin')['Tomorrow 9:00']).toBe('2026-10-25T09:00')
})

it('on a Sunday offers Monday once, on a Monday the next one', () => {
  expect(Object.keys(at('2026-01-18T10:00:00Z', 'UTC'))).toEqual(['In one hour', 'Tomorrow 9:00'])
  expect(at('2026-01-19T10:00:00Z', 'UTC')['Monday 9:00']).toBe('2026-01-26T09:00')
})

it('reads a field as it writes it, and nothing out of an empty one', () => {
  expect(momentOf(fieldOf('2026-01-14T10:00:00.000Z'))).toBe('2026-01-14T10:00:00.000Z')
  expect(momentOf('')).toBeNull()
  expect(momentOf('2026-13')).toBeNull()
})

it('says whose clock it is where it is another than the reader has', () => {
  const own = new Date('2026-01-14T10:00:00Z').getTimezoneOffset()
  const [zone, words] =
    own === -840
      ? (['Etc/UTC', 'Wed 14 Jan, 10:00 in UTC'] as const)
      : (['Pacific/Kiritimati', 'Thu 15 Jan, 00:00 in Kiritimati'] as const)
  expect(momentWords('2026-01-14T10:00:00Z', zone)).toBe(words)
})

it('says why a moment cannot be chosen', () => {
  const now = Date.parse('2026-01-14T10:00:00Z')
  expect(momentTrouble('2026-01-14T10:00:00.000Z', now)).toBe('This moment is over')
  expect(momentTrouble('9999-12-31T23:59:00.000Z', now)).toBe('Choose a moment within a year')
  expect(momentTrouble(furthest(now), now)).toBeNull()
  expect(momentTrouble(null, now)).toBeNull()
})

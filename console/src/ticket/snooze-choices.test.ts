import { expect, it } from 'vitest'
import { snoozeChoices } from './snooze-choices.ts'

it.each(['2026-11-20T15:00:00', '2026-11-22T08:00:00', '2026-11-23T08:00:00'])(
  'puts aside until moments still to come, the Monday after %s among them',
  (local) => {
    const now = new Date(local).getTime()
    const choices = snoozeChoices(now)
    expect(choices.every(({ until }) => Date.parse(until) > now)).toBe(true)
    const monday = new Date(choices.at(-1)?.until ?? '')
    expect([monday.getDay(), monday.getHours()]).toEqual([1, 9])
    expect(monday.getTime() - now).toBeLessThanOrEqual(8 * 86_400_000)
  },
)

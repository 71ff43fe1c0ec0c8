const HOUR_MS = 3_600_000
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Dublin',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Quiet hours that it is now, whenever now is: the businesses of the tests are in Dublin. */
export const nightAround = (nowMs: number) => ({
  quietHours: { from: CLOCK.format(nowMs - 2 * HOUR_MS), to: CLOCK.format(nowMs + 2 * HOUR_MS) },
})

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const DAY_MS = 86_400_000

export const clockOf = (ms: number): string => CLOCK.format(ms)

export function dayName(ms: number, nowMs: number): string {
  const isSame = (other: number) => new Date(ms).toDateString() === new Date(other).toDateString()
  if (isSame(nowMs)) return 'Today'
  return isSame(nowMs - DAY_MS) ? 'Yesterday' : DAY.format(ms)
}

interface Hours {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
}

export const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const CLOCK = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** Why these hours cannot be; null when they can. */
export function hoursProblem({ timeZone, hours }: { timeZone: string; hours: readonly Hours[] }): string | null {
  if (!isZone(timeZone)) return 'Choose a time zone as Europe/Dublin.'
  for (const { days, from, to } of hours) {
    if (days.length === 0) return 'Choose at least one day in each line, or remove the line.'
    if (!CLOCK.test(from) || !CLOCK.test(to)) return 'Write times as 09:00.'
    if (from >= to) return `It closes at ${to}, before it opens at ${from}.`
  }
  return null
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

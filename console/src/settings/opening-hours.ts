interface Hours {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const dayName = (day: number): string => DAYS[day - 1] ?? '?'

/** "Mon to Fri 09:00-17:00": days in a row are told as a range. */
export function hoursWords({ days, from, to }: Hours): string {
  const sorted = [...days].sort((left, right) => left - right)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return 'closed'
  const isRow = sorted.length > 2 && last - first === sorted.length - 1
  const names = isRow ? `${dayName(first)} to ${dayName(last)}` : sorted.map(dayName).join(', ')
  return `${names} ${from}–${to}`
}

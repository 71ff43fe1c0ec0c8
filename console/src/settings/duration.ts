const HOUR = 60
const DAY = 24 * HOUR

/** Minutes as people write them: "15 min", "4 h", "1 h 30 min". */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / HOUR)
  const rest = minutes % HOUR
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
}

const UNITS: Readonly<Record<string, number>> = { m: 1, h: HOUR, d: DAY }

/** Minutes of "90", "1 h 30 min", "1.5 hours" or "2 d"; null for what is no time. */
export function parseDuration(text: string): number | null {
  const clean = text.trim().toLowerCase().replace(',', '.')
  if (/^\d+$/.test(clean)) return Number(clean)
  const parts = [...clean.matchAll(/(\d+(?:\.\d+)?)\s*(m|h|d)[a-z]*\.?/g)]
  const isWhole = clean.replaceAll(/(\d+(?:\.\d+)?)\s*(m|h|d)[a-z]*\.?/g, '').trim() === ''
  if (parts.length === 0 || !isWhole) return null
  return Math.round(parts.reduce((sum, [, amount, unit = 'm']) => sum + Number(amount) * (UNITS[unit] ?? 1), 0))
}

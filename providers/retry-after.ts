/** Reads Retry-After: seconds, or a date. Null when the header is missing or makes no sense. */
export function retryAfterMs(value: unknown, nowMs = Date.now()): number | null {
  if (typeof value !== 'string' || value.trim() === '') return null
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return seconds < 0 ? null : Math.ceil(seconds * 1000)
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs)
}

import { ProblemError } from '../problem.ts'

/** So many of the largest uploads are held in memory at one time. */
const LARGEST_AT_ONCE = 5
/** Of one network address: so many of any size at one time, and so many of the largest in an hour. */
const OF_ONE_CLIENT = 3
const LARGEST_AN_HOUR = 5
const HOUR_MS = 3_600_000

interface Spent {
  bytes: number
  readonly untilMs: number
}

export interface UploadBudget {
  /** Throws a 429 problem where there is no room. Gives what is called when the upload is over. */
  hold(client: string, bytes: number, nowMs: number): () => void
}

/** What strangers may have us read, which is held in memory and may end on the disk. */
export function createUploadBudget(largestBytes: number): UploadBudget {
  const held = new Set<{ readonly client: string; readonly bytes: number }>()
  const spent = new Map<string, Spent>()
  return {
    hold(client, bytes, nowMs) {
      forget(spent, nowMs)
      const all = [...held]
      const sum = all.reduce((total, one) => total + one.bytes, bytes)
      const count = all.filter((one) => one.client === client).length
      if (sum > LARGEST_AT_ONCE * largestBytes || count >= OF_ONE_CLIENT) throw busy(5)
      const hour = spent.get(client) ?? { bytes: 0, untilMs: nowMs + HOUR_MS }
      if (hour.bytes + bytes > LARGEST_AN_HOUR * largestBytes) throw busy(Math.ceil((hour.untilMs - nowMs) / 1_000))
      spent.set(client, { ...hour, bytes: hour.bytes + bytes })
      const one = { client, bytes }
      held.add(one)
      return () => void held.delete(one)
    },
  }
}

/** Entries are in the order of their hours' beginnings. */
function forget(spent: Map<string, Spent>, nowMs: number): void {
  for (const [client, { untilMs }] of spent) {
    if (untilMs > nowMs) return
    spent.delete(client)
  }
}

const busy = (seconds: number) =>
  new ProblemError(429, 'busy', 'Too many files at once. Please try again later.', { 'retry-after': String(seconds) })

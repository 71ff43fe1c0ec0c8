/** setTimeout runs at once for longer waits than this. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** One timer that rings at the earliest time asked for; ringing again is up to whoever listens. */
export interface Alarm {
  wake(atMs: number): void
  stop(): void
}

export function createAlarm(ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined
  let dueMs = Number.POSITIVE_INFINITY
  let isStopped = false
  return {
    wake: (atMs) => {
      if (isStopped || atMs >= dueMs) return
      clearTimeout(timer)
      dueMs = atMs
      const waitMs = Math.min(Math.max(0, atMs - Date.now()), LONGEST_WAIT_MS)
      timer = setTimeout(() => {
        dueMs = Number.POSITIVE_INFINITY
        ring()
      }, waitMs)
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

import { useSyncExternalStore } from 'react'

const PACE_MS = 20_000

let now = Date.now()
const listeners = new Set<() => void>()
let beat: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  beat ??= setInterval(() => {
    now = Date.now()
    for (const tell of listeners) tell()
  }, PACE_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(beat)
    beat = undefined
  }
}

/** The current time in milliseconds, renewed often enough for "4 min ago"; one clock for the whole page. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)

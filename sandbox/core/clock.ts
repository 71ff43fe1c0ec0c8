import type { Settings } from './settings.ts'

export interface Clock {
  nowMs(): number
  /** Length of a provider's own long wait (retry schedules, expiries) under the current `time.scale`. */
  scaledMs(ms: number): number
}

export function createClock(settings: Settings): Clock {
  const time = settings.section('time', { scale: 1 })
  return {
    nowMs: () => Date.now(),
    scaledMs: (ms) => Math.round(ms * time.get().scale),
  }
}

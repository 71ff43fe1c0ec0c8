import type { Page } from 'playwright-core'

/** Starts measuring, as the browser does for web vitals: from a key or a click to the next picture. */
export const watchInteractions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const durations: number[] = []
    Object.assign(window, { durations })
    const note = (entry: PerformanceEntry) => {
      if (/^(?:keydown|click)$/.test(entry.name)) durations.push(entry.duration)
    }
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note))
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })

/** Milliseconds of every interaction slower than one picture; the faster ones are not reported by browsers. */
export const interactions = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => Reflect.get(window, 'durations') as readonly number[])

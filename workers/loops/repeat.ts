import type { Logger } from 'pino'

export interface Loop {
  stop(): Promise<void>
}

/** Runs `work` again and again with a pause between; a failure is logged and slows the pace, never ends it. */
export function repeat(name: string, everyMs: number, work: () => Promise<void>, log: Logger): Loop {
  const stopping = new AbortController()
  const done = run()

  async function run(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      try {
        await work()
        failures = 0
      } catch (error) {
        failures++
        log.warn({ err: error, loop: name, failures }, 'a background loop failed; it goes on')
      }
      await pause(Math.min(30_000, everyMs * (1 + failures)), stopping.signal)
    }
  }

  return {
    stop() {
      stopping.abort()
      return done
    },
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(finish, ms)
    function finish(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    signal.addEventListener('abort', finish)
  })
}

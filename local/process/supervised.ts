import { isRunning, type ProcessIdentity, signal as send } from './identity.ts'
import type { Launch, Launched } from './launched.ts'
import { sleep, waitFor } from './wait.ts'

export interface ProcessState {
  readonly pid: number | null
  readonly restarts: number
}

export interface Supervised {
  readonly name: string
  readonly state: () => ProcessState
  readonly isUsable: () => boolean
  readonly identity: () => ProcessIdentity | undefined
  /** Starts it and keeps it running from then on; rejects when it cannot be brought up, or the start is called off. */
  readonly start: (abort: AbortSignal) => Promise<void>
  readonly stop: () => Promise<void>
}

export interface SupervisedDeps {
  readonly name: string
  readonly launch: Launch
  /** Something in `state()` changed. */
  readonly onChange: () => void
  readonly onDeath: (how: string, pauseMs: number) => void
  readonly onRecovery: () => void
}

const PAUSES_MS = [0, 500, 1_000, 2_000, 5_000]
const STABLE_AFTER_MS = 10_000
const FIRST_ATTEMPTS = 3
const pauseAfter = (deaths: number) => PAUSES_MS[Math.min(deaths, PAUSES_MS.length - 1)] ?? 0

export function createSupervised({ name, launch, onChange, onDeath, onRecovery }: SupervisedDeps): Supervised {
  const closing = new AbortController()
  let known: ProcessIdentity | undefined
  let running: Launched | undefined
  let restarts = 0
  let busy: Promise<unknown> = Promise.resolve()

  function remember(identity: ProcessIdentity | undefined): void {
    known = identity
    onChange()
  }

  async function attempt(isRevival: boolean): Promise<Launched> {
    try {
      const launched = await launch({ signal: closing.signal, isRevival, onSpawn: remember })
      // `stop` came while it was on its way up and had nothing to stop yet.
      if (closing.signal.aborted) await launched.stop()
      closing.signal.throwIfAborted()
      running = launched
      remember(launched.identity)
      return launched
    } catch (error) {
      remember(undefined)
      throw error
    }
  }

  async function bringUp(): Promise<Launched> {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(false)
      } catch (error) {
        if (tried === FIRST_ATTEMPTS || closing.signal.aborted) throw error
        await sleep(pauseAfter(tried), undefined, { signal: closing.signal })
      }
    }
  }

  async function revive(death: string, deaths: number): Promise<{ launched: Launched; deaths: number }> {
    for (let how = death, count = deaths; ; count++) {
      onDeath(how, pauseAfter(count))
      await sleep(pauseAfter(count), undefined, { signal: closing.signal })
      restarts++
      try {
        return { launched: await attempt(true), deaths: count + 1 }
      } catch (error) {
        closing.signal.throwIfAborted()
        how = error instanceof Error ? error.message : String(error)
      }
    }
  }

  async function keep(first: Launched): Promise<void> {
    for (let current = { launched: first, deaths: 0 }; ; onRecovery()) {
      const since = performance.now()
      const how = await current.launched.exited
      running = undefined
      remember(undefined)
      if (closing.signal.aborted) return
      current = await revive(how, performance.now() - since > STABLE_AFTER_MS ? 0 : current.deaths)
    }
  }

  return {
    name,
    state: () => ({ pid: known?.pid ?? null, restarts }),
    isUsable: () => running !== undefined && isRunning(running.identity),
    identity: () => known,
    async start(abort) {
      abort.throwIfAborted()
      abort.addEventListener('abort', () => closing.abort(), { once: true })
      const first = bringUp()
      busy = Promise.allSettled([first.then(keep)])
      await first
    },
    async stop() {
      closing.abort()
      await running?.stop()
      await busy
    },
  }
}

/** Signals a process that is being kept; for deadly signals it waits until the process is gone. */
export async function signalSupervised(target: Supervised, name: NodeJS.Signals): Promise<void> {
  const victim = target.identity()
  if (!victim || !send(victim, name) || name === 'SIGSTOP' || name === 'SIGCONT') return
  await waitFor(() => !isRunning(victim), { timeoutMs: 10_000, everyMs: 10 })
}

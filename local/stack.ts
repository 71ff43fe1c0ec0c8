import type { Environment } from '../config/machine.ts'
import type { Ports } from './ports.ts'
import type { Plan } from './processes.ts'
import type { Addresses, RunFile } from './run-file.ts'
import type { Report } from './screen/report.ts'

export interface StackOptions {
  readonly dataDir: string
  /** Added to every port; `findFreeOffset()` finds one for a test. */
  readonly offset?: number
  /**
   * Start these alone: `postgres`, `temporal`, `migrate`, `sandbox`, `console`, `seed`, `worker`, `api`, `voiceEdge`.
   * Everything when not given.
   */
  readonly only?: readonly string[]
  readonly isFresh?: boolean
  readonly isDurable?: boolean
  readonly environment?: Environment
  readonly plan?: Plan
  readonly report?: Report
  /** Calls off a start that is under way. */
  readonly signal?: AbortSignal
}

export interface Stack {
  readonly dataDir: string
  readonly addresses: Addresses
  readonly ports: Ports
  /** Postgres as the superuser: for a test that looks across tenants. */
  readonly databaseOwnerUrl: string
  /** What `run.json` holds at this moment. */
  readonly run: () => RunFile
  /** Sends a signal (SIGKILL when not given) and, when it is deadly, waits until the process is gone. */
  readonly kill: (name: string, signal?: NodeJS.Signals) => Promise<void>
  /** Waits until one process, or every one, answers again. */
  readonly untilReady: (name?: string, timeoutMs?: number) => Promise<void>
  /** Ends everything in reverse order; nothing is deleted. */
  readonly stop: () => Promise<void>
}

/** The data directory belongs to a supervisor that runs. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError'
  readonly pid: number

  constructor(dataDir: string, pid: number) {
    super(`Steward is already running on ${dataDir} (process ${pid})`)
    this.pid = pid
  }
}

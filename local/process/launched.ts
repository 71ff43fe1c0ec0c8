import type { ProcessIdentity } from './identity.ts'

export interface LaunchContext {
  /** Aborts when the stack is being stopped. */
  readonly signal: AbortSignal
  /** It ran before. Then it may take as long as what it depends on is away; ending it would only cost more. */
  readonly isRevival: boolean
  /** Called as soon as the process exists, before it is usable. */
  readonly onSpawn: (identity: ProcessIdentity) => void
}

/** A process that has answered and is usable. */
export interface Launched {
  readonly identity: ProcessIdentity
  /** Resolves with how it ended, in words. */
  readonly exited: Promise<string>
  /** Ends it, gently first; resolves when it is gone. */
  readonly stop: () => Promise<void>
}

/** Starts a process and resolves when it is usable; rejects, with nothing left running, when it does not get there. */
export type Launch = (context: LaunchContext) => Promise<Launched>

import { join } from 'node:path'
import type { Environment } from '../config/machine.ts'
import { childLaunch } from './process/child.ts'
import type { Launch } from './process/launched.ts'
import { type ServerFlags, serverArguments } from './temporal/arguments.ts'
import { findTemporal } from './temporal/find.ts'
import { isNamespaceReady } from './temporal/namespace.ts'

export interface TemporalOptions extends ServerFlags {
  readonly environment: Environment
  readonly onProgress: (text: string) => void
}

export interface LocalTemporal {
  readonly launch: Launch
  readonly logPath: string
}

/** A real Temporal server on one file below `dataDir`, its binary found or made on the way. */
export function localTemporal({ environment, onProgress, ...flags }: TemporalOptions): LocalTemporal {
  const logPath = join(flags.dataDir, 'logs', 'temporal.log')
  let binary: string | undefined
  return {
    logPath,
    launch: async (context) => {
      binary ??= await findTemporal({ environment, signal: context.signal, onProgress })
      const launch = childLaunch({
        command: binary,
        args: serverArguments(flags),
        cwd: flags.dataDir,
        // No TEMPORAL_* from outside: the command would take addresses and namespaces from it.
        env: { PATH: environment['PATH'], HOME: environment['HOME'], TZ: 'UTC' },
        logPath,
        isUsable: () => isNamespaceReady(flags.ports.http, flags.namespace),
        graceMs: 5_000,
      })
      return launch(context)
    },
  }
}

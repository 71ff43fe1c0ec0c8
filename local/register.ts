import { join } from 'node:path'
import type { Member } from './member.ts'
import type { ProcessIdentity } from './process/identity.ts'
import { writeCensus } from './process/orphans.ts'
import { type Addresses, type RunFile, type Seeded, writeRunFile } from './run-file.ts'
import type { Report } from './screen/report.ts'

export const CENSUS_FILE = 'processes.json'

/** Keeps `run.json` and the census true while processes come and go. */
export interface Register {
  readonly run: () => RunFile
  readonly admit: (members: readonly Member[]) => void
  readonly setReady: (isReady: boolean) => void
  readonly keepSeeded: (seeded: Seeded) => void
  readonly write: () => void
}

export function createRegister(dataDir: string, addresses: Addresses, report: Report): Register {
  const startedAt = new Date().toISOString()
  let members: readonly Member[] = []
  let isReady = false
  let seeded: Partial<Seeded> = {}

  function run(): RunFile {
    const processes = Object.fromEntries(members.map((member) => [member.name, member.state()]))
    return { ready: isReady, startedAt, addresses, processes, ...seeded }
  }

  /** A full disk must not keep processes from being started again. */
  function write(): void {
    try {
      writeCensus(join(dataDir, CENSUS_FILE), Object.fromEntries(orphansToBe(members)))
      writeRunFile(dataDir, run())
    } catch (error) {
      report.problem('Supervisor', 'error', `run.json could not be written: ${String(error)}`)
    }
  }

  return {
    run,
    write,
    admit: (admitted) => {
      members = admitted
    },
    setReady: (ready) => {
      isReady = ready
      write()
    },
    keepSeeded: (given) => {
      seeded = given
    },
  }
}

/** Postgres is not among them: its own pid file tells, and a server left running is taken over rather than ended. */
function orphansToBe(members: readonly Member[]): readonly [string, ProcessIdentity][] {
  return members.flatMap((member) => {
    const identity = member.name === 'postgres' ? undefined : member.identity()
    return identity ? [[member.name, identity] as [string, ProcessIdentity]] : []
  })
}

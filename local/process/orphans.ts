import { readFileSync } from 'node:fs'
import { writePrivately } from '../private-file.ts'
import { isRunning, killGroup, type ProcessIdentity, signal } from './identity.ts'
import { waitFor } from './wait.ts'

export type Census = Readonly<Record<string, ProcessIdentity>>

/** Who runs for this data directory, written at every change: the next start needs it when this one is killed. */
export function writeCensus(path: string, census: Census): void {
  writePrivately(path, JSON.stringify(census))
}

/** Ends what a killed supervisor left running; returns the names. */
export async function stopOrphans(path: string): Promise<readonly string[]> {
  const orphans = Object.entries(readCensus(path)).filter(([, identity]) => isRunning(identity))
  await Promise.all(orphans.map(([, identity]) => stopOrphan(identity)))
  return orphans.map(([name]) => name)
}

async function stopOrphan(identity: ProcessIdentity): Promise<void> {
  signal(identity, 'SIGCONT')
  signal(identity, 'SIGTERM')
  const isGone = await waitFor(() => !isRunning(identity), { timeoutMs: 5_000 })
  if (isGone) return
  killGroup(identity)
  await waitFor(() => !isRunning(identity), { timeoutMs: 5_000 })
}

function readCensus(path: string): Census {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Census
  } catch {
    return {}
  }
}

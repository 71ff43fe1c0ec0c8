import { waitFor } from '../process/wait.ts'
import { readRunFile } from '../run-file.ts'
import type { AlreadyRunningError } from '../stack.ts'
import { addressTable } from './table.ts'

export interface SecondStart {
  readonly dataDir: string
  readonly isFresh: boolean
  readonly isHeadless: boolean
}

const READY_WITHIN_MS = 120_000

/** A second start has nothing to do: it says where the first one is. Returns the exit code. */
export async function tellAlreadyRunning(error: AlreadyRunningError, flags: SecondStart): Promise<number> {
  if (flags.isFresh) {
    process.stderr.write(`${error.message}. Stop it before you empty its data.\n`)
    return 1
  }
  if (!flags.isHeadless) {
    const run = readRunFile(flags.dataDir)
    process.stdout.write(`\n${error.message}${run?.ready ? '' : '; it is still starting'}.\n\n`)
    if (run) process.stdout.write(`${addressTable(run, process.stdout)}\n`)
    return 0
  }
  process.stderr.write(`${error.message}.\n`)
  return tellWhenReady(flags.dataDir)
}

async function tellWhenReady(dataDir: string): Promise<number> {
  const run = await waitFor(() => readyRun(dataDir), { timeoutMs: READY_WITHIN_MS, everyMs: 200 })
  if (run) process.stdout.write(`${JSON.stringify(run)}\n`)
  else process.stderr.write('It did not become ready in time.\n')
  return run ? 0 : 1
}

function readyRun(dataDir: string) {
  const run = readRunFile(dataDir)
  return run?.ready ? run : undefined
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../../config/machine.ts'
import { cacheHome } from '../cache-home.ts'
import { lock } from '../process/lock.ts'
import { TEMPORAL_CLI_VERSION } from './version.ts'

const UNFINISHED = 'unfinished-'

export interface Cache {
  readonly folder: string
  readonly binary: string
}

export function temporalCache(environment: Environment): Cache {
  const folder = join(cacheHome(environment), `temporal-cli-${TEMPORAL_CLI_VERSION}`)
  return { folder, binary: join(folder, process.platform === 'win32' ? 'temporal.exe' : 'temporal') }
}

export interface Fill {
  /** Makes the binary in a folder that is thrown away afterwards; returns its path. */
  readonly make: (workshop: string) => Promise<string>
  readonly onWait: () => void
  readonly signal: AbortSignal
}

/** Fills the cache unless another process has done so meanwhile. Only a finished binary ever carries the final name. */
export async function fillCache({ folder, binary }: Cache, { make, onWait, signal }: Fill): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const held = await lock(join(folder, 'install.lock'), onWait, signal)
  try {
    for (const left of readdirSync(folder)) if (left.startsWith(UNFINISHED)) discard(join(folder, left))
    if (existsSync(binary)) return binary
    const workshop = mkdtempSync(join(folder, UNFINISHED))
    try {
      publish(await make(workshop), binary)
      return binary
    } finally {
      discard(workshop)
    }
  } finally {
    held.release()
  }
}

/** Flushed before it is renamed, or a power cut could leave an empty file under the final name. */
function publish(made: string, binary: string): void {
  const descriptor = openSync(made, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(made, binary)
}

function discard(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

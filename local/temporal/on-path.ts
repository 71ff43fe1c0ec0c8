import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Environment } from '../../config/machine.ts'
import { TEMPORAL_SERVER_MINIMUM } from './version.ts'

/** The first executable of that name on PATH. */
export function onPath(name: string, environment: Environment): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, file)).find(isExecutable)
}

/** The version of the server inside a `temporal` binary, such as "1.29.1"; undefined when it does not run. */
export function serverVersion(binary: string): string | undefined {
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  return /Server (\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1]
}

export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor, wantedMinor] = TEMPORAL_SERVER_MINIMUM
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

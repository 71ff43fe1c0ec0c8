import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../config/machine.ts'

/** What may be deleted at any time, one folder per user, shared by every copy of the project. */
export function cacheHome(environment: Environment): string {
  const home = environment['XDG_CACHE_HOME'] || join(environment['HOME'] || homedir(), '.cache')
  return join(home, 'steward')
}

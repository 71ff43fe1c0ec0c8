import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { identify, type ProcessIdentity } from '../process/identity.ts'

export interface Postmaster {
  readonly identity: ProcessIdentity
  readonly port: number
}

/** The live server of a cluster, whoever started it. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const path = pidFile(cluster)
  if (!existsSync(path)) return undefined
  const [pid, , , port] = readFileSync(path, 'utf8').split('\n')
  const identity = identify(Number(pid))
  return identity && servesCluster(identity.pid, cluster) ? { identity, port: Number(port) } : undefined
}

/** Postgres takes any process with the number in a left-over pid file for its predecessor and would refuse to start. */
export function forgetDeadPostmaster(cluster: string): void {
  if (!findPostmaster(cluster)) rmSync(pidFile(cluster), { force: true })
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

/** A server works inside its data directory; where that cannot be seen the pid file is believed. */
function servesCluster(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false
  }
}

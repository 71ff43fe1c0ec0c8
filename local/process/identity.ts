import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process beyond doubt: numbers are reused, a number together with its start time is not. */
export interface ProcessIdentity {
  readonly pid: number
  readonly startedAt: string
}

/** Undefined when no such process runs; a zombie that nobody has collected does not run. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt
}

/** Returns whether a signal could be delivered to exactly that process. */
export function signal(identity: ProcessIdentity, name: NodeJS.Signals): boolean {
  return isRunning(identity) && deliver(identity.pid, name)
}

/** Ends a process and everything it started; children of the supervisor lead their own process group. */
export function killGroup({ pid }: ProcessIdentity): void {
  if (!deliver(-pid, 'SIGKILL')) deliver(pid, 'SIGKILL')
}

function deliver(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold spaces and parentheses itself; fields are counted after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

function startElsewhere(pid: number): string | undefined {
  const { stdout, status } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const [state = '', ...started] = (stdout ?? '').trim().split(/\s+/)
  return status !== 0 || state.startsWith('Z') ? undefined : started.join(' ')
}

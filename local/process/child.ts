import { type ChildProcess, spawn } from 'node:child_process'
import { lastWords, rotateLog, sizeOf, withLog } from '../logs/file.ts'
import { identify, killGroup, type ProcessIdentity } from './identity.ts'
import type { Launch, LaunchContext, Launched } from './launched.ts'
import { waitFor } from './wait.ts'

export interface ChildSpec {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly logPath: string
  readonly isUsable: () => Promise<boolean>
  readonly usableWithinMs?: number
  /** How long it may take to end by itself; longer than a worker lets its activities finish. */
  readonly graceMs?: number
}

/** A child that leads its own process group, so that Ctrl-C reaches the supervisor alone and the order of stopping holds. */
export function childLaunch(spec: ChildSpec): Launch {
  return async (context) => {
    rotateLog(spec.logPath)
    const logStart = Math.max(0, sizeOf(spec.logPath))
    const child = await spawnChild(spec)
    const launched = toLaunched(child, spec)
    context.onSpawn(launched.identity)
    try {
      await untilUsable(spec, launched, context)
      return launched
    } catch (error) {
      await launched.stop()
      context.signal.throwIfAborted()
      throw new Error([messageOf(error), lastWords(spec.logPath, logStart)].filter(Boolean).join('\n'))
    }
  }
}

function spawnChild({ command, args, cwd, env, logPath }: ChildSpec): Promise<ChildProcess> {
  return withLog(logPath, (log) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', log, log], detached: true })
    return new Promise((resolve, reject) => child.once('spawn', () => resolve(child)).once('error', reject))
  })
}

function toLaunched(child: ChildProcess, { graceMs = 15_000 }: ChildSpec): Launched {
  const identity = identityOf(child)
  const exited = new Promise<string>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(howItEnded(child.exitCode, child.signalCode))
    child.once('exit', (code, name) => resolve(howItEnded(code, name)))
  })
  return {
    identity,
    exited,
    async stop() {
      child.kill('SIGTERM')
      const straggler = setTimeout(() => killGroup(identity), graceMs)
      await exited
      clearTimeout(straggler)
    },
  }
}

async function untilUsable(
  { isUsable, usableWithinMs = 60_000 }: ChildSpec,
  launched: Launched,
  context: LaunchContext,
) {
  let death: string | undefined
  void launched.exited.then((how) => {
    death = how
  })
  const timeoutMs = context.isRevival ? Number.POSITIVE_INFINITY : usableWithinMs
  const patience = { timeoutMs, signal: context.signal }
  const isUp = await waitFor(async () => death !== undefined || (await isUsable()), patience)
  if (death !== undefined) throw new Error(`It ended before it was usable (${death}).`)
  if (!isUp) throw new Error(`It was not usable within ${Math.round(usableWithinMs / 1_000)} s.`)
}

/** A process that is already gone keeps its number and matches no running one. */
function identityOf({ pid = 0 }: ChildProcess): ProcessIdentity {
  return identify(pid) ?? { pid, startedAt: 'gone' }
}

function howItEnded(code: number | null, name: NodeJS.Signals | null): string {
  return name ? `by ${name}` : `exit code ${code ?? 'unknown'}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

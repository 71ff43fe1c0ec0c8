import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machineEnvironment } from '../config/machine.ts'
import { addressesOf } from './addresses.ts'
import { emptyDataDir, LOCK_FILE, prepareDataDir } from './data-dir.ts'
import { partsOf } from './parts.ts'
import { requireFree } from './ports/free.ts'
import { portsAt } from './ports.ts'
import { localPostgres, stopPostgresOf } from './postgres.ts'
import { tryLock } from './process/lock.ts'
import { stopOrphans } from './process/orphans.ts'
import { productPlan } from './processes.ts'
import { CENSUS_FILE, createRegister } from './register.ts'
import { createStack } from './running-stack.ts'
import { requireSandboxOnly } from './sandbox-guard.ts'
import { type Report, silentReport } from './screen/report.ts'
import type { Setting } from './setting.ts'
import { AlreadyRunningError, type Stack, type StackOptions } from './stack.ts'
import { runSteps } from './steps.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/**
 * Brings up the product on one data directory and keeps it up. Rejects with AlreadyRunningError when another supervisor
 * owns the directory, and with nothing left running when any part cannot be started.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const dataDir = resolve(options.dataDir)
  const outside = options.environment ?? machineEnvironment()
  const report = options.report ?? silentReport
  for (const name of requireSandboxOnly(outside)) report.notice(`${name} is set and ignored: this runs on the sandbox.`)
  prepareDataDir(dataDir)
  const lock = await tryLock(join(dataDir, LOCK_FILE))
  if (lock.kind === 'held') throw new AlreadyRunningError(dataDir, lock.by.pid)
  try {
    await clearTheWay(dataDir, options.isFresh ?? false, report)
    return await startOn({ ...options, dataDir, environment: outside, report }, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

type Settled = StackOptions & Required<Pick<StackOptions, 'environment' | 'report'>>

async function startOn(options: Settled, release: () => void): Promise<Stack> {
  const { dataDir, environment: outside, report } = options
  const abort = new AbortController()
  const ports = portsAt(options.offset ?? 0)
  const postgres = localPostgres({ dataDir, port: ports.postgres })
  const register = createRegister(dataDir, addressesOf(ports, outside, postgres.appUrl), report)
  const setting: Setting = {
    root: ROOT,
    dataDir,
    ports,
    outside,
    report,
    plan: options.plan ?? productPlan,
    isDurable: options.isDurable ?? false,
    abort: abort.signal,
    onChange: register.write,
  }
  const parts = partsOf({ setting, postgres, only: options.only, keepSeeded: register.keepSeeded })
  register.admit(parts.members)
  const stack = createStack({ setting, register, members: parts.members, ownerUrl: postgres.ownerUrl, release })
  const callOff = () => abort.abort(options.signal?.reason)
  options.signal?.addEventListener('abort', callOff, { once: true })
  try {
    options.signal?.throwIfAborted()
    await requireFree(parts.wanted)
    await runSteps(parts.steps, abort)
    register.setReady(true)
    return stack
  } catch (error) {
    await stack.stop()
    throw error
  } finally {
    options.signal?.removeEventListener('abort', callOff)
  }
}

/** A supervisor that was killed leaves its children; they may run older code, so they are ended, Postgres excepted. */
async function clearTheWay(dataDir: string, isFresh: boolean, report: Report): Promise<void> {
  const orphans = await stopOrphans(join(dataDir, CENSUS_FILE))
  if (orphans.length > 0) report.notice(`Ended what the last run left behind: ${orphans.join(', ')}.`)
  if (!isFresh) return
  await stopPostgresOf(dataDir)
  emptyDataDir(dataDir)
}

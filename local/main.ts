import { machineEnvironment } from '../config/machine.ts'
import { parseFlags, type StartFlags, USAGE } from './flags.ts'
import { tellAlreadyRunning } from './screen/already-running.ts'
import { terminalReport } from './screen/report.ts'
import { addressTable, FIRST_THING } from './screen/table.ts'
import { AlreadyRunningError, type Stack } from './stack.ts'
import { startStack } from './supervisor.ts'

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const PARENT_EVERY_MS = 500

async function main(): Promise<number> {
  const flags = parseFlags(process.argv.slice(2))
  if (flags.wantsHelp) {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  const stopping = stopSignal()
  try {
    const since = performance.now()
    const stack = await start(flags, stopping)
    welcome(stack, flags, performance.now() - since)
    await aborted(stopping)
    await farewell(stack, flags)
    return 0
  } catch (error) {
    if (error instanceof AlreadyRunningError) return tellAlreadyRunning(error, flags)
    if (stopping.aborted) return 130
    throw error
  }
}

function start(flags: StartFlags, signal: AbortSignal): Promise<Stack> {
  const screen = flags.isHeadless ? process.stderr : process.stdout
  const report = terminalReport(screen, { heading: '\nSteward is starting.\n\n' })
  return startStack({ ...flags, environment: machineEnvironment(), report, signal })
}

function welcome(stack: Stack, { isHeadless, dataDir }: StartFlags, tookMs: number): void {
  if (isHeadless) {
    process.stdout.write(`${JSON.stringify(stack.run())}\n`)
    return
  }
  const { stdout } = process
  stdout.write(`\nSteward is running (${(tookMs / 1_000).toFixed(1)} s).\n\n${addressTable(stack.run(), stdout)}`)
  stdout.write(`\n${FIRST_THING}\nCtrl-C stops everything; the data stays in ${dataDir}, logs in ${dataDir}/logs.\n\n`)
}

async function farewell(stack: Stack, { isHeadless }: StartFlags): Promise<void> {
  const screen = isHeadless ? process.stderr : process.stdout
  screen.write('\nStopping.\n')
  await stack.stop()
  screen.write('Stopped.\n')
}

/** Aborts at the first wish to stop; a second one is ignored, because stopping is bounded in time. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = (by: string) => controller.abort(new Error(`stopped by ${by}`))
  for (const name of STOP_SIGNALS) process.on(name, () => stop(name))
  // npm hands a signal to the shell between it and us, and that shell dies of it without passing it on.
  if (machineEnvironment()['npm_lifecycle_event']) whenParentIsGone(() => stop('the end of npm'))
  return controller.signal
}

function whenParentIsGone(act: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => process.ppid !== parent && act(), PARENT_EVERY_MS)
  timer.unref()
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

// A terminal that went away is no reason to leave the children unattended.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
  process.exitCode = 1
}

import { machineEnvironment } from '../config/machine.ts'
import { parseFlags, type StartFlags, USAGE } from './flags.ts'
import { tellAlreadyRunning } from './screen/already-running.ts'
import { terminalReport } from './screen/report.ts'
import { addressTable, FIRST_THING } from './screen/table.ts'
import { AlreadyRunningError, type Stack } from './stack.ts'
import { startStack } from './supervisor.ts'

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

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
  screen.write('\nSteward is starting.\n\n')
  return startStack({ ...flags, environment: machineEnvironment(), report: terminalReport(screen), signal })
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
  for (const name of STOP_SIGNALS) process.on(name, () => controller.abort(new Error(`stopped by ${name}`)))
  return controller.signal
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
  process.exitCode = 1
}

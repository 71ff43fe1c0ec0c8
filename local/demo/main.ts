import { parseArgs } from 'node:util'
import { machineEnvironment } from '../../config/machine.ts'
import { type RunFile, readRunFile } from '../run-file.ts'
import { terminalReport } from '../screen/report.ts'
import { AlreadyRunningError, type Stack } from '../stack.ts'
import { startStack } from '../supervisor.ts'
import { lookFromOutside } from './outside.ts'
import { terminalScreen } from './screen.ts'
import { playStory } from './story.ts'

/** Plays the story against the running product, or starts it for the time of the story. Exit 0 only when PAID. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '.steward' }, offset: { type: 'string', default: '0' } },
  })
  const own = await startIfNeeded(values.data, Number(values.offset))
  try {
    const run = own?.run() ?? runningOn(values.data)
    const startedAt = performance.now()
    await playStory(lookFromOutside(run), terminalScreen(process.stdout, startedAt))
    process.stdout.write(
      `\nFrom the first message to PAID in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s.\n`,
    )
  } finally {
    await own?.stop()
  }
}

async function startIfNeeded(dataDir: string, offset: number): Promise<Stack | null> {
  try {
    const report = terminalReport(process.stderr, {
      heading: '\nSteward is not running; starting it for the demo.\n\n',
    })
    return await startStack({ dataDir, offset, environment: machineEnvironment(), report })
  } catch (error) {
    if (error instanceof AlreadyRunningError) return null
    throw error
  }
}

function runningOn(dataDir: string): RunFile {
  const run = readRunFile(dataDir)
  if (run?.ready !== true) throw new Error(`Steward is starting on ${dataDir}; try again in a moment`)
  return run
}

await main()

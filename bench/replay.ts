import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { FAILURE_CONVERTER_PATH } from '../temporal/runtime/data-converter.ts'
import { workflowBundle } from '../workers/build-bundle.ts'
import { atLeast, atMost, createReport } from './report/metric.ts'

const FOLDER = join(import.meta.dirname, '../tests/replay/histories')
/** What one history may take: a start, and so much per event. */
const START_MS = 10
const EVENT_MS = 0.3

/** Replays every recorded history; one that no longer fits the workflows' code is an error. */
export async function run(): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const report = createReport('replay')
  const codePath = await workflowBundle()
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  report.add('histories', files.length, '', atLeast(1))
  for (const [index, file] of files.toSorted().entries()) {
    const history = historyFromJSON(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))
    const replayOnce = () =>
      Worker.runReplayHistory(
        { workflowBundle: { codePath }, dataConverter: { failureConverterPath: FAILURE_CONVERTER_PATH } },
        history,
      )
    // The first builds the isolate; it belongs to the worker's start and to no history.
    if (index === 0) await replayOnce()
    const since = performance.now()
    await replayOnce()
    const events = history.events?.length ?? 0
    report.add(`${file} (${events} events)`, performance.now() - since, 'ms', atMost(START_MS + EVENT_MS * events))
  }
  report.print()
}

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
/** The best of them counts: replaying is pure work, everything slower is the machine. */
const ROUNDS = 10

interface Recorded {
  readonly file: string
  readonly history: ReturnType<typeof historyFromJSON>
}

/** Replays every recorded history in one worker; one that no longer fits the workflows' code is an error. */
export async function run(): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const report = createReport('replay')
  const codePath = await workflowBundle()
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  const recorded = files
    .toSorted()
    .map((file) => ({ file, history: historyFromJSON(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))) }))
  report.add('histories', recorded.length, '', atLeast(1))
  // The first round builds the isolate and warms it; that belongs to a worker's start and to no history.
  const taken = await replayInTurn(codePath, Array.from({ length: 1 + ROUNDS }, () => recorded).flat())
  for (const [at, { file, history }] of recorded.entries()) {
    const events = history.events?.length ?? 0
    const ms = Math.min(...taken.filter((_, turn) => turn >= recorded.length && turn % recorded.length === at))
    report.add(`${file} (${events} events)`, ms, 'ms', atMost(START_MS + EVENT_MS * events))
  }
  report.print()
}

/** One after the other, the next only when the one before is through; milliseconds of each. */
async function replayInTurn(codePath: string, recorded: readonly Recorded[]): Promise<number[]> {
  const taken: number[] = []
  let since = 0
  let through = () => {}
  async function* inTurn() {
    for (const { file, history } of recorded) {
      const done = new Promise<void>((resolve) => {
        through = resolve
      })
      since = performance.now()
      yield { workflowId: file, history }
      await done
    }
  }
  const options = { workflowBundle: { codePath }, dataConverter: { failureConverterPath: FAILURE_CONVERTER_PATH } }
  for await (const { workflowId, error } of Worker.runReplayHistories(options, inTurn())) {
    if (error !== undefined) throw new Error(`${workflowId} does not replay: ${error.message}`, { cause: error })
    taken.push(performance.now() - since)
    through()
  }
  return taken
}

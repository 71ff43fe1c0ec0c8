import { DefaultLogger, type ReplayWorkerOptions, Runtime, Worker } from '@temporalio/worker'
import { FAILURE_CONVERTER_PATH } from '../../../temporal/runtime/data-converter.ts'
import type { Recorded } from './histories.ts'

let isQuiet = false

/** What each recorded path came to under this workflow code: null, or why it could not be replayed. */
export async function replayAll(
  workflowBundle: NonNullable<ReplayWorkerOptions['workflowBundle']>,
  recorded: readonly Recorded[],
): Promise<ReadonlyMap<string, string | null>> {
  // A process has one runtime; refused replays are expected here and not worth a line.
  if (!isQuiet)
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF' } } })
  isQuiet = true
  const histories = recorded.map(({ name, history }) => ({ workflowId: name, history: structuredClone(history) }))
  const outcome = new Map<string, string | null>()
  const options = { workflowBundle, dataConverter: { failureConverterPath: FAILURE_CONVERTER_PATH } }
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories))
    outcome.set(workflowId, error === undefined ? null : error.message)
  return outcome
}

import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { GateRunView } from '../api/contract/gate.ts'
import { modelView } from '../api/contract/model.ts'
import { readRunFile } from '../local/run-file.ts'

const LOOK_EVERY_MS = 500
const PATH = '/api/v1/settings/model'

/**
 * Puts the model of a running business through its gate and prints what came of each case: the choice that failed, where
 * one is pending, else the model in use. `--data DIR` says where the product runs.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string', default: '.steward' } } })
  const running = readRunFile(values.data)
  if (running?.ready !== true || running.ownerApiKey === undefined)
    throw new Error(`Steward does not run on ${values.data}: npm start`)
  const ask = asking(`${running.addresses.api}${PATH}`, running.ownerApiKey)
  let view = await ask('POST', '/gate')
  while (view.gate.run?.state === 'running') {
    await wait(LOOK_EVERY_MS)
    view = await ask('GET')
  }
  const decided = view.gate.run
  if (decided === null) throw new Error('the choice was given up meanwhile')
  print(decided)
  if (decided.state === 'failed') process.exitCode = 1
}

const asking =
  (url: string, key: string) =>
  async (method: string, path = '') => {
    const answer = await fetch(`${url}${path}`, { method, headers: { 'x-api-key': key } })
    const body: unknown = await answer.json()
    if (!answer.ok) throw new Error(`${answer.status}: ${JSON.stringify(body)}`)
    return modelView.parse(body)
  }

function print({ vendor, model, purpose, state, cases, judged, costUsdMicros, ...run }: GateRunView): void {
  const width = Math.max(...cases.map((name) => name.length))
  for (const { name, passed, reason } of judged)
    process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(width)}  ${reason}\n`)
  const passed = judged.filter((one) => one.passed).length
  const seconds = (Date.parse(run.endedAt ?? run.startedAt) - Date.parse(run.startedAt)) / 1_000
  const figures = { model: `${vendor}/${model}`, purpose, state, passed, cases: cases.length, seconds, costUsdMicros }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  process.stdout.write(
    'Repeated deliveries and crashes are the engine’s own suite: tests/engine/gate, npm run bench -- kill.\n',
  )
}

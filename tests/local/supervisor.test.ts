import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findFreeOffset } from '../../local/ports/offset.ts'
import type { RunFile } from '../../local/run-file.ts'
import { startStack } from '../../local/supervisor.ts'
import { dummyPlan } from './fixtures/dummy-plan.ts'
import { runScript } from './fixtures/run-script.ts'
import { scratchDir } from './fixtures/scratch.ts'

const STARTER = 'tests/local/fixtures/start-dummies.ts'
const EVERYTHING = 'postgres,temporal,api,voiceEdge'

describe('npm start', () => {
  it('says that it runs already, with the addresses, and succeeds', async () => {
    const { dataDir, run } = await startDummies('api')
    const second = runScript('local/main.ts', ['--data', dataDir])
    expect(await second.exited).toBe(0)
    expect(second.stdout()).toContain('already running')
    expect(second.stdout()).toContain(run.addresses.console)
  })

  it('answers a second headless start with the line of the first', async () => {
    const { dataDir, run } = await startDummies('api')
    const second = runScript('local/main.ts', ['--data', dataDir, '--headless'])
    expect(await second.firstJson).toEqual(run)
    expect(await second.exited).toBe(0)
    expect(second.stdout().trim().split('\n')).toHaveLength(1)
  })

  it('does not empty the data of a stack that runs', async () => {
    const { dataDir } = await startDummies('api')
    const second = runScript('local/main.ts', ['--data', dataDir, '--fresh'])
    expect(await second.exited).toBe(1)
    expect(second.stderr()).toContain('Stop it before')
  })

  it('empties no directory that it did not make', async () => {
    const dataDir = scratchDir()
    writeFileSync(join(dataDir, 'thesis.txt'), 'two years of work')
    await expect(startStack({ dataDir, plan: dummyPlan, only: [], isFresh: true })).rejects.toThrow('--fresh')
    expect(readFileSync(join(dataDir, 'thesis.txt'), 'utf8')).toBe('two years of work')
  })

  it('explains a flag that does not exist', async () => {
    const start = runScript('local/main.ts', ['--port', '1'])
    expect(await start.exited).toBe(1)
    expect(start.stderr()).toContain('--offset N')
  })
})

describe('a supervisor that was killed', () => {
  it('is followed by one that ends its orphans and works on the same data and ports', async () => {
    const first = await startDummies(EVERYTHING)
    first.child.kill('SIGKILL')
    await first.exited
    const left = readRun(first.dataDir).processes
    const stack = await startStack({
      dataDir: first.dataDir,
      offset: first.offset,
      plan: dummyPlan,
      only: EVERYTHING.split(','),
    })
    onTestFinished(() => stack.stop())
    const now = stack.run().processes
    expect(now['api']?.pid).not.toBe(left['api']?.pid)
    expect(now['postgres']?.pid, 'Postgres is taken over').toBe(left['postgres']?.pid)
    expect((await fetch(`${stack.addresses.api}/ready`)).status).toBe(200)
  })

  it('leaves a lock that is worth nothing, even when its number is in use again', async () => {
    const dataDir = scratchDir()
    writeFileSync(join(dataDir, 'supervisor.lock'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }))
    const stack = await startStack({ dataDir, offset: await findFreeOffset(), plan: dummyPlan, only: ['api'] })
    await stack.stop()
  })
})

async function startDummies(only: string) {
  const dataDir = scratchDir()
  const offset = await findFreeOffset()
  const started = runScript(STARTER, [dataDir, String(offset), only])
  const run = (await started.firstJson) as RunFile
  onTestFinished(async () => {
    started.child.kill('SIGTERM')
    await started.exited
  })
  return { ...started, dataDir, offset, run }
}

function readRun(dataDir: string): RunFile {
  return JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as RunFile
}

import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { machineEnvironment } from '../../config/machine.ts'
import { findFreeOffset } from '../../local/ports/offset.ts'
import type { Plan } from '../../local/processes.ts'
import type { RunFile } from '../../local/run-file.ts'
import type { Stack, StackOptions } from '../../local/stack.ts'
import { startStack } from '../../local/supervisor.ts'
import { dummyPlan, planWithSeed } from './fixtures/dummy-plan.ts'
import { scratchDir } from './fixtures/scratch.ts'

const SEED = 'tests/local/fixtures/seed.ts'

describe('a running stack', () => {
  it('describes itself in run.json, readable by its owner only', async () => {
    const stack = await start({ plan: planWithSeed(SEED), only: ['api', 'voiceEdge', 'seed'] })
    const run = readRun(stack)
    expect(Object.keys(run.addresses).sort()).toEqual([
      'api',
      'console',
      'phone',
      'postgres',
      'sandbox',
      'temporal',
      'temporalUi',
      'voiceEdge',
    ])
    expect(run).toMatchObject({
      ready: true,
      tenantId: expect.any(String),
      ownerApiKey: 'owner-key',
      logins: { staff: { email: 's@example.com' } },
      webhookSecrets: { lead: 'whsec' },
      processes: { api: { pid: expect.any(Number), restarts: 0 }, voiceEdge: { pid: expect.any(Number), restarts: 0 } },
    })
    expect(statSync(join(stack.dataDir, 'run.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(stack.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('starts a killed process again and counts it', async () => {
    const stack = await start()
    const before = readRun(stack).processes['api']?.pid
    await stack.kill('api')
    await stack.untilReady()
    const after = readRun(stack).processes['api']
    expect(after?.restarts).toBe(1)
    expect(after?.pid).not.toBe(before)
    expect(await statusOf(`${stack.addresses.api}/ready`)).toBe(200)
  })

  it('starts a process again that ended by itself', async () => {
    const stack = await start()
    await Promise.allSettled([fetch(`${stack.addresses.api}/crash`)])
    await expect.poll(() => readRun(stack).processes['api']?.restarts).toBe(1)
    await stack.untilReady('api')
    expect(await statusOf(`${stack.addresses.api}/ready`)).toBe(200)
  })

  it('is over after stop: no process left, no pid in run.json, data kept', async () => {
    const stack = await start()
    const pids = Object.values(readRun(stack).processes).map(({ pid }) => pid ?? 0)
    await stack.stop()
    expect(pids.filter(isAlive)).toEqual([])
    expect(readRun(stack)).toMatchObject({ ready: false, processes: { api: { pid: null } } })
    expect(statSync(join(stack.dataDir, 'secrets.json')).isFile()).toBe(true)
  })

  it('gives its processes sandbox addresses and nothing from the shell', async () => {
    const stack = await start({
      environment: { ...machineEnvironment(), OPENAI_API_KEY: 'sk-live', LOG_LEVEL: 'warn' },
    })
    const seen = (await (await fetch(`${stack.addresses.api}/environment`)).json()) as Record<string, string>
    expect(seen).toMatchObject({ OPENAI_BASE_URL: expect.stringContaining('127.0.0.1'), LOG_LEVEL: 'warn', TZ: 'UTC' })
    expect(seen).not.toHaveProperty('OPENAI_API_KEY')
  })

  it('keeps the database away from the voice edge', async () => {
    const stack = await start()
    const seen = await (await fetch(`${stack.addresses.voiceEdge}/environment`)).json()
    expect(seen).not.toHaveProperty('DATABASE_URL')
    expect(seen).not.toHaveProperty('STEWARD_SECRET_KEYS')
  })
})

describe('a stack that cannot start', () => {
  it('names the taken port and the process that holds it', async () => {
    const offset = await findFreeOffset()
    const squatter = createServer().listen(8080 + offset, '127.0.0.1')
    onTestFinished(() => void squatter.close())
    await once(squatter, 'listening')
    const refusal = await refusalOf({ offset })
    expect(refusal).toContain(String(8080 + offset))
    if (process.platform === 'linux') expect(refusal).toContain(`process ${process.pid}`)
  })

  it('refuses addresses of real providers', async () => {
    const environment = { ...machineEnvironment(), STRIPE_BASE_URL: 'https://api.stripe.com' }
    expect(await refusalOf({ environment })).toContain('STRIPE_BASE_URL')
  })

  it('tells the last words of a process that never becomes usable, and leaves nothing running', async () => {
    const failing: Plan = { ...dummyPlan, services: dummyPlan.services.map(failAtStart) }
    expect(await refusalOf({ plan: failing })).toContain('tests/local/fixtures/no-such-import')
  })

  it('says that nothing answers at TEMPORAL_ADDRESS', async () => {
    const environment = { ...machineEnvironment(), TEMPORAL_ADDRESS: '127.0.0.1:9' }
    expect(await refusalOf({ environment, only: ['temporal'] })).toContain('TEMPORAL_ADDRESS is 127.0.0.1:9')
  })

  it('refuses a second supervisor on the same data', async () => {
    const stack = await start()
    await expect(startStack({ dataDir: stack.dataDir, plan: dummyPlan })).rejects.toThrow('already running')
    expect(await statusOf(`${stack.addresses.api}/ready`)).toBe(200)
  })

  it('can be called off', async () => {
    const abort = new AbortController()
    const starting = start({ signal: abort.signal })
    abort.abort(new Error('enough'))
    await expect(starting).rejects.toThrow('enough')
  })
})

async function start(options: Partial<StackOptions> = {}): Promise<Stack> {
  const settled = { dataDir: scratchDir(), plan: dummyPlan, only: ['api', 'voiceEdge'], ...options }
  const stack = await startStack({ ...settled, offset: options.offset ?? (await findFreeOffset()) })
  onTestFinished(() => stack.stop())
  return stack
}

async function refusalOf(options: Partial<StackOptions>): Promise<string> {
  const [result] = await Promise.allSettled([start(options)])
  return result.status === 'rejected' ? String(result.reason) : 'it started'
}

function readRun({ dataDir }: Stack): RunFile {
  return JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as RunFile
}

const failAtStart = <T extends { script: string }>(spec: T): T => ({
  ...spec,
  script: 'tests/local/fixtures/failing.ts',
})

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

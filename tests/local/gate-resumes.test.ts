import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { modelView } from '../../api/contract/model.ts'
import { machineEnvironment } from '../../config/machine.ts'
import { findFreeOffset } from '../../local/ports/offset.ts'
import { startStack } from '../../local/supervisor.ts'
import { scratchDir } from './fixtures/scratch.ts'

const PARTS = ['postgres', 'temporal', 'migrate', 'sandbox', 'seed', 'worker', 'api']
const NEXT = { vendor: 'openai', model: 'gpt-6-sol', contextTokens: 128_000, timeoutMs: 10_000 }

/** The product with its demo business, and nothing else in it. */
async function open() {
  const stack = await startStack({
    dataDir: scratchDir(),
    offset: await findFreeOffset(),
    only: PARTS,
    environment: machineEnvironment(),
  })
  onTestFinished(() => stack.stop())
  const { addresses, ownerApiKey = '' } = stack.run()
  const send = async (url: string, method: string, body?: unknown): Promise<unknown> => {
    const headers = { 'x-api-key': ownerApiKey, 'content-type': 'application/json' }
    const answer = await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    expect(answer.status, `${method} ${url}`).toBe(200)
    return answer.json()
  }
  const model = `${addresses.api}/api/v1/settings/model`
  return {
    stack,
    slowDown: (latencyMs: number) => send(`${addresses.sandbox}/model`, 'POST', { latencyMs }),
    choose: () => send(model, 'PUT', NEXT),
    look: async () => modelView.parse(await send(model, 'GET')),
    asked: async () =>
      z
        .array(z.looseObject({ path: z.string() }))
        .parse(await send(`${addresses.sandbox}/requests?provider=openai`, 'GET'))
        .filter(({ path }) => path === '/v1/responses').length,
  }
}

it('the check of a model goes on where a killed worker left it, and the demo business’s model passes', async () => {
  const { stack, slowDown, choose, look, asked } = await open()
  await slowDown(300)
  await choose()
  await expect.poll(async () => (await look()).gate.run?.judged.length).toBeGreaterThan(3)
  await stack.kill('worker')
  const [before, callsBefore] = [(await look()).gate.run, await asked()]
  expect(before?.state).toBe('running')
  await stack.untilReady('worker')
  await slowDown(0)
  await expect.poll(async () => (await look()).gate.run?.state, { timeout: 90_000 }).not.toBe('running')
  const after = await look()
  expect(after.gate.run?.judged.filter(({ passed }) => !passed)).toEqual([])
  expect(after).toMatchObject({ ...NEXT, gate: { run: { id: before?.id, state: 'passed' }, isCurrent: true } })
  // What was judged before is kept as it was, and not asked again.
  expect(after.gate.run?.judged.slice(0, before?.judged.length)).toEqual(before?.judged)
  expect(after.gate.run?.judged.map(({ name }) => name)).toEqual(after.gate.run?.cases)
  expect(await asked()).toBeGreaterThan(callsBefore)
})

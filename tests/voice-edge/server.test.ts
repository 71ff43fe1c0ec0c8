import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createVoiceEdge } from '../../voice-edge/server.ts'

describe('the voice edge without a voice account', () => {
  it('says that it is well and that no voice is configured', async () => {
    const response = await fetch(`${await start()}/health`)
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: 'ok', calls: { active: 0 }, voice: 'not configured' },
    ])
  })

  it('is ready and has metrics', async () => {
    const address = await start()
    expect((await fetch(`${address}/ready`)).status).toBe(200)
    expect(await (await fetch(`${address}/metrics`)).text()).toContain('process_cpu_user_seconds_total')
  })

  it('knows no other page and takes no other method', async () => {
    const address = await start()
    expect((await fetch(`${address}/other`)).status).toBe(404)
    expect((await fetch(`${address}/health`, { method: 'POST' })).status).toBe(405)
  })

  it.each([
    ['/voice/stream', 503],
    ['/voice/stream?callSid=CA1', 503],
    ['/elsewhere', 404],
  ])('refuses to upgrade %s with %i', async (path, status) => {
    const socket = new WebSocket(`${(await start()).replace('http', 'ws')}${path}`)
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
    expect(response.statusCode).toBe(status)
  })
})

async function start(): Promise<string> {
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  const server = createVoiceEdge({ metrics }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

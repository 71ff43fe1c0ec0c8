import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { pause, until } from './open-sandbox.ts'
import { openReceiver } from './receiver.ts'

const SID = `AC${'a'.repeat(32)}`
const AUTHORIZATION = `Basic ${Buffer.from(`${SID}:token`).toString('base64')}`
const running = new Set<ChildProcess>()
const folders: string[] = []

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** The sandbox as a process of its own, as it runs beside the product. */
async function launch(dataDir: string) {
  const main = join(import.meta.dirname, '../main.ts')
  const env = {
    PATH: process.env['PATH'],
    SANDBOX_CONTROL_PORT: '0',
    SANDBOX_PROVIDER_PORT_BASE: '0',
    SANDBOX_DATA_DIR: dataDir,
  }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { control, urls } = JSON.parse(line.toString()) as { control: string; urls: { twilio: string } }
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(control + path, { method, ...(body && { body: JSON.stringify(body) }) })
    return (response.status === 204 ? null : await response.json()) as T
  }
  const send = async (text: string, statusCallback: string) => {
    const body = new URLSearchParams({
      To: '+15551234567',
      From: '+14155550100',
      Body: text,
      StatusCallback: statusCallback,
    })
    const path = `${urls.twilio}/2010-04-01/Accounts/${SID}/Messages.json`
    const response = await fetch(path, { method: 'POST', headers: { authorization: AUTHORIZATION }, body })
    return ((await response.json()) as { sid: string }).sid
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
    running.delete(child)
  }
  return { call, send, kill }
}

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  folders.push(folder)
  return folder
}

const register = (webhookUrl: string) => ({
  authToken: 'token',
  numbers: [{ channel: 'sms', address: '+14155550100', webhookUrl }],
})

describe('kill -9', () => {
  it('loses no webhook that was still to be delivered', { timeout: 120_000 }, async () => {
    const folder = newFolder()
    const receiver = await openReceiver()
    const { base } = receiver
    const port = Number(new URL(base).port)
    const first = await launch(folder)
    await first.call('PUT', `/accounts/twilio/${SID}`, register(`${base}/in#rc=5&rp=all`))
    await first.call('POST', '/settings', { phone: { sentAfterMs: 5_000 } })
    await receiver.close()
    const written = { channel: 'sms', from: '+15551234567', text: 'Anybody there?' }
    expect(await first.call('POST', '/phone/messages', written)).toMatchObject({ webhookStatus: 0 })
    await first.send('queued', `${base}/status`)
    await first.kill()
    const back = await openReceiver(port)
    const second = await launch(folder)
    await until(() => (back.at('/in').length === 1 && back.at('/status').length === 2 ? true : null))
    expect(back.at('/in')[0]?.form['Body']).toBe('Anybody there?')
    expect(back.at('/status').map(({ form }) => form['MessageStatus'])).toEqual(['sent', 'delivered'])
    expect(await second.call('GET', '/deliveries')).toEqual([])
    await back.close()
  })

  it('loses nothing acknowledged: every message is in the journal, and the journal names no other', {
    timeout: 120_000,
  }, async () => {
    const folder = newFolder()
    const first = await launch(folder)
    await first.call('PUT', `/accounts/twilio/${SID}`, register('http://127.0.0.1:9/in'))
    const acknowledged: string[] = []
    // Watched from the start: they all fail in the moment of the kill.
    const senders = Promise.allSettled(
      Array.from({ length: 8 }, async (_, index) => {
        for (let count = 0; ; count += 1)
          acknowledged.push(await first.send(`text ${index} ${count}`, 'http://127.0.0.1:9/status'))
      }),
    )
    // In the middle of things: when enough has been accepted, while the next ones are on their way.
    while (acknowledged.length <= 20) await pause(10)
    await first.kill()
    await senders
    const second = await launch(folder)
    const { tables } = await second.call<{ tables: { twilio_messages: { id: string }[] } }>(
      'GET',
      '/state?table=twilio_messages&limit=100000',
    )
    const kept = new Set(tables.twilio_messages.map(({ id }) => id))
    const journal = await second.call<{ status: number }[]>('GET', '/requests?provider=twilio')
    expect(acknowledged.length).toBeGreaterThan(20)
    expect(acknowledged.filter((sid) => !kept.has(sid))).toEqual([])
    expect(journal.filter(({ status }) => status === 201)).toHaveLength(kept.size)
  })
})

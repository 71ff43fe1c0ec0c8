import { afterEach, expect } from 'vitest'
import { type Sandbox, startSandbox } from '../sandbox.ts'
import { createAnswerRecorder, specs } from './answer-recorder.ts'
import { openReceiver, type Receiver } from './receiver.ts'

export interface Opened extends Sandbox {
  readonly receiver: Receiver
  readonly call: <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>
  readonly status: (method: string, path: string, body?: unknown) => Promise<number>
  readonly requests: (query?: string) => Promise<readonly Journaled[]>
}

export interface Journaled {
  readonly id: number
  readonly at: string
  readonly provider: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly idempotencyKey: string | null
  readonly body: Record<string, unknown> | null
}

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A fresh sandbox in this process; when the test ends, every answer it gave must have fitted its specification. */
export async function openSandbox(dataDir = ':memory:'): Promise<Opened> {
  const recorder = createAnswerRecorder()
  const sandbox = await startSandbox({ ports: { control: 0, providerBase: 0 }, dataDir, specs, check: recorder.check })
  const receiver = await openReceiver()
  open.push(async () => {
    await sandbox.close()
    await receiver.close()
    expect(recorder.violations()).toEqual([])
  })
  const request = (method: string, path: string, body?: unknown) =>
    fetch(sandbox.control + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await request(method, path, body)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === '' ? null : JSON.parse(text)) as T
  }
  const status = async (method: string, path: string, body?: unknown) => (await request(method, path, body)).status
  return { ...sandbox, receiver, call, status, requests: (query = '') => call('GET', `/requests${query}`) }
}

/** The first answer of `look` that is neither null nor undefined, within forty seconds. */
export async function until<T>(look: () => T | null | undefined | Promise<T | null | undefined>): Promise<T> {
  const deadline = Date.now() + 40_000
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined) return found
    if (Date.now() > deadline) throw new Error('it did not happen within forty seconds')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

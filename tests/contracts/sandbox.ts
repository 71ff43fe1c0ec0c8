import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'

/** The sandbox in this process, its control port, and a receiver for the webhooks it sends. */
export async function openSandbox() {
  const sandbox = await startSandbox({ ports: { control: 0, providerBase: 0 }, dataDir: ':memory:' })
  const receiver = await openReceiver()
  const control = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }
    const response = await fetch(sandbox.control + path, init)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === '' ? null : JSON.parse(text)) as Answer
  }
  return {
    urls: sandbox.urls,
    receiver,
    control,
    fault: (provider: string, fault: string, options: object = {}) =>
      control<unknown>('POST', '/faults', { provider, fault, ...options }),
    heal: () => control<unknown>('DELETE', '/faults'),
    close: async () => {
      await sandbox.close()
      await receiver.close()
    },
  }
}
export type OpenSandbox = Awaited<ReturnType<typeof openSandbox>>

/** Keeps every webhook as it arrived; answers 200 to all. */
async function openReceiver() {
  const received: SignedRequest[] = []
  let base = ''
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      received.push({ url: base + request.url, headers, body: Buffer.concat(chunks) })
      response.writeHead(200, { 'content-type': 'text/xml' }).end('<Response/>')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    base,
    received,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** The first defined answer of `look`; fails after forty seconds. */
export async function until<Value>(
  look: () => Value | null | undefined | Promise<Value | null | undefined>,
): Promise<Value> {
  const deadline = Date.now() + 40_000
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined) return found
    if (Date.now() > deadline) throw new Error('it did not happen within forty seconds')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** How many requests with this in their path the provider said yes to. */
export async function accepted(control: OpenSandbox['control'], provider: string, path: string): Promise<number> {
  const query = new URLSearchParams({ provider, path, limit: '2000' })
  const found = await control<readonly { status: number }[]>('GET', `/requests?${query.toString()}`)
  return found.filter(({ status }) => status === 200).length
}

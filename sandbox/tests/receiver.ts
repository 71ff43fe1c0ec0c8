import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly url: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly form: Record<string, string>
  readonly atMs: number
}

interface Reply {
  readonly status: number
  readonly type?: string
  readonly body?: string
  /** Cut the connection instead of answering. */
  readonly isCut?: boolean
}

export type Receiver = Awaited<ReturnType<typeof openReceiver>>

/** Stands in for the product: keeps every webhook and answers as told. */
export async function openReceiver(port = 0) {
  const received: Received[] = []
  let reply: (request: Received) => Reply = () => ({ status: 204 })
  let base = ''
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const path = request.url ?? ''
      const form = Object.fromEntries(new URLSearchParams(body))
      const one = { url: base + path, path, headers: request.headers, body, form, atMs: Date.now() }
      received.push(one)
      const { status, type, body: text, isCut } = reply(one)
      if (isCut) return void response.destroy()
      response.writeHead(status, type === undefined ? {} : { 'content-type': type }).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    base,
    received,
    at: (path: string) => received.filter((one) => one.path === path),
    answer: (next: typeof reply) => {
      reply = next
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

import http from 'node:http'
import https from 'node:https'

export interface WireRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly abort: AbortSignal
}

export interface WireAnswer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

/** No answer came. `hasLeft` false proves that no byte of the request was sent. */
export class WireError extends Error {
  readonly code: string
  readonly hasLeft: boolean
  constructor(code: string, hasLeft: boolean) {
    super(`no answer (${code})`)
    this.name = 'WireError'
    this.code = code
    this.hasLeft = hasLeft
  }
}

export type Transport = (request: WireRequest) => Promise<WireAnswer>

// Shorter than the idle time of common servers: a reset on a stale connection would be an unknown outcome.
const IDLE_CONNECTION_MS = 4_000

/** One HTTP attempt per call over kept connections: no retry, no redirect. */
export function createTransport(): Transport {
  const options = { keepAlive: true, timeout: IDLE_CONNECTION_MS, maxSockets: 100 }
  const plain = new http.Agent(options)
  const secure = new https.Agent(options)
  return (request) => {
    const isSecure = request.url.startsWith('https:')
    return isSecure ? attempt(request, https, secure, 'secureConnect') : attempt(request, http, plain, 'connect')
  }
}

function attempt(
  wire: WireRequest,
  protocol: typeof http | typeof https,
  agent: http.Agent,
  connected: 'connect' | 'secureConnect',
): Promise<WireAnswer> {
  const { method, abort: signal } = wire
  const length = wire.body === null ? {} : { 'Content-Length': Buffer.byteLength(wire.body).toString() }
  return new Promise((resolve, reject) => {
    let hasLeft = false
    const fail = (error: NodeJS.ErrnoException) => reject(new WireError(error.code ?? error.name, hasLeft))
    const request = protocol.request(wire.url, { method, agent, signal, headers: { ...wire.headers, ...length } })
    request.on('socket', (socket) => {
      if (request.reusedSocket) hasLeft = true
      else
        socket.once(connected, () => {
          hasLeft = true
        })
    })
    request.on('error', fail)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('error', fail)
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    request.end(wire.body ?? undefined)
  })
}

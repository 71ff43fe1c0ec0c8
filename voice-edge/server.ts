import { createServer, type RequestListener, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Registry } from 'prom-client'

export interface VoiceEdgeDeps {
  readonly metrics: Registry
}

/** The listener that phone calls will arrive at. Without a voice account it only tells how it is. */
export function createVoiceEdge({ metrics }: VoiceEdgeDeps): Server {
  const server = createServer(answer(metrics))
  server.on('upgrade', (request, socket) => {
    refuseUpgrade(socket, request.url?.split('?')[0] === '/voice/stream' ? 503 : 404)
  })
  return server
}

function answer(metrics: Registry): RequestListener {
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    if (request.method !== 'GET') response.writeHead(405, { allow: 'GET' }).end()
    else if (path === '/metrics') void sendMetrics(metrics, response)
    else sendJson(path, response)
  }
}

async function sendMetrics(metrics: Registry, response: ServerResponse): Promise<void> {
  const text = await metrics.metrics()
  response.writeHead(200, { 'content-type': metrics.contentType }).end(text)
}

function sendJson(path: string, response: ServerResponse): void {
  const body = bodies[path]
  response.writeHead(body ? 200 : 404, { 'content-type': body ? 'application/json' : 'application/problem+json' })
  response.end(JSON.stringify(body ?? { title: 'Not found', status: 404, code: 'not_found' }))
}

const bodies: Readonly<Record<string, object>> = {
  '/health': { status: 'ok', calls: { active: 0 }, voice: 'not configured' },
  '/ready': { ready: true },
}

function refuseUpgrade(socket: Duplex, status: 404 | 503): void {
  const reason = status === 503 ? 'no voice account is configured' : 'not found'
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: text/plain`
  socket.once('error', () => socket.destroy())
  socket.end(`${head}\r\nContent-Length: ${reason.length}\r\n\r\n${reason}`)
}

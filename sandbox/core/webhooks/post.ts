import http from 'node:http'
import https from 'node:https'
import type { Outcome } from './style.ts'

const CONNECT_ERRORS = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'])
const LONGEST_ANSWER = 64 * 1024

interface Post {
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
  readonly connectTimeoutMs: number
  readonly totalTimeoutMs: number
}

/** Posts webhooks over kept connections. Never throws: the outcome says how it ended. */
export function createPoster() {
  const options = { keepAlive: true, maxSockets: 128, maxFreeSockets: 32 }
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) }
  return {
    post: (post: Post): Promise<Outcome> =>
      new Promise((settle) => {
        const target = parse(post.url)
        if (!target) return settle({ kind: 'failed', reason: 'connect', detail: `not an http address: ${post.url}` })
        const { protocol } = target
        const send = protocol === 'https:' ? https.request : http.request
        const headers = { ...post.headers, 'content-length': String(Buffer.byteLength(post.body)) }
        const request = send(target, { method: 'POST', agent: agents[protocol], headers })
        watch(request, post, settle)
        request.end(post.body)
      }),
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

function parse(url: string): (URL & { protocol: 'http:' | 'https:' }) | null {
  if (!URL.canParse(url)) return null
  const target = new URL(url)
  // Safe: narrowed by the comparison just made.
  return target.protocol === 'http:' || target.protocol === 'https:'
    ? (target as URL & { protocol: 'http:' | 'https:' })
    : null
}

function watch(request: http.ClientRequest, post: Post, settle: (outcome: Outcome) => void): void {
  let isConnected = false
  const fail = (reason: 'connect' | 'read', detail: string) => {
    clearTimeout(total)
    clearTimeout(connect)
    settle({ kind: 'failed', reason, detail })
  }
  const total = setTimeout(() => {
    fail(isConnected ? 'read' : 'connect', `no answer within ${post.totalTimeoutMs} ms`)
    request.destroy()
  }, post.totalTimeoutMs)
  const connect = setTimeout(() => {
    if (isConnected) return
    fail('connect', `no connection within ${post.connectTimeoutMs} ms`)
    request.destroy()
  }, post.connectTimeoutMs)
  const connected = () => {
    isConnected = true
    clearTimeout(connect)
  }
  request.on('socket', (socket) => (socket.connecting ? socket.once('connect', connected) : connected()))
  request.on('error', (error: NodeJS.ErrnoException) => {
    // A kept connection that the other side had closed says nothing about the request: it never left.
    const isStale = request.reusedSocket && error.code === 'ECONNRESET'
    fail(isStale || CONNECT_ERRORS.has(error.code ?? '') ? 'connect' : 'read', error.code ?? error.message)
  })
  request.on('response', (response) => {
    const chunks: Buffer[] = []
    let size = 0
    response.on('data', (chunk: Buffer) => {
      if (size < LONGEST_ANSWER) chunks.push(chunk)
      size += chunk.length
    })
    response.on('error', () => fail('read', 'the answer broke off'))
    response.on('end', () => {
      clearTimeout(total)
      const body = Buffer.concat(chunks).toString('utf8')
      const contentType = response.headers['content-type'] ?? ''
      settle({ kind: 'answered', status: response.statusCode ?? 0, contentType, body })
    })
  })
}

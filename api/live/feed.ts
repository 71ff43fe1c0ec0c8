import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Identity } from '../../services/access/identity.ts'
import type { Database } from '../../services/database.ts'
import { readNow, readTail, type Tail } from '../../services/events/read-live.ts'
import { PING, PONG } from '../contract/ping.ts'
import type { Log } from '../log.ts'
import { ProblemError } from '../problem.ts'
import { feed, type Listener } from './listener.ts'
import { createPresence } from './presence.ts'

export interface LiveDeps {
  readonly db: Database
  readonly identify: (request: IncomingMessage) => Promise<Identity | null>
  readonly log: Log
  readonly recheckMs?: number
}

const LOOK_EVERY_MS = 150
/** How long a stream outlives the session or key it was opened with, and how long a dead connection is kept. */
const RECHECK_MS = 10_000

/**
 * The tenant's event stream over a WebSocket, resumable by position. One look at the tail serves every listener of this
 * process; nobody listening costs nothing.
 */
export function attachLive(server: Server, deps: LiveDeps): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1_024 })
  const listeners = new Set<Listener>()
  const presence = createPresence(deps.db, listeners, deps.log)
  let looking = false
  let seen: Tail | null = null

  const looks = setInterval(() => void look(), LOOK_EVERY_MS)
  const checks = setInterval(() => {
    for (const listener of listeners) void check(listener)
  }, deps.recheckMs ?? RECHECK_MS)
  for (const timer of [looks, checks]) timer.unref()

  async function look(): Promise<void> {
    if (looking || listeners.size === 0 || seen === null) return
    looking = true
    try {
      const tail: Tail = await readTail(deps.db, seen)
      seen = tail
      for (const listener of listeners)
        if ((tail.tenants.get(listener.tenantId) ?? 0) > listener.position) void tell(listener)
    } catch (error) {
      deps.log.warn({ err: error }, 'the live feed could not look at the stream')
    } finally {
      looking = false
    }
  }

  /** What could not be read now is told after the next look that finds it. */
  async function tell(listener: Listener): Promise<void> {
    try {
      await feed(deps.db, listener)
    } catch (error) {
      deps.log.warn({ err: error }, 'a live connection could not be fed')
    }
  }

  async function check(listener: Listener): Promise<void> {
    const { socket, request, tenantId, isAlive } = listener
    if (!isAlive) return socket.terminate()
    listener.isAlive = false
    socket.ping()
    try {
      const identity = await deps.identify(request)
      if (identity?.tenantId !== tenantId) return socket.close(1008, 'the session is over')
      listener.role = identity.role
    } catch (error) {
      deps.log.warn({ err: error }, 'a live connection could not be checked')
    }
  }

  async function accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { pathname, searchParams } = addressOf(request)
    if (pathname !== '/live') return refuse(socket, 404)
    const identity = await deps.identify(request)
    if (identity === null) return refuse(socket, 401)
    if (identity.role === 'tenant') return refuse(socket, 403)
    const now = await readNow(deps.db)
    // Set before anybody listens: what commits from here on is found by the next look.
    seen ??= { newest: now, tenants: new Map() }
    const position = startOf(searchParams.get('since'), now)
    sockets.handleUpgrade(request, socket, head, (opened) => listen(opened, request, identity, position))
  }

  function listen(socket: WebSocket, request: IncomingMessage, identity: Identity, position: number): void {
    const { tenantId, userId, name, role } = identity
    const listener: Listener = { socket, tenantId, userId, name, role, request, position, busy: false, isAlive: true }
    listeners.add(listener)
    presence.welcome(listener)
    socket.on('message', (data: Buffer) => {
      const said = data.toString('utf8')
      if (said === PING) socket.send(PONG)
      else presence.report(listener, said)
    })
    socket.on('close', () => {
      listeners.delete(listener)
      presence.leave(listener)
    })
    socket.on('error', () => socket.terminate())
    socket.on('pong', () => {
      listener.isAlive = true
    })
    void tell(listener)
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Without a listener a connection that is reset while we ask who it is would end the process.
    socket.on('error', () => socket.destroy())
    accept(request, socket, head).catch((error: unknown) => {
      if (error instanceof ProblemError) return refuse(socket, error.status)
      deps.log.warn({ err: error }, 'a live connection could not be opened')
      refuse(socket, 503)
    })
  })

  return {
    close() {
      clearInterval(looks)
      clearInterval(checks)
      presence.close()
      for (const { socket } of listeners) socket.close(1001)
      sockets.close()
    },
  }
}

function addressOf({ url = '/' }: IncomingMessage): URL {
  const address = URL.parse(url, 'http://localhost')
  if (address === null) throw new ProblemError(400, 'malformed', 'The address could not be read.')
  return address
}

/** A position nobody can have reached, or no position at all, means: from now on. */
function startOf(since: string | null, now: number): number {
  const position = since === null || since.trim() === '' ? Number.NaN : Number(since)
  return Number.isSafeInteger(position) && position >= 0 ? Math.min(position, now) : now
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

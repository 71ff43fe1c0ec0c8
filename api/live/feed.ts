import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { TenantId } from '../../domain/ids.ts'
import type { Identity } from '../../services/access/identity.ts'
import type { Database } from '../../services/database.ts'
import { readLive, readNow, readTail, type Tail } from '../../services/events/read-live.ts'
import { inTenant } from '../../services/transaction.ts'
import type { LiveEvent } from '../contract/live.ts'
import type { Log } from '../log.ts'

export interface LiveDeps {
  readonly db: Database
  readonly identify: (request: IncomingMessage) => Promise<Identity | null>
  readonly log: Log
}

interface Listener {
  readonly socket: WebSocket
  readonly tenantId: TenantId
  position: number
  busy: boolean
}

const LOOK_EVERY_MS = 150
const PAGE = 200
/** A browser that reads this slowly resumes by position later instead of filling our memory. */
const MOST_BUFFERED = 4 * 1024 * 1024

/**
 * The tenant's event stream over a WebSocket, resumable by position. One look at the tail serves every listener of this
 * process; nobody listening costs nothing.
 */
export function attachLive(server: Server, deps: LiveDeps): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1_024 })
  const listeners = new Set<Listener>()
  let looking = false
  let seen: Tail | null = null

  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  timer.unref()

  async function look(): Promise<void> {
    if (looking || listeners.size === 0) return
    looking = true
    try {
      const tail: Tail = await readTail(deps.db, seen ?? { newest: await readNow(deps.db), tenants: new Map() })
      seen = tail
      for (const listener of listeners)
        if ((tail.tenants.get(listener.tenantId) ?? 0) > listener.position) await feed(listener)
    } catch (error) {
      deps.log.warn({ err: error }, 'the live feed could not look at the stream')
    } finally {
      looking = false
    }
  }

  async function feed(listener: Listener): Promise<void> {
    if (listener.busy || listener.socket.readyState !== WebSocket.OPEN) return
    if (listener.socket.bufferedAmount > MOST_BUFFERED) return listener.socket.terminate()
    listener.busy = true
    try {
      const scope = {
        tenantId: listener.tenantId,
        actor: { kind: 'system', part: 'live' } as const,
        correlationId: 'live',
      }
      for (;;) {
        const rows = await inTenant(deps.db, scope, (tx) => readLive(tx, listener.position, PAGE))
        for (const row of rows) listener.socket.send(JSON.stringify(present(listener.tenantId, row)))
        listener.position = rows.at(-1)?.position ?? listener.position
        if (rows.length < PAGE) return
      }
    } finally {
      listener.busy = false
    }
  }

  async function accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname !== '/live') return refuse(socket, 404)
    const identity = await deps.identify(request)
    if (identity === null) return refuse(socket, 401)
    if (identity.role === 'tenant') return refuse(socket, 403)
    const since = Number(url.searchParams.get('since') ?? Number.NaN)
    sockets.handleUpgrade(request, socket, head, (opened) => void listen(opened, identity.tenantId, since))
  }

  async function listen(socket: WebSocket, tenantId: TenantId, since: number): Promise<void> {
    const position = Number.isSafeInteger(since) && since >= 0 ? since : await readNow(deps.db)
    const listener: Listener = { socket, tenantId, position, busy: false }
    listeners.add(listener)
    socket.on('close', () => listeners.delete(listener))
    socket.on('error', () => socket.terminate())
    await feed(listener)
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    accept(request, socket, head).catch((error: unknown) => {
      deps.log.warn({ err: error }, 'a live connection could not be opened')
      refuse(socket, 503)
    })
  })

  return {
    close() {
      clearInterval(timer)
      for (const { socket } of listeners) socket.close(1001)
      sockets.close()
    },
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function present(tenantId: TenantId, row: Awaited<ReturnType<typeof readLive>>[number]): LiveEvent {
  return {
    position: row.position,
    type: row.type,
    at: row.at.toISOString(),
    tenantId,
    subject: { kind: row.subject_kind, id: row.subject_id },
    customerId: row.customer_id,
    actor: { kind: row.actor.kind },
    data: row.payload,
  }
}

import type { IncomingMessage } from 'node:http'
import { WebSocket } from 'ws'
import type { TenantId } from '../../domain/ids.ts'
import type { Identity } from '../../services/access/identity.ts'
import type { Database } from '../../services/database.ts'
import { type LiveRow, readLive } from '../../services/events/read-live.ts'
import { inTenant } from '../../services/transaction.ts'
import { mayReadTexts } from '../auth/access.ts'
import type { LiveEvent } from '../contract/live.ts'
import { presentPayload } from '../routes/present.ts'

/** One open connection: whose it is and how far it has been told. */
export interface Listener {
  readonly socket: WebSocket
  readonly tenantId: TenantId
  /** Null for a program: it is nowhere to be seen. */
  readonly userId: Identity['userId']
  readonly name: string
  role: Identity['role']
  /** The request it came with, to ask again who that is. */
  readonly request: IncomingMessage
  position: number
  busy: boolean
  isAlive: boolean
}

const PAGE = 200
/** A browser that takes longer for a page resumes by position later instead of filling our memory. */
const SLOWEST_PAGE_MS = 5_000

/** Tells a listener everything it has not heard yet, page by page, no faster than it takes them. */
export async function feed(db: Database, listener: Listener): Promise<void> {
  if (listener.busy) return
  listener.busy = true
  try {
    while (listener.socket.readyState === WebSocket.OPEN) {
      const { rows, mayRead } = await nextPage(db, listener)
      const lines = rows.map((row) => JSON.stringify(present(listener.tenantId, row, mayRead)))
      if (!(await isTaken(listener.socket, lines))) return listener.socket.terminate()
      listener.position = rows.at(-1)?.position ?? listener.position
      if (rows.length < PAGE) return
    }
  } finally {
    listener.busy = false
  }
}

function nextPage(db: Database, { tenantId, role, position }: Listener) {
  const scope = { tenantId, actor: { kind: 'system', part: 'live' } as const, correlationId: 'live' }
  return inTenant(db, scope, async (tx) => ({
    rows: await readLive(tx, position, PAGE),
    mayRead: await mayReadTexts(tx, { role }),
  }))
}

/** False when the other side does not read, or is gone. */
function isTaken(socket: WebSocket, lines: readonly string[]): Promise<boolean> {
  const last = lines.at(-1)
  if (last === undefined) return Promise.resolve(true)
  for (const line of lines.slice(0, -1)) socket.send(line)
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), SLOWEST_PAGE_MS)
    socket.send(last, (error) => {
      clearTimeout(timer)
      resolve(!error)
    })
  })
}

function present(tenantId: TenantId, row: LiveRow, mayRead: boolean): LiveEvent {
  const { payload, ...hidden } = presentPayload(row.payload, mayRead)
  return {
    position: row.position,
    type: row.type,
    at: row.at.toISOString(),
    tenantId,
    subject: { kind: row.subject_kind, id: row.subject_id },
    customerId: row.customer_id,
    ...(row.answered_by !== null && { answeredBy: row.answered_by }),
    actor: { kind: row.actor.kind },
    data: payload,
    ...hidden,
  }
}

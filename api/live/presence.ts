import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import { z } from 'zod'
import type { Database } from '../../services/database.ts'
import { openBus } from '../../services/presence/bus.ts'
import { type LivePresence, type PersonPresent, personPresent, presenceReport } from '../contract/presence.ts'
import type { Log } from '../log.ts'
import type { Listener } from './listener.ts'

const COALESCE_MS = 150
/** Said again this often, and forgotten when another process has been silent for longer. */
const AGAIN_MS = 8_000
const SILENT_MS = 20_000

const word = z.object({ process: z.string(), tenantId: z.string(), people: z.array(personPresent) })

export interface Presence {
  /** What a page said of itself; anything else is ignored. */
  report(listener: Listener, text: string): void
  leave(listener: Listener): void
  /** Tells somebody who has just come who is there. */
  welcome(listener: Listener): void
  close(): void
}

/** Who is at which conversation, while they are. Held in memory, told to the business, never stored. */
export function createPresence(db: Database, listeners: ReadonlySet<Listener>, log: Log): Presence {
  const process = randomUUID()
  const own = new Map<Listener, PersonPresent>()
  const elsewhere = new Map<string, { tenantId: string; people: readonly PersonPresent[]; at: number }>()
  const due = new Map<string, NodeJS.Timeout>()
  const bus = openBus(db, hear)
  const again = setInterval(() => {
    for (const tenantId of new Set([...own.keys()].map((listener) => listener.tenantId))) void say(tenantId)
    for (const [key, { at, tenantId }] of elsewhere)
      if (Date.now() - at > SILENT_MS) {
        elsewhere.delete(key)
        tell(tenantId)
      }
  }, AGAIN_MS)
  again.unref()

  const ownOf = (tenantId: string) =>
    [...own].flatMap(([listener, person]) => (listener.tenantId === tenantId ? [person] : []))
  const everybody = (tenantId: string): LivePresence => ({
    people: [
      ...ownOf(tenantId),
      ...[...elsewhere.values()].flatMap((one) => (one.tenantId === tenantId ? one.people : [])),
    ],
  })

  function tell(tenantId: string): void {
    const line = JSON.stringify(everybody(tenantId))
    for (const { socket, tenantId: theirs } of listeners)
      if (theirs === tenantId && socket.readyState === WebSocket.OPEN) socket.send(line)
  }

  async function say(tenantId: string): Promise<void> {
    try {
      await bus.listen()
      await bus.say(JSON.stringify({ process, tenantId, people: ownOf(tenantId) }))
    } catch (error) {
      log.debug({ err: error }, 'other processes did not hear who is there')
    }
  }

  function hear(text: string): void {
    const said = word.safeParse(asJson(text))
    if (!said.success || said.data.process === process) return
    const { tenantId, people } = said.data
    elsewhere.set(`${said.data.process} ${tenantId}`, { tenantId, people, at: Date.now() })
    tell(tenantId)
  }

  /** Many changes at once are one line. */
  function changed(tenantId: string): void {
    if (due.has(tenantId)) return
    const timer = setTimeout(() => {
      due.delete(tenantId)
      tell(tenantId)
      void say(tenantId)
    }, COALESCE_MS)
    timer.unref()
    due.set(tenantId, timer)
  }

  function leave(listener: Listener): void {
    if (own.delete(listener)) changed(listener.tenantId)
  }

  return {
    leave,
    report(listener, text) {
      const said = presenceReport.safeParse(asJson(text))
      const { userId, name, tenantId } = listener
      if (!said.success || userId === null) return
      const { customerId, isTyping } = said.data
      if (customerId === null) return leave(listener)
      own.set(listener, { userId, name, customerId, isTyping })
      changed(tenantId)
    },
    welcome({ socket, tenantId }) {
      const now = everybody(tenantId)
      if (now.people.length > 0) socket.send(JSON.stringify(now))
    },
    close() {
      clearInterval(again)
      for (const timer of due.values()) clearTimeout(timer)
      bus.close()
    },
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // what is no JSON is no report
    return null
  }
}

import type pg from 'pg'
import type { Database } from '../database.ts'

export interface Bus {
  /** Tells every process that listens, this one too. Lost when nobody can: what it carries is said again anyway. */
  say(text: string): Promise<void>
  /** Starts to hear, and again after a lost connection. */
  listen(): Promise<void>
  close(): void
}

const CHANNEL = 'steward_presence'

/**
 * Short words between the processes of the api, through Postgres. Each in a transaction of its own: a NOTIFY makes the
 * commits that carry one wait for each other, and no other commit carries any.
 */
export function openBus(db: Database, onHear: (text: string) => void): Bus {
  let ears: pg.PoolClient | null = null
  let isClosed = false
  // While one is being opened nobody opens a second.
  let opening: Promise<void> | null = null

  function forget(client: pg.PoolClient, error?: Error): void {
    if (ears !== client) return
    ears = null
    client.release(error ?? true)
  }

  async function open(): Promise<void> {
    if (ears !== null || isClosed) return
    const client = await db.pool.connect()
    if (isClosed) return client.release()
    ears = client
    client.on('notification', ({ payload }) => onHear(payload ?? ''))
    client.on('error', (error) => forget(client, error))
    try {
      await client.query(`listen ${CHANNEL}`)
    } catch (error) {
      forget(client, error instanceof Error ? error : undefined)
      throw error
    }
  }

  return {
    async say(text) {
      await db.pool.query({ name: 'presence_say', text: 'select pg_notify($1, $2)', values: [CHANNEL, text] })
    },
    listen() {
      opening ??= open().finally(() => {
        opening = null
      })
      return opening
    },
    close() {
      isClosed = true
      if (ears !== null) forget(ears)
    },
  }
}

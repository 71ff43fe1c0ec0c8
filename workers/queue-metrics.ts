import { Gauge, type Registry } from 'prom-client'
import type { Database } from '../services/database.ts'
import { readAccountStates, readQueueDepths } from '../services/metrics/accounts.ts'
import { keptForAMoment } from '../services/metrics/kept-for-a-moment.ts'

const KEEPING = { keepMs: 5_000, share: 20 }

/** What waits and what is left alone in the whole installation, read from the records when somebody asks. */
export function registerQueueMetrics(registry: Registry, db: () => Database | null): void {
  const depths = keptForAMoment(KEEPING, async () => readFrom(db(), readQueueDepths))
  const accounts = keptForAMoment(KEEPING, async () => readFrom(db(), readAccountStates))
  const queue: Gauge = new Gauge({
    name: 'steward_queue_depth',
    help: 'Messages of customers nobody has answered, and messages to them by what they wait for',
    labelNames: ['queue'],
    registers: [registry],
    async collect() {
      for (const name of ['unanswered', 'held', 'reserved', 'dispatched', 'unknown', 'undecided'])
        queue.set({ queue: name }, 0)
      for (const { queue: name, depth } of await depths()) queue.set({ queue: name }, depth)
    },
  })
  const breakers: Gauge = new Gauge({
    name: 'steward_channel_breakers',
    help: 'Accounts whose provider is left alone for now',
    labelNames: ['channel', 'vendor'],
    registers: [registry],
    async collect() {
      for (const { channel, vendor } of await accounts()) breakers.set({ channel, vendor }, 0)
      for (const { channel, vendor, closedUntil } of await accounts())
        if (closedUntil !== null) breakers.inc({ channel, vendor })
    },
  })
}

/** A database that is away costs these two lines, not the whole answer. */
async function readFrom<Row>(
  db: Database | null,
  read: (db: Database) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  if (db === null) return []
  try {
    return await read(db)
  } catch {
    // its own state shows elsewhere; a scrape must still bring the rest
    return []
  }
}

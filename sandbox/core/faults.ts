import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { type FaultName, type FaultOrder, matchesFault, type StandingFault } from './fault-order.ts'
import { PROVIDERS, type ProviderName } from './provider.ts'
import { createRandom } from './random.ts'
import type { Settings } from './settings.ts'

/** What a standing fault means for one request, list or webhook. */
export interface Hit {
  readonly ms: number | null
  readonly isCounted: boolean
  /** Next number of the fault's own seeded stream, in [0, 1). */
  readonly random: () => number
}

export interface Faults {
  order(order: FaultOrder): readonly StandingFault[]
  list(): readonly StandingFault[]
  clear(): void
  /** False when there is no such fault (any more). */
  remove(id: number): boolean
  /** Takes one of the fault's count when it hits. `subject` is `METHOD /path` for requests, the event for webhooks. */
  take(provider: ProviderName, fault: FaultName, subject: string, account?: string | null): Hit | null
  /** Is it on for everything and everybody, without count or probability? Takes nothing. */
  isTotal(provider: ProviderName, fault: FaultName): boolean
  onChange(listener: () => void): void
}

interface Live {
  fault: StandingFault
  readonly random: () => number
}

export function createFaults(deps: { database: Database; clock: Clock; settings: Settings }): Faults {
  const { database, clock } = deps
  database.exec('CREATE TABLE IF NOT EXISTS faults (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL)')
  const seeds = deps.settings.section('random', { seed: 1 })
  const listeners: (() => void)[] = []
  let live: Live[] = []

  // Each fault draws from its own stream, so that other traffic does not shift its numbers.
  const enliven = (fault: StandingFault): Live => ({ fault, random: createRandom(fault.seed) })
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const forget = (done: Live) => {
    live = live.filter((other) => other !== done)
    database.run('DELETE FROM faults WHERE id = ?', done.fault.id)
    changed()
  }
  const isOver = ({ fault }: Live) => fault.endsAt !== null && Date.parse(fault.endsAt) <= clock.nowMs()
  const current = (provider: ProviderName, name: FaultName) => {
    for (const over of live.filter(isOver)) forget(over)
    return live.filter(({ fault }) => fault.provider === provider && fault.fault === name)
  }
  const takeOne = (one: Live) => {
    if (one.fault.count === null) return
    one.fault = { ...one.fault, count: one.fault.count - 1 }
    if (one.fault.count === 0) return forget(one)
    database.run('UPDATE faults SET body = ? WHERE id = ?', JSON.stringify(one.fault), one.fault.id)
  }
  live = database
    .all('SELECT * FROM faults ORDER BY id')
    .map((row) => enliven({ ...(JSON.parse(String(row['body'])) as StandingFault), id: Number(row['id']) }))

  return {
    order: (order) => {
      const providers = order.provider === '*' ? PROVIDERS : [order.provider]
      const made = providers.map((provider) => {
        const fault = standing(order, provider, clock.nowMs(), order.seed ?? seeds.get().seed)
        const { lastId } = database.run('INSERT INTO faults (body) VALUES (?)', JSON.stringify(fault))
        return enliven({ ...fault, id: lastId })
      })
      live.push(...made)
      changed()
      return made.map(({ fault }) => fault)
    },
    list: () => live.filter((one) => !isOver(one)).map(({ fault }) => fault),
    clear: () => {
      live = []
      database.exec('DELETE FROM faults')
      changed()
    },
    remove: (id) => {
      const found = live.find(({ fault }) => fault.id === id)
      if (found) forget(found)
      return found !== undefined
    },
    take: (provider, name, subject, account = null) => {
      for (const one of current(provider, name)) {
        if (!matchesFault(one.fault, subject, account)) continue
        if (one.fault.probability !== null && one.random() >= one.fault.probability) continue
        takeOne(one)
        return { ms: one.fault.ms, isCounted: one.fault.count !== null, random: one.random }
      }
      return null
    },
    isTotal: (provider, name) =>
      current(provider, name).some(
        ({ fault }) => fault.count === null && fault.probability === null && !fault.match && !fault.account,
      ),
    onChange: (listener) => void listeners.push(listener),
  }
}

function standing(order: FaultOrder, provider: ProviderName, nowMs: number, seed: number): StandingFault {
  const lasts = order.fault === 'down' || order.fault === 'refused' ? order.ms : undefined
  return {
    id: 0,
    provider,
    fault: order.fault,
    count: order.count ?? null,
    probability: order.probability ?? null,
    ms: order.ms ?? null,
    match: order.match ?? null,
    account: order.account ?? null,
    seed,
    since: new Date(nowMs).toISOString(),
    endsAt: lasts === undefined ? null : new Date(nowMs + lasts).toISOString(),
  }
}

import { createAlarm } from './alarm.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'

type Payload = Readonly<Record<string, string | number | null>>

/** Steps that the provider takes later by itself: delivery, reading, expiry. They survive a restart and run once. */
export interface Tasks {
  /** The work runs in a transaction together with the removal of the task. */
  on<T extends Payload>(kind: string, work: (payload: T) => void): void
  add(kind: string, dueMs: number, payload: Payload): void
  pending(): number
  start(): void
  stop(): void
  clear(): void
}

const BATCH = 200

export function createTasks({ database, clock }: { database: Database; clock: Clock }): Tasks {
  database.exec(`CREATE TABLE IF NOT EXISTS tasks (id INTEGER PRIMARY KEY AUTOINCREMENT, due_ms INTEGER NOT NULL, kind TEXT NOT NULL,
    payload TEXT NOT NULL); CREATE INDEX IF NOT EXISTS tasks_due ON tasks (due_ms);`)
  const works = new Map<string, (payload: Payload) => void>()
  let isRunning = false

  const runOne = (id: number, kind: string, payload: string) => {
    database.run('DELETE FROM tasks WHERE id = ?', id)
    try {
      database.attempt(() => works.get(kind)?.(JSON.parse(payload) as Payload))
    } catch (error) {
      console.error(`sandbox: task ${kind} failed`, error)
    }
  }
  const runDue = () =>
    database.transaction(() => {
      const due = database.all(
        'SELECT * FROM tasks WHERE due_ms <= ? ORDER BY due_ms, id LIMIT ?',
        clock.nowMs(),
        BATCH,
      )
      for (const row of due) runOne(Number(row['id']), String(row['kind']), String(row['payload']))
    })
  const wakeForNext = () => {
    const next = database.one('SELECT min(due_ms) AS due FROM tasks')?.['due']
    if (typeof next === 'number') alarm.wake(next)
  }
  const alarm = createAlarm(() => {
    runDue()
    wakeForNext()
  })
  return {
    // Safe: add and on of one kind live in the same provider file and agree on the payload.
    on: (kind, work) => void works.set(kind, work as (payload: Payload) => void),
    add: (kind, dueMs, payload) => {
      database.run('INSERT INTO tasks (due_ms, kind, payload) VALUES (?, ?, ?)', dueMs, kind, JSON.stringify(payload))
      if (isRunning) database.afterCommit(() => alarm.wake(dueMs))
    },
    pending: () => Number(database.one('SELECT count(*) AS n FROM tasks')?.['n']),
    start: () => {
      isRunning = true
      wakeForNext()
    },
    stop: () => alarm.stop(),
    clear: () => database.exec('DELETE FROM tasks'),
  }
}

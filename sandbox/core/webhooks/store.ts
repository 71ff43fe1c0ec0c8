import type { Database, SqlRow } from '../database.ts'
import type { Delivery } from './style.ts'

export type NewDelivery = Omit<Delivery, 'id' | 'attempts' | 'firstAtMs'>
export type FinalState = 'dropped' | 'given_up'

/** Deliveries that are not over yet, and those that ended badly; the delivered ones are forgotten. */
export interface DeliveryStore {
  add(delivery: NewDelivery, nowMs: number, dueMs: number): number
  due(nowMs: number, limit: number): Delivery[]
  /** The next one that is not due yet. */
  nextDueMs(nowMs: number): number | null
  /** Is an earlier delivery of this lane still open? */
  isBlocked(delivery: Delivery): boolean
  /** Lets the next in the lane go now. */
  release(lane: string, nowMs: number): void
  hold(id: number): void
  retry(id: number, attempts: number, dueMs: number, note: string): void
  done(id: number): void
  end(id: number, state: FinalState, attempts: number, note: string): void
  list(limit: number): object[]
  clear(): void
}

/** Waits until its lane is free. */
const HELD_MS = Number.MAX_SAFE_INTEGER

export function createDeliveryStore(database: Database): DeliveryStore {
  database.exec(`CREATE TABLE IF NOT EXISTS deliveries (id INTEGER PRIMARY KEY AUTOINCREMENT, style TEXT NOT NULL, account TEXT NOT NULL,
    event TEXT NOT NULL, url TEXT NOT NULL, body TEXT NOT NULL, context TEXT NOT NULL, lane TEXT, attempts INTEGER NOT NULL,
    first_ms INTEGER NOT NULL, due_ms INTEGER NOT NULL, state TEXT NOT NULL, note TEXT);
    CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (due_ms) WHERE state = 'pending';
    CREATE INDEX IF NOT EXISTS deliveries_lane ON deliveries (lane, id) WHERE state = 'pending' AND lane IS NOT NULL;`)
  return {
    add: (delivery, nowMs, dueMs) =>
      database.run(
        `INSERT INTO deliveries (style, account, event, url, body, context, lane, attempts, first_ms, due_ms, state)
         VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 'pending')`,
        delivery.style,
        delivery.account,
        delivery.event,
        delivery.url,
        delivery.body,
        JSON.stringify(delivery.context),
        delivery.lane,
        nowMs,
        dueMs,
      ).lastId,
    due: (nowMs, limit) =>
      database
        .all(
          "SELECT * FROM deliveries WHERE state = 'pending' AND due_ms <= ? ORDER BY due_ms, id LIMIT ?",
          nowMs,
          limit,
        )
        .map(deliveryOf),
    nextDueMs: (nowMs) => {
      const sql = "SELECT min(due_ms) AS due FROM deliveries WHERE state = 'pending' AND due_ms > ?"
      const due = database.one(sql, nowMs)?.['due']
      return typeof due === 'number' && due < HELD_MS ? due : null
    },
    isBlocked: ({ lane, id }) =>
      lane !== null &&
      database.one("SELECT 1 FROM deliveries WHERE state = 'pending' AND lane = ? AND id < ? LIMIT 1", lane, id) !==
        null,
    release: (lane, nowMs) =>
      void database.run(
        `UPDATE deliveries SET due_ms = ? WHERE id = (SELECT min(id) FROM deliveries WHERE state = 'pending' AND lane = ?) AND due_ms = ${HELD_MS}`,
        nowMs,
        lane,
      ),
    hold: (id) => void database.run(`UPDATE deliveries SET due_ms = ${HELD_MS} WHERE id = ?`, id),
    retry: (id, attempts, dueMs, note) =>
      void database.run(
        'UPDATE deliveries SET attempts = ?, due_ms = ?, note = ? WHERE id = ?',
        attempts,
        dueMs,
        note,
        id,
      ),
    done: (id) => void database.run('DELETE FROM deliveries WHERE id = ?', id),
    end: (id, state, attempts, note) =>
      void database.run(
        'UPDATE deliveries SET state = ?, attempts = ?, note = ? WHERE id = ?',
        state,
        attempts,
        note,
        id,
      ),
    list: (limit) => database.all('SELECT * FROM deliveries ORDER BY id DESC LIMIT ?', limit).map(shown),
    clear: () => database.exec('DELETE FROM deliveries'),
  }
}

const deliveryOf = (row: SqlRow): Delivery => ({
  id: Number(row['id']),
  style: String(row['style']),
  account: String(row['account']),
  event: String(row['event']),
  url: String(row['url']),
  body: String(row['body']),
  context: JSON.parse(String(row['context'])) as Record<string, string>,
  lane: row['lane'] === null ? null : String(row['lane']),
  attempts: Number(row['attempts']),
  firstAtMs: Number(row['first_ms']),
})

const shown = (row: SqlRow) => ({
  ...deliveryOf(row),
  state: row['state'],
  dueAt: Number(row['due_ms']) >= HELD_MS ? null : new Date(Number(row['due_ms'])).toISOString(),
  note: row['note'],
})

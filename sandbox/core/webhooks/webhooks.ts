import { createAlarm } from '../alarm.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import type { Faults } from '../faults.ts'
import { planDelivery } from './plan.ts'
import { createPoster } from './post.ts'
import { createDeliveryStore, type NewDelivery } from './store.ts'
import { type Delivery, type Outcome, statusOf, type WebhookStyle } from './style.ts'

/** Webhooks to the product: stored with the change that causes them, sent and retried as their provider does. */
export interface Webhooks {
  register(style: WebhookStyle): void
  /** Ids of the stored deliveries: none when a fault drops it, two when one duplicates it. */
  enqueue(delivery: NewDelivery): readonly number[]
  /** The first attempt's status, 0 when nobody answered. Only for deliveries enqueued since the start. */
  firstStatus(id: number): Promise<number>
  list(limit: number): object[]
  start(): void
  stop(): void
  clear(): void
}

const CONCURRENT = 64

export function createWebhooks(deps: { database: Database; clock: Clock; faults: Faults }): Webhooks {
  const { database, clock, faults } = deps
  const store = createDeliveryStore(database)
  const styles = new Map<string, WebhookStyle>()
  const poster = createPoster()
  const inFlight = new Set<number>()
  const settled: { delivery: Delivery; style: WebhookStyle; outcome: Outcome }[] = []
  const listeners = new Map<number, (status: number) => void>()
  let isRunning = false

  const settle = (delivery: Delivery, style: WebhookStyle, outcome: Outcome) => {
    const attempted = { ...delivery, attempts: delivery.attempts + 1 }
    const note = outcome.kind === 'answered' ? `status ${outcome.status}` : `${outcome.reason}: ${outcome.detail}`
    if (outcome.kind === 'answered' && style.isSuccess(outcome.status)) {
      store.done(delivery.id)
      style.onSuccess?.(attempted, outcome)
    } else {
      const delayMs = style.retryDelayMs(attempted, outcome)
      if (delayMs !== null) return store.retry(delivery.id, attempted.attempts, clock.nowMs() + delayMs, note)
      store.end(delivery.id, 'given_up', attempted.attempts, note)
      style.onGivenUp?.(attempted, outcome)
    }
    if (delivery.lane !== null) store.release(delivery.lane, clock.nowMs())
  }
  // Outcomes that arrive in one turn of the event loop share a commit.
  const writeSettled = () => {
    if (!isRunning) return
    const batch = settled.splice(0)
    database.transaction(() => {
      for (const { delivery, style, outcome } of batch) settle(delivery, style, outcome)
    })
    for (const { delivery, outcome } of batch) {
      inFlight.delete(delivery.id)
      listeners.get(delivery.id)?.(statusOf(outcome))
      listeners.delete(delivery.id)
    }
    sendDue()
  }
  const send = async (delivery: Delivery, style: WebhookStyle) => {
    const prepared = style.prepare(delivery)
    const outcome: Outcome = prepared
      ? await poster.post({ url: withoutFragment(delivery.url), ...prepared, ...style.limits(delivery) })
      : { kind: 'failed', reason: 'connect', detail: 'the account is gone' }
    settled.push({ delivery, style, outcome })
    if (settled.length === 1) setImmediate(writeSettled)
  }
  const sendDue = () => {
    // One time for both questions: what falls due between two would be neither sent nor waited for.
    const nowMs = clock.nowMs()
    const free = CONCURRENT - inFlight.size
    if (free > 0) {
      const due = store.due(nowMs, free + inFlight.size).filter(({ id }) => !inFlight.has(id))
      for (const delivery of due) {
        const style = styles.get(delivery.style)
        if (!style || store.isBlocked(delivery)) store.hold(delivery.id)
        else {
          inFlight.add(delivery.id)
          void send(delivery, style)
        }
      }
    }
    // What is due now and did not get a slot is looked at again with the next outcome.
    const next = store.nextDueMs(nowMs)
    if (next !== null) alarm.wake(next)
  }
  const alarm = createAlarm(sendDue)

  return {
    register: (style) => void styles.set(style.name, style),
    enqueue: (delivery) => {
      const style = styles.get(delivery.style)
      if (!style) throw new RangeError(`no webhook style ${delivery.style}`)
      const nowMs = clock.nowMs()
      const plan = planDelivery(faults, style, delivery)
      if (plan.isDropped) {
        const id = store.add(delivery, nowMs, nowMs)
        store.end(id, 'dropped', 0, 'dropped by a fault')
        return []
      }
      const ids = plan.delaysMs.map((delayMs) => store.add(delivery, nowMs, nowMs + delayMs))
      if (isRunning) database.afterCommit(() => alarm.wake(nowMs + Math.min(...plan.delaysMs)))
      return ids
    },
    firstStatus: (id) => new Promise((resolve) => void listeners.set(id, resolve)),
    list: (limit) => store.list(limit),
    start: () => {
      isRunning = true
      sendDue()
    },
    stop: () => {
      isRunning = false
      alarm.stop()
      poster.close()
    },
    clear: () => store.clear(),
  }
}

const withoutFragment = (url: string) => url.split('#', 1)[0] ?? url

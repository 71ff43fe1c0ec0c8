import type { SandboxCore } from '../core/core.ts'
import type { Section } from '../core/settings.ts'
import { type Message, type MessageTable, type StoredMessage, withStatus } from './message.ts'
import type { PhoneFeed } from './phone-feed.ts'
import { enqueueStatus } from './status-callback.ts'

export type PhoneSettings = Section<{
  sentAfterMs: number
  deliveredAfterMs: number
  readAfterMs: number
  isReadAutomatically: boolean
}>

/** Each delay counts from the step before. */
export const PHONE_DEFAULTS = { sentAfterMs: 20, deliveredAfterMs: 40, readAfterMs: 400, isReadAutomatically: true }

type Step = { account: string; sid: string }

interface ProgressDeps {
  readonly core: SandboxCore
  readonly table: MessageTable
  readonly phone: PhoneSettings
  readonly feed: PhoneFeed
}

/** Moves outgoing messages queued -> sent -> delivered -> read and reports every step. */
export function createProgress({ core, table, phone, feed }: ProgressDeps) {
  const next = (kind: string, afterMs: number, step: Step) => core.tasks.add(kind, core.clock.nowMs() + afterMs, step)

  const move = (step: Step, status: Message['status'], code: number | null = null): StoredMessage | null => {
    const row = table.find(step.sid)
    if (!row || !mayBecome(row.object.message.status, status)) return null
    const stored = { ...row.object, message: withStatus(row.object.message, status, core.clock.nowMs(), code) }
    table.replace(step.account, step.sid, stored)
    enqueueStatus(core, stored)
    feed.tell(stored, row.createdAtMs)
    return stored
  }
  const read = (step: Step) => move(step, 'read')

  core.tasks.on<Step>('twilio.sent', (step) => {
    const row = table.find(step.sid)
    if (!row) return
    const { fate, validitySeconds } = row.object
    const isLate = validitySeconds !== null && core.clock.nowMs() - row.createdAtMs > validitySeconds * 1000
    // Carriers take a message and fail later; WhatsApp and an expired queue fail it at once.
    if (isLate) move(step, 'failed', 30036)
    else if (fate !== null && (fate >= 60_000 || fate === 30_034)) move(step, 'failed', fate)
    else if (move(step, 'sent')) next('twilio.delivered', phone.get().deliveredAfterMs, step)
  })
  core.tasks.on<Step>('twilio.delivered', (step) => {
    const fate = table.find(step.sid)?.object.fate ?? null
    if (fate !== null) return void move(step, 'undelivered', fate)
    const stored = move(step, 'delivered')
    const { isReadAutomatically, readAfterMs } = phone.get()
    if (stored?.message.to.startsWith('whatsapp:') && isReadAutomatically) next('twilio.read', readAfterMs, step)
  })
  core.tasks.on<Step>('twilio.read', (step) => void read(step))
  return { read }
}

const RANK: Readonly<Record<Message['status'], number>> = {
  queued: 0,
  sent: 1,
  delivered: 2,
  undelivered: 3,
  failed: 3,
  read: 3,
  received: 3,
}

const mayBecome = (from: Message['status'], to: Message['status']): boolean => RANK[to] > RANK[from]

import type { SlaBadge, TicketRow } from '../../../api/contract/ticket.ts'
import type { Tone } from '../ui/status.tsx'
import { left } from '../ui/time-words.ts'

export type TicketStatus = TicketRow['status']
export const TICKET_STATUS_ORDER = ['open', 'pending', 'snoozed', 'resolved'] as const satisfies readonly TicketStatus[]

export const STATUS: Record<TicketStatus, { readonly name: string; readonly tone: Tone }> = {
  open: { name: 'Open', tone: 'moving' },
  pending: { name: 'Waits for the customer', tone: 'sleeping' },
  snoozed: { name: 'Snoozed', tone: 'sleeping' },
  resolved: { name: 'Resolved', tone: 'finished' },
}

export const PRIORITY: Record<TicketRow['priority'], string> = {
  urgent: 'Urgent',
  high: 'High',
  normal: 'Normal',
  low: 'Low',
}

const WHAT: Record<SlaBadge['kind'], string> = { first_response: 'First answer', resolution: 'Solution' }

/** Amber from here on: there is still time to do something about it. */
const SOON_MS = 30 * 60_000

interface Words {
  readonly tone: Tone
  readonly brief: string
  readonly full: string
}

/** How much of the time is left, from 1 down to 0. */
export function slaShare({ since, dueAt, isMissed }: SlaBadge, now: number): number {
  const whole = Date.parse(dueAt) - Date.parse(since)
  if (isMissed || whole <= 0) return 0
  return Math.min(1, Math.max(0, (Date.parse(dueAt) - now) / whole))
}

/** A deadline in a few letters; red once it is missed. */
export function slaWords({ kind, dueAt, isMissed }: SlaBadge, now: number): Words {
  const leftMs = Date.parse(dueAt) - now
  if (isMissed || leftMs <= 0) return { tone: 'broken', brief: 'Late', full: `${WHAT[kind]} is late` }
  const time = left(dueAt, now)
  return { tone: leftMs < SOON_MS ? 'waiting' : 'moving', brief: time, full: `${WHAT[kind]} due in ${time}` }
}

/** Nine in the morning after `now`, in the reader's own zone. */
export function tomorrowMorning(now: number): string {
  const day = new Date(now)
  day.setDate(day.getDate() + 1)
  day.setHours(9, 0, 0, 0)
  return day.toISOString()
}

/** What it is about: the first words of who opened it, where there were any. */
export const subjectWords = ({ subject }: { readonly subject: string }): string =>
  subject.trim() === '' ? 'A file without words' : subject

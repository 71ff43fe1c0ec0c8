import type { z } from 'zod'
import { slaBadge } from '../../domain/ticket/badge.ts'
import type { TicketClock } from '../../domain/ticket/due.ts'
import type { TicketMark } from '../../services/conversation/list.ts'
import type { EscalationEntry } from '../../services/escalation/read.ts'
import type { TicketEntry } from '../../services/ticket/list.ts'
import type { ticketRow, ticketView } from '../contract/ticket.ts'
import { addressFor, hiddenUnless, instant, maybeInstant } from './present.ts'

/** An open ticket as a row of the inbox shows it. */
export function presentTicketMark(ticket: TicketMark | null) {
  if (ticket === null) return null
  const { id, number, status, assigneeName } = ticket
  return { id, number, status, assigneeName, sla: presentSla(ticket) }
}

function presentSla(ticket: TicketClock & { readonly openedAt: Date }) {
  const badge = slaBadge(ticket)
  return badge === null ? null : { ...badge, since: instant(ticket.openedAt), dueAt: instant(badge.dueAt) }
}

export function presentTicket(row: TicketEntry, mayRead: boolean): z.input<typeof ticketRow> {
  return {
    id: row.id,
    number: row.number,
    customerId: row.customerId,
    customerName: row.customerName,
    address: addressFor(row.address, mayRead),
    channel: row.channel,
    // The subject is the customer's own words.
    subject: mayRead ? row.subject : '',
    ...hiddenUnless(mayRead),
    status: row.status,
    priority: row.priority,
    reasons: [...row.reasons],
    assignee: row.assigneeUserId === null ? null : { id: row.assigneeUserId, name: row.assigneeName ?? '' },
    controller: row.controller,
    isEscalated: row.isEscalated,
    sla: presentSla(row),
    slaState: row.slaState,
    snoozedUntil: maybeInstant(row.snoozedUntil),
    openedAt: instant(row.openedAt),
    changedAt: instant(row.changedAt),
    resolvedAt: maybeInstant(row.resolvedAt),
  }
}

export const presentEscalation = (row: EscalationEntry): z.input<typeof ticketView>['escalations'][number] => ({
  reason: row.reason,
  told: row.step + 1,
  notified: row.notifiedName,
  reminders: row.reminders,
  raisedAt: instant(row.raisedAt),
  acknowledgedAt: maybeInstant(row.acknowledgedAt),
  acknowledgedBy: row.acknowledgedName,
})

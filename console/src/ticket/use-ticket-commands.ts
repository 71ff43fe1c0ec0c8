import { useQueryClient } from '@tanstack/react-query'
import type { TicketRow } from '../../../api/contract/ticket.ts'
import { keys } from '../api/keys.ts'
import {
  assignTicket,
  prioritiseTicket,
  reopenTicket,
  resolveTicket,
  restoreTicket,
  snoozeTicket,
  type TicketPriority,
} from '../api/ticket.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { tomorrowMorning } from './ticket-words.ts'

/** What staff decide about a ticket; resolving and snoozing can be undone. */
export function useTicketCommands() {
  const cache = useQueryClient()
  const undo = useUndo()

  async function send(row: TicketRow, work: Promise<unknown>): Promise<void> {
    try {
      await work
    } finally {
      await Promise.all(
        [keys.tickets, keys.conversations, keys.customer(row.customerId), keys.home].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      )
    }
  }
  const attempt = (row: TicketRow, what: string, work: Promise<unknown>) => undo.attempt(what, send(row, work))
  const reopen = (row: TicketRow) => attempt(row, `Ticket ${row.number} is as it was`, reopenTicket(row.id))
  const restore = (row: TicketRow) => attempt(row, `Ticket ${row.number} could not be put back`, restoreTicket(row))

  return {
    reopen,
    assignToMe: (row: TicketRow) => attempt(row, `Ticket ${row.number} is not yours`, assignTicket(row.id)),
    assign: (row: TicketRow, userId: string | null) =>
      attempt(row, `Ticket ${row.number} is as it was`, assignTicket(row.id, userId)),
    prioritise: (row: TicketRow, priority: TicketPriority) =>
      attempt(row, `Ticket ${row.number} is as it was`, prioritiseTicket(row.id, priority)),
    resolve: (row: TicketRow) => {
      undo.offer({ label: `Ticket ${row.number} resolved`, undo: () => restore(row) })
      attempt(row, `Ticket ${row.number} is still open`, resolveTicket(row.id))
    },
    snooze: (row: TicketRow) => {
      undo.offer({ label: `Ticket ${row.number} snoozed until tomorrow morning`, undo: () => restore(row) })
      attempt(row, `Ticket ${row.number} is still open`, snoozeTicket(row.id, tomorrowMorning(Date.now())))
    },
  }
}

export type TicketCommands = ReturnType<typeof useTicketCommands>

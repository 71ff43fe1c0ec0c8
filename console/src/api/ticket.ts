import type { z } from 'zod'
import type {
  Colleagues,
  SavedRepliesView,
  TicketList,
  TicketRow,
  TicketView,
  ticketListQuery,
} from '../../../api/contract/ticket.ts'
import { request } from './request.ts'

export type TicketFilter = Partial<z.infer<typeof ticketListQuery>>
export type TicketPriority = TicketRow['priority']

export const fetchTickets = (search: TicketFilter, signal?: AbortSignal): Promise<TicketList> =>
  request('/tickets', { search, signal })

export const fetchSavedReplies = (signal?: AbortSignal): Promise<SavedRepliesView> =>
  request('/saved-replies', { signal })

export const fetchColleagues = (signal?: AbortSignal): Promise<Colleagues> => request('/colleagues', { signal })

export const changeSavedReplies = (body: SavedRepliesView): Promise<SavedRepliesView> =>
  request('/saved-replies', { method: 'PUT', body })

const command = (ticketId: string, verb: string, body: unknown = {}): Promise<TicketView> =>
  request(`/tickets/${ticketId}/${verb}`, { method: 'POST', body })

/** To a colleague, to nobody, or, without a name, to oneself. */
export const assignTicket = (ticketId: string, userId?: string | null) =>
  command(ticketId, 'assign', userId === undefined ? {} : { userId })
export const resolveTicket = (ticketId: string) => command(ticketId, 'resolve')
export const reopenTicket = (ticketId: string) => command(ticketId, 'reopen')
/** Takes back what was just done to it: its clock goes on where it stood. */
export const restoreTicket = ({ id, status }: Pick<TicketRow, 'id' | 'status'>) =>
  command(id, 'reopen', { was: status === 'pending' ? 'pending' : 'open' })
export const snoozeTicket = (ticketId: string, until: string) => command(ticketId, 'snooze', { until })
export const prioritiseTicket = (ticketId: string, priority: TicketPriority) =>
  command(ticketId, 'priority', { priority })

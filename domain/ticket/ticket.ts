/** open: ours to answer · pending: the customer's turn · snoozed: put aside until a moment · resolved: done. */
export const TICKET_STATUSES = ['open', 'pending', 'snoozed', 'resolved'] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

export const TICKET_PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const
export type TicketPriority = (typeof TICKET_PRIORITIES)[number]

const NEXT: Record<TicketStatus, readonly TicketStatus[]> = {
  open: ['pending', 'snoozed', 'resolved'],
  pending: ['open', 'snoozed', 'resolved'],
  snoozed: ['open', 'pending', 'snoozed', 'resolved'],
  // The customer's turn again only where somebody takes the resolving back.
  resolved: ['open', 'pending'],
}

export const mayBecome = (from: TicketStatus, to: TicketStatus): boolean => NEXT[from].includes(to)

/** A line of the list: the customer's first words, whole words only. */
const LONGEST_SUBJECT = 120

export function subjectOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_SUBJECT) return line
  const cut = line.slice(0, LONGEST_SUBJECT)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > LONGEST_SUBJECT / 2 ? space : LONGEST_SUBJECT).trimEnd()}…`
}

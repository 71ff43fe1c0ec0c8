import type { AttentionReason } from '../conversation/attention.ts'
import { TICKET_PRIORITIES, type TicketPriority } from './ticket.ts'

const BY_REASON: Readonly<Partial<Record<AttentionReason, TicketPriority>>> = {
  legal: 'urgent',
  compliance: 'urgent',
  refund_request: 'high',
  negative_sentiment: 'high',
  human_requested: 'high',
  first_response_late: 'high',
  resolution_late: 'high',
}

const rank = (priority: TicketPriority) => TICKET_PRIORITIES.indexOf(priority)

export const higher = (left: TicketPriority, right: TicketPriority): TicketPriority =>
  rank(left) <= rank(right) ? left : right

/** The gravest reason counts; a matter of somebody who matters more than most is at least high. */
export function priorityOf({
  reasons,
  isVip,
}: {
  readonly reasons: readonly AttentionReason[]
  readonly isVip: boolean
}): TicketPriority {
  return reasons.map((reason) => BY_REASON[reason] ?? 'normal').reduce(higher, isVip ? 'high' : 'normal')
}

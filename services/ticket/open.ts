import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { CustomerId, TicketId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { priorityOf } from '../../domain/ticket/priority.ts'
import { slaDeadlines } from '../../domain/ticket/sla.ts'
import { subjectOf } from '../../domain/ticket/ticket.ts'
import { newId } from '../new-id.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { emitTicket } from './change.ts'
import { lockOpenTicket, TICKET_COLUMNS, type Ticket } from './read.ts'

export interface NewTicket {
  readonly customerId: CustomerId
  /** Everybody the conversation answers for: a matter one of them has open is not opened again. */
  readonly members: readonly CustomerId[]
  readonly channel: Channel
  /** The customer's own words; their beginning is the subject. */
  readonly text: string
  readonly reasons: readonly AttentionReason[]
  readonly isVip: boolean
}

// Taken with the ticket, as late as can be: every new ticket of a business waits for whoever holds the number. Gaps are
// possible, doubles are not.
const OPEN = `with number as (
  insert into ticket_numbers (tenant_id, last) values ($1, 1)
  on conflict (tenant_id) do update set last = ticket_numbers.last + 1 returning last
)
insert into tickets as t (tenant_id, id, number, customer_id, channel, subject, priority, reasons, first_response_due_at, resolution_due_at, due_at)
select $1, $2, number.last, $3, $4, $5, $6, $7, $8, $9, $8 from number on conflict do nothing returning ${TICKET_COLUMNS}`

/** Opens a ticket; the one that another transaction opened for the same people a moment ago, if it was quicker. */
export async function openTicket(tx: Tx, wanted: NewTicket): Promise<Ticket> {
  const settings = await readSettings(tx)
  const priority = priorityOf(wanted)
  const { firstResponseDueAt, resolutionDueAt } = slaDeadlines(settings, settings.support.sla[priority], new Date())
  const [ticket] = await tx.run<Ticket & Record<string, unknown>>('open_ticket', OPEN, [
    tx.tenantId,
    newId<TicketId>(),
    wanted.customerId,
    wanted.channel,
    subjectOf(wanted.text),
    priority,
    wanted.reasons,
    firstResponseDueAt,
    resolutionDueAt,
  ])
  if (ticket === undefined) return (await lockOpenTicket(tx, wanted.members)) ?? openTicket(tx, wanted)
  const payload = { priority, channel: wanted.channel, reasons: wanted.reasons }
  emitTicket(tx, ticket, { type: 'ticket:opened', payload })
  return ticket
}

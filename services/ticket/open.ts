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
import { lockOpenTicket, lockTicket, type Ticket } from './read.ts'

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

const NUMBER = `insert into ticket_numbers (tenant_id, last) values ($1, 1)
on conflict (tenant_id) do update set last = ticket_numbers.last + 1 returning last`

const OPEN = `insert into tickets (tenant_id, id, number, customer_id, channel, subject, priority, reasons, first_response_due_at, resolution_due_at, due_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9) on conflict do nothing returning id`

/** Opens a ticket, or returns the one that is open already. */
export async function openTicket(tx: Tx, wanted: NewTicket): Promise<{ ticket: Ticket; isNew: boolean }> {
  const known = await lockOpenTicket(tx, wanted.members)
  if (known !== null) return { ticket: known, isNew: false }
  const id = newId<TicketId>()
  const number = await nextNumber(tx)
  const settings = await readSettings(tx)
  const priority = priorityOf(wanted)
  const { firstResponseDueAt, resolutionDueAt } = slaDeadlines(settings, settings.support.sla[priority], new Date())
  const opened = await tx.run('open_ticket', OPEN, [
    tx.tenantId,
    id,
    number,
    wanted.customerId,
    wanted.channel,
    subjectOf(wanted.text),
    priority,
    wanted.reasons,
    firstResponseDueAt,
    resolutionDueAt,
  ])
  // Another transaction opened one for the same customer a moment ago.
  if (opened.length === 0) return openTicket(tx, wanted)
  emitTicket(
    tx,
    { id, customerId: wanted.customerId, number },
    { type: 'ticket:opened', payload: { priority, channel: wanted.channel, reasons: wanted.reasons } },
  )
  return { ticket: await lockTicket(tx, id), isNew: true }
}

/** Gaps are possible, doubles are not; the row is held until the ticket is committed. */
async function nextNumber(tx: Tx): Promise<number> {
  const [row] = await tx.run<{ last: number }>('next_ticket_number', NUMBER, [tx.tenantId])
  if (row === undefined) throw new Error('no ticket number')
  return row.last
}

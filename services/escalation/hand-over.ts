import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { CustomerId, TicketId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { ticketOfCase } from '../ticket/case.ts'
import type { Tx } from '../transaction.ts'
import { raiseEscalation } from './raise.ts'

const LAST_WORDS = `select m.channel, m.text, m.customer_id as "customerId", p.is_vip as "isVip" from messages m
join customers p on p.tenant_id = m.tenant_id and p.id = m.customer_id
where m.tenant_id = $1 and m.customer_id = any($2) and m.direction = 'in' and m.channel is not null order by m.position desc limit 1`

interface LastWords {
  readonly channel: Channel
  readonly text: string
  readonly customerId: CustomerId
  readonly isVip: boolean
}

/** The machine gave the conversation to people: its matter is a ticket they are told of. Null when nobody ever wrote. */
export async function escalateHandOver(
  tx: Tx,
  members: readonly CustomerId[],
  reason: AttentionReason,
): Promise<TicketId | null> {
  const [said] = await tx.run<LastWords & Record<string, unknown>>('last_words', LAST_WORDS, [tx.tenantId, members])
  if (said === undefined) return null
  const ticket = await ticketOfCase(tx, { ...said, members, reasons: [reason] })
  await raiseEscalation(tx, ticket, { reason, isCustomerTold: true })
  return ticket.id
}

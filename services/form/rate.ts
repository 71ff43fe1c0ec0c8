import type { CustomerId, MessageId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Rating } from '../../domain/ticket/rating.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

const RATE = `insert into answer_ratings (tenant_id, message_id, customer_id, rating)
select m.tenant_id, m.id, m.customer_id, $5 from messages m join outbound_ledger o on o.tenant_id = m.tenant_id and o.id = m.id
where m.tenant_id = $1 and m.id = $2 and m.customer_id = $3 and m.channel = $4 and m.direction = 'out'
  and o.state in ('dispatched', 'unknown', 'confirmed', 'undecided')
on conflict (tenant_id, message_id) do update set rating = excluded.rating, rated_at = now()
returning message_id`

/** What a customer says of an answer that stands on their own page; said again it replaces what was said before. */
export async function rateAnswer(
  tx: Tx,
  customerId: CustomerId,
  channel: Channel,
  answer: { readonly messageId: MessageId; readonly rating: Rating },
): Promise<void> {
  const { messageId, rating } = answer
  const rated = await tx.run('rate_answer', RATE, [tx.tenantId, messageId, customerId, channel, rating])
  if (rated.length === 0) throw notFound('message')
  tx.emit({ type: 'message:rated', subject: { kind: 'message', id: messageId }, customerId, payload: { rating } })
}

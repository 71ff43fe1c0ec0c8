import type { CustomerId, LedgerId, UserId } from '../../domain/ids.ts'
import type { ContactPoint } from '../../domain/messaging/channel.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { settleAttention } from '../conversation/need-person.ts'
import { ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { reserveSend } from './reserve.ts'

export interface StaffMessage {
  readonly customerId: CustomerId
  readonly userId: UserId
  /** Splits the text for the channel it goes to; pure. */
  readonly render: (to: ContactPoint) => readonly OutboundBody[]
}

const LAST_CONTACT = `select channel, account_id as "accountId", address, customer_id as "customerId" from messages
where tenant_id = $1 and customer_id = any($2) and channel is not null order by (direction = 'in') desc, position desc limit 1`

const SEEN = `update messages set answered_at = now(), answered_by = $3
where tenant_id = $1 and customer_id = any($2) and direction = 'in' and answered_at is null`

/** What a person typed leaves like any other message, and answers everything that waited. */
export async function sendAsStaff(tx: Tx, message: StaffMessage): Promise<LedgerId> {
  const conversation = await lockAnswering(tx, message.customerId)
  if (conversation.controller !== 'staff')
    throw new ServiceError('conflict', 'not_taken_over', 'Take the conversation over before you write.')
  const [to] = await tx.run<ContactPoint & { customerId: CustomerId } & Record<string, unknown>>(
    'last_contact',
    LAST_CONTACT,
    [tx.tenantId, conversation.members],
  )
  if (to === undefined) throw new ServiceError('conflict', 'no_contact_point', 'There is no address to write to yet.')
  const intentId = newId()
  const ids: LedgerId[] = []
  for (const [part, body] of message.render(to).entries())
    ids.push(
      await reserveSend(tx, {
        customerId: to.customerId,
        to,
        intentId,
        kind: 'staff',
        part,
        purpose: 'reply',
        body,
        author: { kind: 'staff', userId: message.userId, persona: null },
        why: null,
        controlEpoch: conversation.controlEpoch,
        turn: null,
        deal: null,
        discloses: false,
        isPrompted: true,
        state: 'reserved',
        notBefore: null,
        expiresInMs: null,
        usage: null,
      }),
    )
  const [first] = ids
  if (first === undefined) throw new ServiceError('invalid', 'empty', 'There is nothing to send.')
  await tx.run('staff_answered', SEEN, [tx.tenantId, conversation.members, first])
  await settleAttention(tx, conversation.customerId)
  return first
}

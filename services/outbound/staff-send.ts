import type { CustomerId, LedgerId, UserId } from '../../domain/ids.ts'
import type { ContactPoint } from '../../domain/messaging/channel.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import { type LockedConversation, lockAnswering } from '../conversation/lock.ts'
import { settleAttention } from '../conversation/need-person.ts'
import { takeOverConversation } from '../conversation/take-over.ts'
import { ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { reserveSend } from './reserve.ts'

export interface StaffMessage {
  readonly customerId: CustomerId
  readonly userId: UserId
  /** Splits the words for the channel they go to. */
  readonly render: (to: ContactPoint) => readonly OutboundBody[] | Promise<readonly OutboundBody[]>
  /** The command that asked for it: repeated, it is the same message. */
  readonly commandId?: string
}

const LAST_CONTACT = `select channel, account_id as "accountId", address, customer_id as "customerId" from messages
where tenant_id = $1 and customer_id = any($2) and channel is not null order by (direction = 'in') desc, position desc limit 1`

const SEEN = `update messages set answered_at = now(), answered_by = $3
where tenant_id = $1 and customer_id = any($2) and direction = 'in' and answered_at is null`

export interface StaffContact extends ContactPoint {
  readonly customerId: CustomerId
}

/** Where what staff write now would go; null when there is no address yet. */
export async function lastContact(tx: Tx, members: readonly CustomerId[]): Promise<StaffContact | null> {
  const [to] = await tx.run<StaffContact & Record<string, unknown>>('last_contact', LAST_CONTACT, [
    tx.tenantId,
    members,
  ])
  return to ?? null
}

/** The same for somebody who waits for the answer. */
export async function requireContact(tx: Tx, members: readonly CustomerId[]): Promise<StaffContact> {
  const to = await lastContact(tx, members)
  if (to === null) throw new ServiceError('conflict', 'no_contact_point', 'There is no address to write to yet.')
  return to
}

/** What a person typed leaves like any other message, and answers everything that waited. */
export async function sendAsStaff(tx: Tx, message: StaffMessage): Promise<LedgerId> {
  const conversation = await lockAnswering(tx, message.customerId)
  if (conversation.controller !== 'staff')
    throw new ServiceError('conflict', 'not_taken_over', 'Take the conversation over before you write.')
  // Whoever answers what was nobody's has it: the machine is silent from here on.
  if (conversation.handedOverAt !== null) await takeOverConversation(tx, conversation.customerId, message.userId)
  const to = await requireContact(tx, conversation.members)
  const first = await reserveForStaff(tx, conversation, {
    to,
    userId: message.userId,
    intentId: message.commandId === undefined ? newId() : `staff/${message.commandId}`,
    bodies: await message.render(to),
  })
  if (first === null) throw new ServiceError('invalid', 'empty', 'There is nothing to send.')
  await tx.run('staff_answered', SEEN, [tx.tenantId, conversation.members, first])
  await settleAttention(tx, conversation.customerId)
  return first
}

export interface StaffReservation {
  readonly to: StaffContact
  readonly userId: UserId
  readonly intentId: string
  readonly bodies: readonly OutboundBody[]
}

/** Puts a person's words into the ledger, part by part, under the conversation's lock; null where there are none. */
export async function reserveForStaff(
  tx: Tx,
  { controlEpoch }: LockedConversation,
  { to, userId, intentId, bodies }: StaffReservation,
): Promise<LedgerId | null> {
  const ids: LedgerId[] = []
  for (const [part, body] of bodies.entries())
    ids.push(
      await reserveSend(tx, {
        customerId: to.customerId,
        to,
        intentId,
        kind: 'staff',
        part,
        purpose: 'reply',
        body,
        author: { kind: 'staff', userId, persona: null },
        why: null,
        controlEpoch,
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
  return ids[0] ?? null
}

import { randomUUID } from 'node:crypto'
import type { AccountId, CustomerId } from '../../../domain/ids.ts'
import type { Attachment } from '../../../domain/messaging/message.ts'
import { type Inbound, type Received, receiveMessage } from '../../../services/inbox/receive.ts'
import { freshNumber } from '../../support/tenant.ts'
import type { Business, Line } from './business.ts'

/** Reads complete, so that no hold waits for more. */
export const QUESTION = 'How much is an oak table?'

/** A person who wrote once, from a number of their own. */
export interface Customer {
  readonly id: CustomerId
  readonly phone: string
  readonly to: { readonly channel: Line; readonly accountId: AccountId; readonly address: string }
}

export interface Writing {
  readonly text?: string
  readonly channel?: Line
  readonly providerMessageId?: string
  readonly consentWish?: Inbound['consentWish']
  readonly metadata?: Readonly<Record<string, string>>
  readonly ref?: string
  readonly attachments?: readonly Attachment[]
}

/** A message as a channel's adapter hands it on. */
export function inbound(business: Business, from: string, writing: Writing = {}): Inbound {
  const channel = writing.channel ?? 'whatsapp'
  return {
    accountId: business.account[channel],
    identifierKind: 'phone',
    consentWish: writing.consentWish ?? null,
    message: {
      kind: 'message',
      channel,
      providerMessageId: writing.providerMessageId ?? `SM${randomUUID()}`,
      from,
      to: '+353200000000',
      text: writing.text ?? QUESTION,
      profileName: null,
      attachments: writing.attachments ?? [],
      providerAt: null,
      metadata: writing.metadata ?? {},
      ...(writing.ref !== undefined && { ref: writing.ref }),
    },
  }
}

export const write = (business: Business, from: string, writing: Writing = {}): Promise<Received> =>
  business.run((tx) => receiveMessage(tx, inbound(business, from, writing)))

export async function newCustomer(business: Business, writing: Writing = {}): Promise<Customer> {
  const phone = freshNumber()
  const channel = writing.channel ?? 'whatsapp'
  const { customerId } = await write(business, phone, writing)
  return { id: customerId, phone, to: { channel, accountId: business.account[channel], address: phone } }
}

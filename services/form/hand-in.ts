import type { AccountId, CustomerId } from '../../domain/ids.ts'
import { ADDRESSED_BY } from '../../domain/messaging/channel.ts'
import type { ChannelMessage } from '../../domain/messaging/message.ts'
import type { KeptFiles } from '../attachment/record.ts'
import { type Inbound, receiveMessage } from '../inbox/receive.ts'
import { ticketOfCase } from '../ticket/case.ts'
import type { Ticket } from '../ticket/read.ts'
import type { Tx } from '../transaction.ts'

export interface HandedIn {
  readonly accountId: AccountId
  readonly message: ChannelMessage
  readonly consentWish: Inbound['consentWish']
  /** What became of the files that came along. */
  readonly kept: KeptFiles
  /** As it was typed: nothing shows that it is theirs. */
  readonly email: string | null
}

const TYPED = `update customers set name = coalesce(name, $3), email = coalesce(email, $4)
where tenant_id = $1 and id = $2 and (name is null and $3::text is not null or email is null and $4::text is not null)`

const MEMBERS = `select c.customer_id || c.members as members from conversations w
join conversations c on c.tenant_id = w.tenant_id and c.customer_id = coalesce(w.moved_to, w.customer_id)
where w.tenant_id = $1 and w.customer_id = $2`

/** Stores what a form or its page handed in, with the ticket it belongs to; handed in twice it is the same. */
export async function handIn(
  tx: Tx,
  given: HandedIn,
): Promise<{ customerId: CustomerId; ticket: Ticket; isNew: boolean }> {
  const { customerId, kind } = await receiveMessage(tx, {
    ...given,
    identifierKind: ADDRESSED_BY[given.message.channel],
  })
  await tx.run('typed_contact', TYPED, [tx.tenantId, customerId, given.message.profileName, given.email])
  const [row] = await tx.run<{ members: CustomerId[] }>('members_of', MEMBERS, [tx.tenantId, customerId])
  const ticket = await ticketOfCase(tx, {
    customerId,
    members: row?.members ?? [customerId],
    channel: given.message.channel,
    text: given.message.text,
    reasons: [],
    isVip: false,
  })
  return { customerId, ticket, isNew: kind === 'stored' }
}

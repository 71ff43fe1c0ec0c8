import { profileNameOf } from '../../domain/identity/profile-name.ts'
import type { AccountId, CustomerId } from '../../domain/ids.ts'
import type { IdentifierKind } from '../../domain/messaging/channel.ts'
import type { ChannelMessage } from '../../domain/messaging/message.ts'
import { changeConsent } from '../consent/change.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

const CLAIM_IDENTIFIER = `insert into customer_identifiers (tenant_id, id, customer_id, kind, value, verified_at)
values ($1, $2, $3, $4, $5, case when $6 then now() end)
on conflict (tenant_id, kind, value) do nothing returning customer_id`

/** A new person behind an address; null when somebody else created them a moment ago. */
export async function createCustomerWith(
  tx: Tx,
  input: {
    kind: IdentifierKind
    value: string
    verified: boolean
    name: string | null
    profileName?: string | null
  },
): Promise<CustomerId | null> {
  const customerId = newId<CustomerId>()
  tx.send('insert_customer', 'insert into customers (tenant_id, id, name, profile_name) values ($1, $2, $3, $4)', [
    tx.tenantId,
    customerId,
    input.name,
    input.profileName ?? null,
  ])
  tx.send('insert_conversation', 'insert into conversations (tenant_id, customer_id) values ($1, $2)', [
    tx.tenantId,
    customerId,
  ])
  const claimed = await tx.run('claim_identifier', CLAIM_IDENTIFIER, [
    tx.tenantId,
    newId(),
    customerId,
    input.kind,
    input.value,
    input.verified,
  ])
  if (claimed.length === 0) {
    await discard(tx, customerId)
    return null
  }
  tx.emit({
    type: 'customer:created',
    subject: { kind: 'customer', id: customerId },
    customerId,
    payload: { kind: input.kind },
  })
  return customerId
}

async function discard(tx: Tx, customerId: CustomerId): Promise<void> {
  await tx.run('discard_conversation', 'delete from conversations where tenant_id = $1 and customer_id = $2', [
    tx.tenantId,
    customerId,
  ])
  await tx.run('discard_customer', 'delete from customers where tenant_id = $1 and id = $2', [tx.tenantId, customerId])
}

const FIND = `select customer_id from customer_identifiers where tenant_id = $1 and kind = $2 and value = $3`

/** The customer an address belongs to, if any. */
export async function findCustomer(tx: Tx, kind: IdentifierKind, value: string): Promise<CustomerId | null> {
  const [row] = await tx.run<{ customer_id: CustomerId }>('find_identifier', FIND, [tx.tenantId, kind, value])
  return row?.customer_id ?? null
}

/**
 * The customer behind a message from an unknown address; null when somebody else created them a moment ago. Writing to
 * us allows service messages at that address until they say otherwise; the message is the proof.
 */
export async function createCustomer(
  tx: Tx,
  inbound: { accountId: AccountId; identifierKind: IdentifierKind; message: ChannelMessage },
): Promise<CustomerId | null> {
  const { message, identifierKind, accountId } = inbound
  const customerId = await createCustomerWith(tx, {
    kind: identifierKind,
    value: message.from,
    // Whoever writes from an address holds it, where the channel proves that they do.
    verified: message.isSenderUnproven !== true,
    name: null,
    profileName: profileNameOf(message.profileName),
  })
  if (customerId !== null) await rememberContact(tx, customerId, message, accountId)
  return customerId
}

async function rememberContact(
  tx: Tx,
  customerId: CustomerId,
  message: ChannelMessage,
  accountId: AccountId,
): Promise<void> {
  tx.send(
    'first_inbound',
    `update conversations set last_inbound = jsonb_build_object($3::text, least(now(), $4::timestamptz)) where tenant_id = $1 and customer_id = $2`,
    [tx.tenantId, customerId, accountId, message.providerAt],
  )
  await changeConsent(tx, {
    customerId,
    contactPoint: { channel: message.channel, accountId, address: message.from },
    purposes: ['service'],
    state: 'granted',
    source: 'inbound_message',
    proof: { providerMessageId: message.providerMessageId },
  })
}

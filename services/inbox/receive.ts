import type { AccountId, CustomerId, MessageId } from '../../domain/ids.ts'
import type { IdentifierKind } from '../../domain/messaging/channel.ts'
import type { ChannelMessage } from '../../domain/messaging/message.ts'
import type { ProviderWord } from '../../domain/messaging/provider-word.ts'
import { type KeptFiles, recordAttachments } from '../attachment/record.ts'
import { createCustomer } from '../customer/create.ts'
import { joinProven } from '../customer/join-proven.ts'
import { keepProfileName, newProfileName } from '../customer/profile-name.ts'
import { markProven, markUsable } from '../customer/usable.ts'
import { newId } from '../new-id.ts'
import { lockWaiting, ticketReplied } from '../ticket/replied.ts'
import type { Tx } from '../transaction.ts'
import { editMessage } from './edit.ts'
import { answeredWord, recordWish } from './provider-word.ts'

export interface Inbound {
  readonly accountId: AccountId
  readonly identifierKind: IdentifierKind
  /** With `from` already in the channel's normal form. */
  readonly message: ChannelMessage
  /** What the text asks of our consent records, as the gates read it. */
  readonly consentWish: 'withdraw' | 'grant' | null
  /** The word of the channel's provider that the text is, where it is one. */
  readonly providerWord?: ProviderWord | null
  /** What became of the files that came along. */
  readonly kept?: KeptFiles
}

export type Received =
  | { readonly kind: 'stored'; readonly customerId: CustomerId; readonly messageId: MessageId }
  | { readonly kind: 'edited'; readonly customerId: CustomerId; readonly messageId: MessageId }
  | { readonly kind: 'duplicate'; readonly customerId: CustomerId }

// Locks the conversation: messages of one customer get their positions in the order they commit. A message we have
// touches nothing: a repeated delivery is no sign of life. The provider lets us answer freely for a while after they wrote,
// not after we heard of it: what was found in its list a day later is no longer answered so.
const TOUCH = `with known as (
  select customer_id from messages
  where tenant_id = $1 and account_id = $4::uuid and provider_message_id = $5 and direction = 'in'
), touched as (
  update conversations c
  set last_inbound = c.last_inbound || jsonb_build_object($4::uuid::text,
    greatest((c.last_inbound->>($4::uuid::text))::timestamptz, least(now(), $7::timestamptz))), last_message_at = now()
  from customer_identifiers i join customers p on p.tenant_id = i.tenant_id and p.id = i.customer_id
  where i.tenant_id = $1 and i.kind = $2 and i.value = $3 and c.tenant_id = i.tenant_id and c.customer_id = i.customer_id
    and not exists (select 1 from known)
  returning c.customer_id, i.unusable_at is not null as was_unusable, i.verified_at is null as was_unproven,
    c.blocked_at is not null as is_blocked, p.name is null and p.profile_name is distinct from $6 as is_renamed, p.profile_name
)
select customer_id, false as is_known, was_unusable, was_unproven, is_blocked, is_renamed, profile_name from touched
union all select customer_id, true, false, false, false, false, null from known`

const STORE = `insert into messages (tenant_id, id, customer_id, direction, channel, account_id, address, provider_message_id,
  text, attachments, author_kind, metadata, correlation_id, provider_at, answered_at)
values ($1, $2, $3, 'in', $4, $5, $6, $7, $8, $9, 'customer', $10, $11, $12, case when $13 then now() end)
on conflict (tenant_id, account_id, provider_message_id) where direction = 'in' do nothing
returning id`

/**
 * Stores one message of a customer, once. A stranger becomes a provisional customer in the same transaction. A change of
 * something that waits for its answer replaces its words; any other is a message that says so.
 */
export async function receiveMessage(tx: Tx, inbound: Inbound): Promise<Received> {
  const { editOf } = inbound.message
  if (editOf === undefined) return storeMessage(tx, inbound)
  const edited = await editMessage(tx, inbound, editOf)
  if (edited.kind === 'own_message') return storeMessage(tx, inbound)
  if (edited.kind === 'duplicate') return edited
  await recordWish(tx, inbound, { ...edited, word: null })
  return { ...edited, kind: 'edited' }
}

async function storeMessage(tx: Tx, inbound: Inbound): Promise<Received> {
  const { message } = inbound
  const { customerId, isKnown, isBlocked } = await findOrCreate(tx, inbound)
  if (isKnown) return { kind: 'duplicate', customerId }
  const word = await answeredWord(tx, inbound)
  const messageId = newId<MessageId>()
  const storing = tx.run('store_inbound', STORE, [
    tx.tenantId,
    messageId,
    customerId,
    message.channel,
    inbound.accountId,
    message.from,
    message.providerMessageId,
    // Postgres text holds everything but the null character, which no person typed.
    message.text.replaceAll('\u0000', ''),
    JSON.stringify(message.attachments),
    JSON.stringify({ ...message.metadata, ...markOf(message, word), ...(isBlocked && { blocked: 'true' }) }),
    tx.correlationId,
    message.providerAt,
    // Blocked: it is kept and shown, and waits for nobody.
    isBlocked,
  ])
  const [stored, waiting] = await Promise.all([storing, lockWaiting(tx, customerId)])
  if (stored.length === 0) return { kind: 'duplicate', customerId }
  const { accountId, kept } = inbound
  await recordAttachments(tx, { messageId, customerId, accountId }, message.attachments, kept)
  tx.emit({
    type: 'message:received',
    subject: { kind: 'message', id: messageId },
    customerId,
    payload: { channel: message.channel },
    actor: { kind: 'customer', id: customerId },
  })
  if (!isBlocked) await ticketReplied(tx, waiting)
  await recordWish(tx, inbound, { customerId, messageId, word })
  return { kind: 'stored', customerId, messageId }
}

/** By what later changes find it, which change it is itself, and as what the provider has answered it. */
function markOf({ ref, editOf }: ChannelMessage, word: ProviderWord | null): Readonly<Record<string, string>> {
  const answered = word === null ? {} : { answeredAs: word }
  if (editOf !== undefined) return { ...answered, ref: editOf.ref, edit: String(editOf.version) }
  return ref === undefined ? answered : { ...answered, ref }
}

interface Row extends Record<string, unknown> {
  readonly customer_id: CustomerId
  readonly is_known: boolean
  readonly was_unusable: boolean
  readonly was_unproven: boolean
  readonly is_blocked: boolean
  readonly is_renamed: boolean
  /** What their profile called them before. */
  readonly profile_name: string | null
}

interface Touched {
  readonly customerId: CustomerId
  readonly isKnown: boolean
  readonly isBlocked: boolean
}

async function findOrCreate(tx: Tx, inbound: Inbound): Promise<Touched> {
  const touched = await touchConversation(tx, inbound)
  if (touched !== null) return touched
  const created = await createCustomer(tx, inbound)
  if (created !== null) {
    await joinKnown(tx, inbound, created)
    return { customerId: created, isKnown: false, isBlocked: false }
  }
  // Another message of theirs created them a moment ago.
  const theirs = await touchConversation(tx, inbound)
  if (theirs === null) throw new Error('an identifier vanished between two statements')
  return theirs
}

/** A new address that somebody had told us is theirs. */
async function joinKnown(tx: Tx, { identifierKind, message }: Inbound, customerId: CustomerId): Promise<void> {
  if (message.isSenderUnproven === true) return
  const { from, profileName } = message
  await joinProven(tx, { customerId, kind: identifierKind, value: from, profileName })
}

async function touchConversation(tx: Tx, inbound: Inbound): Promise<Touched | null> {
  const { identifierKind, message } = inbound
  const profileName = newProfileName(message)
  const [row] = await tx.run<Row>('touch_conversation', TOUCH, [
    tx.tenantId,
    identifierKind,
    message.from,
    inbound.accountId,
    message.providerMessageId,
    profileName,
    message.providerAt,
  ])
  if (row?.is_renamed === true && profileName !== null)
    await keepProfileName(tx, row.customer_id, { earlier: row.profile_name, later: profileName })
  if (row?.was_unproven === true && message.isSenderUnproven !== true)
    await markProven(tx, { channel: message.channel, value: message.from })
  if (row?.was_unusable === true) await markUsable(tx, { channel: message.channel, value: message.from })
  return row === undefined ? null : { customerId: row.customer_id, isKnown: row.is_known, isBlocked: row.is_blocked }
}

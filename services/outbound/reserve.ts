import type { SendPurpose } from '../../domain/consent/consent.ts'
import type { Why } from '../../domain/conversation/why.ts'
import type { CustomerId, LeadId, LedgerId, TurnId, UserId } from '../../domain/ids.ts'
import type { ContactPoint } from '../../domain/messaging/channel.ts'
import type { LedgerKind, OutboundBody } from '../../domain/outbound/ledger.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import type { AuthorKind } from '../../schema/tables/conversation.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

export interface Reservation {
  readonly customerId: CustomerId
  readonly to: ContactPoint
  /** With kind and part the idempotency key: the same intent reserved twice is one message. */
  readonly intentId: string
  readonly kind: LedgerKind
  readonly part: number
  readonly purpose: SendPurpose
  readonly body: OutboundBody
  readonly author: { readonly kind: AuthorKind; readonly userId: UserId | null; readonly persona: Persona | null }
  readonly why: Why | null
  readonly controlEpoch: number
  readonly turn: { readonly id: TurnId; readonly epoch: number } | null
  readonly deal: { readonly id: LeadId; readonly version: number } | null
  readonly discloses: boolean
  readonly isPrompted: boolean
  /** "held" waits for a person (suggestion) or for the end of its undo window. */
  readonly state: 'reserved' | 'held'
  readonly notBefore: Date | null
  /** The deadline its words name, where code worded them; other words are read when they leave. */
  readonly promisedFor?: Date | null
  /** After this, by the database's clock, it no longer leaves; null never. */
  readonly expiresInMs: number | null
  readonly usage: { readonly tokensIn: number; readonly tokensOut: number; readonly latencyMs: number } | null
}

const RESERVE = `with ledger as (
  insert into outbound_ledger (tenant_id, id, customer_id, intent_id, kind, part, purpose, state, channel, account_id, recipient,
    body, is_by_staff, control_epoch, turn_id, turn_epoch, lead_id, deal_version, discloses, not_before, expires_at, correlation_id,
    is_prompted, promised_for)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, now() + $21::double precision * interval '1 millisecond', $22, $31, $32)
  on conflict (tenant_id, intent_id, kind, part) do update set state = excluded.state, body = excluded.body,
    channel = excluded.channel, account_id = excluded.account_id, recipient = excluded.recipient, purpose = excluded.purpose,
    control_epoch = excluded.control_epoch, turn_epoch = excluded.turn_epoch, deal_version = excluded.deal_version,
    discloses = excluded.discloses, not_before = excluded.not_before, expires_at = excluded.expires_at,
    correlation_id = excluded.correlation_id, is_by_staff = excluded.is_by_staff, promised_for = excluded.promised_for, failure = null, settled_at = null, created_at = excluded.created_at
  where outbound_ledger.turn_epoch < excluded.turn_epoch and (outbound_ledger.state in ('undone', 'expired')
    or outbound_ledger.state in ('held', 'reserved') and not outbound_ledger.is_by_staff)
  returning tenant_id, id
), message as (
  insert into messages (tenant_id, id, customer_id, direction, channel, account_id, address, text, author_kind, author_user_id,
    persona, why, turn_id, correlation_id, latency_ms, tokens_in, tokens_out)
  select ledger.tenant_id, ledger.id, $3, 'out', $9, $10, $11, $23, $24, $25, $26, $27, $15, $22, $28, $29, $30 from ledger
  on conflict (tenant_id, id) do update set text = excluded.text, why = excluded.why, persona = excluded.persona,
    channel = excluded.channel, account_id = excluded.account_id, address = excluded.address,
    latency_ms = excluded.latency_ms, tokens_in = excluded.tokens_in, tokens_out = excluded.tokens_out
)
select id from ledger`

const FIND = `select id, state from outbound_ledger where tenant_id = $1 and intent_id = $2 and kind = $3 and part = $4`

/**
 * Writes a message down before it may leave. Reserving the same intent again returns the first row; a newer epoch of the
 * same turn replaces a draft that has not left and that nobody has let go.
 */
export async function reserveSend(tx: Tx, input: Reservation): Promise<LedgerId> {
  const id = newId<LedgerId>()
  const [made] = await tx.run<{ id: LedgerId }>('reserve_send', RESERVE, [
    tx.tenantId,
    id,
    input.customerId,
    input.intentId,
    input.kind,
    input.part,
    input.purpose,
    input.state,
    input.to.channel,
    input.to.accountId,
    input.to.address,
    JSON.stringify(input.body),
    input.author.kind === 'staff',
    input.controlEpoch,
    input.turn?.id ?? null,
    input.turn?.epoch ?? null,
    input.deal?.id ?? null,
    input.deal?.version ?? null,
    input.discloses,
    input.notBefore,
    input.expiresInMs,
    tx.correlationId,
    input.body.text,
    input.author.kind,
    input.author.userId,
    input.author.persona,
    input.why === null ? null : JSON.stringify(input.why),
    input.usage?.latencyMs ?? null,
    input.usage?.tokensIn ?? null,
    input.usage?.tokensOut ?? null,
    input.isPrompted,
    input.promisedFor ?? null,
  ])
  if (made !== undefined) return made.id
  const [known] = await tx.run<{ id: LedgerId }>('find_reserved', FIND, [
    tx.tenantId,
    input.intentId,
    input.kind,
    input.part,
  ])
  if (known === undefined) throw new Error('a reservation vanished between two statements')
  return known.id
}

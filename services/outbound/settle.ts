import type { AccountId, CustomerId, LedgerId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { LedgerKind } from '../../domain/outbound/ledger.ts'
import { needPerson } from '../conversation/need-person.ts'
import { markUnusable } from '../customer/usable.ts'
import { addDeadLetter } from '../dead-letter/add.ts'
import type { Tx } from '../transaction.ts'
import { countDuplicate } from './duplicate.ts'
import { pauseAccount, recordProviderFailure } from './pace.ts'

interface Settled {
  readonly customer_id: CustomerId
  readonly kind: LedgerKind
  readonly channel: Channel
  readonly attempts: number
  readonly intent_id: string
  readonly recipient: string
  readonly correlation_id: string
}

const CONFIRM = `update outbound_ledger set state = 'confirmed', provider_message_id = $3, sender_response = $4,
  delivery = coalesce(delivery, 'queued'), settled_at = now(), lease_until = null, failure = null
where tenant_id = $1 and id = $2 and state <> 'confirmed' and not (delivery is not distinct from 'failed' and provider_message_id is not distinct from $3)
returning customer_id, kind, channel, attempts, intent_id, recipient, correlation_id`

/** The provider has the message; its raw answer is kept. One it has reported as failed stays so until it reports better. */
export async function confirmSend(
  tx: Tx,
  ledgerId: LedgerId,
  proof: { providerMessageId: string; raw: unknown },
): Promise<void> {
  const [row] = await tx.run<Settled>('confirm_send', CONFIRM, [
    tx.tenantId,
    ledgerId,
    proof.providerMessageId,
    JSON.stringify(proof.raw),
  ])
  if (row !== undefined) return reportSent(tx, ledgerId, row)
  // A delivery report proved it before the answer of the request arrived; of another message, when both attempts left.
  await countDuplicate(tx, ledgerId, proof.providerMessageId)
}

function reportSent(tx: Tx, ledgerId: LedgerId, row: Settled): void {
  tx.emit({
    type: 'message:sent',
    subject: { kind: 'message', id: ledgerId },
    customerId: row.customer_id,
    correlationId: row.correlation_id,
    payload: { kind: row.kind, channel: row.channel },
  })
}

const UNKNOWN = `update outbound_ledger set state = 'unknown', failure = jsonb_build_object('code', 'unknown_outcome', 'detail', $3::text)
where tenant_id = $1 and id = $2 and state = 'dispatched' and ($4::timestamptz is null or dispatched_at = $4)`

/** Which attempt an outcome belongs to, as its dispatch named it; null is whichever is on its way. */
export type Attempt = string | null

/** The request left and no answer came back: never sent again before that is decided. */
export async function markUnknown(tx: Tx, ledgerId: LedgerId, detail: string, attempt: Attempt = null): Promise<void> {
  await tx.run('mark_unknown', UNKNOWN, [tx.tenantId, ledgerId, detail, attempt])
}

const TRIES = 5
const longestWaitMs = 60_000

export interface Refusal {
  readonly code: string
  readonly detail: string
  readonly retry: 'never' | 'later' | 'address'
  readonly retryAfterMs: number | null
  readonly raw: unknown
}

const AGAIN = `update outbound_ledger set state = 'reserved', lease_until = null, missed_at = null, attempts = attempts - $3,
  not_before = clock_timestamp() + $4::double precision * interval '1 millisecond', failure = $5, sender_response = $6
where tenant_id = $1 and id = $2 and state in ('dispatched', 'unknown') and ($7::timestamptz is null or dispatched_at = $7)
returning customer_id`

const REFUSE = `update outbound_ledger set state = 'rejected', lease_until = null, settled_at = now(),
  delivery = 'failed', failure = $3, sender_response = $4
where tenant_id = $1 and id = $2 and state in ('dispatched', 'unknown') and ($5::timestamptz is null or dispatched_at = $5)
returning customer_id, kind, channel, attempts, intent_id, recipient, correlation_id`

/**
 * The provider said no: nothing left. A busy provider is asked again after what it wished, without counting; a fault of
 * the message is final and goes to a person.
 */
export async function refuseSend(
  tx: Tx,
  ledgerId: LedgerId,
  refusal: Refusal,
  attempt: Attempt = null,
): Promise<'later' | 'dropped'> {
  const failure = JSON.stringify({ code: refusal.code, detail: refusal.detail })
  const raw = JSON.stringify(refusal.raw ?? null)
  const { attempts, accountId } = await attemptOf(tx, ledgerId)
  // What is the provider's state and no fault of this message uses up none of its tries.
  const isProviders = refusal.retry === 'later' && (await providersFault(tx, accountId, refusal))
  if (refusal.retry === 'later' && (isProviders || attempts < TRIES)) {
    const waitMs = refusal.retryAfterMs ?? Math.min(longestWaitMs, 1_000 * 2 ** (attempts - 1))
    await tx.run('send_again', AGAIN, [tx.tenantId, ledgerId, isProviders ? 1 : 0, waitMs, failure, raw, attempt])
    return 'later'
  }
  const [row] = await tx.run<Settled>('refuse_send', REFUSE, [tx.tenantId, ledgerId, failure, raw, attempt])
  if (row !== undefined) await giveUp(tx, ledgerId, row, refusal)
  return 'dropped'
}

async function providersFault(tx: Tx, accountId: AccountId, { retryAfterMs }: Refusal): Promise<boolean> {
  if (retryAfterMs === null) return recordProviderFailure(tx, accountId)
  await pauseAccount(tx, accountId, retryAfterMs)
  return true
}

async function attemptOf(tx: Tx, ledgerId: LedgerId): Promise<{ attempts: number; accountId: AccountId }> {
  const [row] = await tx.run<{ attempts: number; accountId: AccountId }>(
    'send_attempt',
    'select attempts, account_id as "accountId" from outbound_ledger where tenant_id = $1 and id = $2',
    [tx.tenantId, ledgerId],
  )
  if (row === undefined) throw new Error('a message was sent without a row')
  return row
}

async function giveUp(tx: Tx, ledgerId: LedgerId, row: Settled, refusal: Refusal): Promise<void> {
  const { customer_id: customerId, channel, recipient } = row
  tx.emit({
    type: 'message:failed',
    subject: { kind: 'message', id: ledgerId },
    customerId,
    correlationId: row.correlation_id,
    payload: { code: refusal.code, detail: refusal.detail },
  })
  // What it apologises for is given up already: people have that one before them.
  if (row.kind !== 'apology')
    await addDeadLetter(tx, {
      subject: { kind: 'message', id: ledgerId },
      customerId,
      reason: refusal.code,
      detail: { detail: refusal.detail, retry: refusal.retry },
      happenedAnew: true,
    })
  // Later messages take another way, or go to a person, instead of failing there again.
  if (refusal.retry === 'address') await markUnusable(tx, { channel, value: recipient }, refusal.detail)
  await needPerson(tx, customerId, 'send_failed')
}

/** Proved not to have been sent: the same row may try again at once. */
export async function releaseForRetry(
  tx: Tx,
  ledgerId: LedgerId,
  detail: string,
  attempt: Attempt = null,
): Promise<void> {
  const failure = JSON.stringify({ code: 'not_sent', detail })
  await tx.run('send_again', AGAIN, [tx.tenantId, ledgerId, 0, 0, failure, 'null', attempt])
}

import type { SendPurpose } from '../../domain/consent/consent.ts'
import type { AccountId, CustomerId, LedgerId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { needPerson } from '../conversation/need-person.ts'
import type { Tx } from '../transaction.ts'
import { REPLIED_TO, type RepliedTo } from './replied-to.ts'
import type { Attempt } from './settle.ts'

/** A message whose outcome nobody knows, with what is needed to find out. */
export interface UnknownSend {
  /** Which attempt this is about. */
  readonly attempt: string
  readonly customerId: CustomerId
  readonly channel: Channel
  readonly accountId: AccountId
  readonly recipient: string
  readonly purpose: SendPurpose
  readonly replyTo: RepliedTo | null
  readonly text: string
  readonly dispatchedAt: Date
  readonly attempts: number
  /** When a listing first showed no trace of it. */
  readonly missedAt: Date | null
  readonly leaseIsOver: boolean
  readonly now: Date
}

const READ = `select o.dispatched_at::text as attempt, o.customer_id as "customerId", o.channel, o.account_id as "accountId", o.recipient, o.purpose,
  o.body->>'text' as text, o.dispatched_at as "dispatchedAt", o.attempts, o.missed_at as "missedAt",
  o.lease_until is null or o.lease_until <= clock_timestamp() as "leaseIsOver", clock_timestamp() as now, ${REPLIED_TO} as "replyTo"
from outbound_ledger o left join turns t on t.tenant_id = o.tenant_id and t.id = o.turn_id
where o.tenant_id = $1 and o.id = $2 and o.state in ('dispatched', 'unknown')`

export async function readUnknown(tx: Tx, ledgerId: LedgerId): Promise<UnknownSend | null> {
  const [row] = await tx.run<UnknownSend & Record<string, unknown>>('read_unknown', READ, [tx.tenantId, ledgerId])
  return row ?? null
}

/** Provider ids of that address which already prove another message of ours. */
export async function boundRefs(tx: Tx, send: UnknownSend): Promise<ReadonlySet<string>> {
  const rows = await tx.run<{ ref: string }>(
    'bound_refs',
    `select provider_message_id as ref from outbound_ledger
     where tenant_id = $1 and account_id = $2 and recipient = $3 and provider_message_id is not null and created_at > $4::timestamptz - interval '1 day'`,
    [tx.tenantId, send.accountId, send.recipient, send.dispatchedAt],
  )
  return new Set(rows.map(({ ref }) => ref))
}

const MISSED = `update outbound_ledger set state = 'unknown', missed_at = coalesce(missed_at, clock_timestamp()),
  lease_until = clock_timestamp() + $3 * interval '1 millisecond'
where tenant_id = $1 and id = $2 and state in ('dispatched', 'unknown') and ($4::timestamptz is null or dispatched_at = $4)`

/** Not listed yet: look once more after the provider's list has had time to catch up. */
export async function recordMiss(
  tx: Tx,
  ledgerId: LedgerId,
  againInMs: number,
  attempt: Attempt = null,
): Promise<void> {
  await tx.run('record_miss', MISSED, [tx.tenantId, ledgerId, againInMs, attempt])
}

const UNDECIDED = `update outbound_ledger set state = 'undecided', lease_until = null
where tenant_id = $1 and id = $2 and state in ('dispatched', 'unknown') and ($3::timestamptz is null or dispatched_at = $3)
returning customer_id`

/** Nothing proves it either way: a person decides. */
export async function leaveUndecided(tx: Tx, ledgerId: LedgerId, why: string, attempt: Attempt = null): Promise<void> {
  const [row] = await tx.run<{ customer_id: CustomerId }>('leave_undecided', UNDECIDED, [
    tx.tenantId,
    ledgerId,
    attempt,
  ])
  if (row === undefined) return
  tx.emit({
    type: 'message:undecided',
    subject: { kind: 'message', id: ledgerId },
    customerId: row.customer_id,
    payload: { why },
  })
  await needPerson(tx, row.customer_id, 'send_undecided')
}

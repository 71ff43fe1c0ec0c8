import type { AccountId } from '../../domain/ids.ts'
import { raiseAlert } from '../alert/raise.ts'
import { settleAlert } from '../alert/settle.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'

const FAIL = `insert into channel_paces as p (tenant_id, account_id, failures, closed_until)
values ($1, $2, 1, case when 1 >= $3 then clock_timestamp() + $4 * interval '1 millisecond' end)
on conflict (tenant_id, account_id) do update set failures = p.failures + 1,
  closed_until = case when p.failures + 1 >= $3 then clock_timestamp() + $4 * interval '1 millisecond' else p.closed_until end
returning failures, closed_until > clock_timestamp() as is_closed, closed_until`

/** The provider did not take part: after a few times in a row it is left alone for a while. True when it is now. */
export async function recordProviderFailure(tx: Tx, accountId: AccountId): Promise<boolean> {
  const { closeAfterFailures, closedMs } = (await readSettings(tx)).sending
  const [pace] = await tx.run<{ failures: number; is_closed: boolean | null; closed_until: Date | null }>(
    'provider_failed',
    FAIL,
    [tx.tenantId, accountId, closeAfterFailures, closedMs],
  )
  if (pace?.is_closed !== true) return false
  if (pace.failures >= closeAfterFailures) await closed(tx, accountId, pace.closed_until ?? new Date(0))
  return true
}

/** Told once while an alarm of it stands: one that ended because nothing left for long begins anew. */
async function closed(tx: Tx, accountId: AccountId, until: Date): Promise<void> {
  const [account] = await tx.run<{ channel: string }>('closed_channel', CHANNEL, [tx.tenantId, accountId])
  const detail = { what: `The provider of ${account?.channel ?? 'a channel'}`, until: until.toISOString() }
  const raised = await raiseAlert(tx, {
    kind: 'breaker_open',
    subject: accountId,
    occasion: `${accountId}/${until.toISOString()}`,
    detail,
  })
  if (raised !== null) report(tx, accountId, 'channel:closed', { until })
}

const CHANNEL = 'select channel from channel_accounts where tenant_id = $1 and id = $2'

const PAUSE = `insert into channel_paces as p (tenant_id, account_id, closed_until) values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
on conflict (tenant_id, account_id) do update set closed_until = greatest(p.closed_until, excluded.closed_until)`

/** The provider asked for a pause: nothing of this account leaves meanwhile. */
export async function pauseAccount(tx: Tx, accountId: AccountId, pauseMs: number): Promise<void> {
  await tx.run('pause_account', PAUSE, [tx.tenantId, accountId, Math.ceil(pauseMs)])
}

const SUCCEED = `update channel_paces set failures = 0, closed_until = null
where tenant_id = $1 and account_id = $2 and failures > 0 returning tenant_id`

const UNPARK = `update outbound_ledger set not_before = null
where tenant_id = $1 and account_id = $2 and state = 'reserved' and failure->>'code' = 'provider_closed'`

/** The provider works again: what was parked may leave at once. */
export async function recordProviderSuccess(tx: Tx, accountId: AccountId): Promise<void> {
  const reopened = await tx.run('provider_succeeded', SUCCEED, [tx.tenantId, accountId])
  if (reopened.length > 0) await opened(tx, accountId)
}

const LEFT_ALONE = `select p.account_id as id from channel_paces p join channel_accounts a on a.tenant_id = p.tenant_id and a.id = p.account_id
where p.tenant_id = $1 and p.failures > 0 and p.closed_until <= clock_timestamp() and a.is_enabled and a.sending_configuration_id is null`

/** Accounts whose provider was left alone and has not been tried since its time was over. */
export async function readLeftAlone(tx: Tx): Promise<readonly AccountId[]> {
  return (await tx.run<{ id: AccountId }>('left_alone', LEFT_ALONE, [tx.tenantId])).map(({ id }) => id)
}

// It may take questions and no messages: before its time a question proves nothing. Where messages leave through another
// vendor, the one that answers is not the one that failed.
const ANSWER = `update channel_paces p set failures = 0, closed_until = null from channel_accounts a
where p.tenant_id = $1 and p.account_id = $2 and p.failures > 0 and p.closed_until <= clock_timestamp()
  and a.tenant_id = p.tenant_id and a.id = p.account_id and a.sending_configuration_id is null returning p.tenant_id`

/** The provider answered something else than a send: with its time alone over, it is taken for back without one. */
export async function recordProviderAnswer(tx: Tx, accountId: AccountId): Promise<void> {
  const reopened = await tx.run('provider_answered', ANSWER, [tx.tenantId, accountId])
  if (reopened.length > 0) await opened(tx, accountId)
}

async function opened(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.run('unpark_sends', UNPARK, [tx.tenantId, accountId])
  report(tx, accountId, 'channel:opened', {})
  await settleAlert(tx, 'breaker_open', accountId)
}

function report(
  tx: Tx,
  accountId: AccountId,
  type: 'channel:closed' | 'channel:opened',
  payload: Record<string, unknown>,
): void {
  tx.emit({ type, subject: { kind: 'channel_account', id: accountId }, payload })
}

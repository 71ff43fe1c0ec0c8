import { mayTell, type NoticeSnapshot } from '../../domain/alert/may-tell.ts'
import type { NoticeBody } from '../../domain/alert/word.ts'
import type { AccountId, AlertId, StaffNoticeId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { LedgerState } from '../../domain/outbound/ledger.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { settleOver } from './settle.ts'

/** A notice on its way, with what its one request needs. */
export interface LeavingNotice {
  readonly kind: 'go'
  readonly attempt: string
  readonly alertId: AlertId
  readonly channel: Channel
  readonly accountId: AccountId
  readonly recipient: string
  readonly body: NoticeBody
  readonly expiresAt: Date
  readonly now: Date
  readonly senderName: string
}

interface Row extends Record<string, unknown>, NoticeSnapshot {
  readonly alertId: AlertId
  readonly channel: Channel
  readonly accountId: AccountId
  readonly recipient: string
  readonly body: NoticeBody
}

// With the colleague: two notices to one address at the same moment would both find it free.
const LOCK = `select n.id from staff_notices n join users u on u.tenant_id = n.tenant_id and u.id = n.user_id
where n.tenant_id = $1 and n.id = $2 for no key update of n, u skip locked`

const ROW = `select n.state, n.alert_id as "alertId", n.channel, n.account_id as "accountId", n.recipient, n.body, a.is_urgent as "isUrgent",
  a.settled_at is not null as "isOver", u.disabled_at is null and c.is_enabled as "isDeliverable", n.expires_at as "expiresAt",
  n.not_before as "notBefore", k.closed_until as "providerClosedUntil", clock_timestamp() as now,
  exists (select 1 from staff_notices b where b.tenant_id = n.tenant_id and b.account_id = n.account_id and b.recipient = n.recipient
    and b.id <> n.id and b.state in ('dispatched', 'unknown')) as "recipientBusy"
from staff_notices n
join alerts a on a.tenant_id = n.tenant_id and a.id = n.alert_id
join users u on u.tenant_id = n.tenant_id and u.id = n.user_id
join channel_accounts c on c.tenant_id = n.tenant_id and c.id = n.account_id
left join channel_paces k on k.tenant_id = n.tenant_id and k.account_id = n.account_id
where n.tenant_id = $1 and n.id = $2`

/** The only way out to colleagues: decides under the row's lock and marks it as on its way before any request is made. */
export async function dispatchNotice(
  tx: Tx,
  id: StaffNoticeId,
): Promise<LeavingNotice | { readonly kind: 'rests' | 'unknown' }> {
  const locked = await tx.run('lock_notice', LOCK, [tx.tenantId, id])
  if (locked.length === 0) return { kind: 'rests' }
  await settleOver(tx)
  const settings = await readSettings(tx)
  const [row] = await tx.run<Row>('notice_row', ROW, [tx.tenantId, id])
  if (row === undefined) return { kind: 'rests' }
  const decision = mayTell(row, settings.timeZone, settings.quietHours)
  switch (decision.kind) {
    case 'go':
      return { kind: 'go', ...row, attempt: await leave(tx, id), senderName: settings.businessName }
    case 'unknown':
      return { kind: 'unknown' }
    case 'sent':
      return { kind: 'rests' }
    case 'wait':
      await tx.run('notice_waits', WAITS, [tx.tenantId, id, decision.until])
      return { kind: 'rests' }
    case 'drop':
      await drop(tx, id, row.alertId, decision)
      return { kind: 'rests' }
  }
}

const WAITS = `update staff_notices set not_before = $3 where tenant_id = $1 and id = $2`

const LEAVE = `update staff_notices set state = 'dispatched', dispatched_at = clock_timestamp(), missed_at = null, failure = null,
  lease_until = clock_timestamp() + interval '10 seconds', attempts = attempts + 1
where tenant_id = $1 and id = $2 returning dispatched_at::text as attempt`

async function leave(tx: Tx, id: StaffNoticeId): Promise<string> {
  const [left] = await tx.run<{ attempt: string }>('notice_leaves', LEAVE, [tx.tenantId, id])
  if (left === undefined) throw new Error('a notice left without a row')
  return left.attempt
}

const DROP = `update staff_notices set state = $3::text, settled_at = now(), failure = jsonb_build_object('code', $4::text, 'detail', '')
where tenant_id = $1 and id = $2`

async function drop(
  tx: Tx,
  id: StaffNoticeId,
  alertId: AlertId,
  { to, why }: { readonly to: Extract<LedgerState, 'expired' | 'undone'>; readonly why: string },
): Promise<void> {
  await tx.run('notice_dropped', DROP, [tx.tenantId, id, to, why])
  if (why !== 'over')
    tx.emit({ type: 'alert:not_told', subject: { kind: 'alert', id: alertId }, payload: { noticeId: id, why } })
}

import type { AlertId, StaffNoticeId, UserId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Tx } from '../transaction.ts'

interface Told extends Record<string, unknown> {
  readonly alertId: AlertId
  readonly userId: UserId
  readonly channel: Channel
}

const RETURNING = `returning alert_id as "alertId", user_id as "userId", channel`

// Late proof counts whatever was thought meanwhile: a second notice must not follow.
const CONFIRM = `update staff_notices set state = 'confirmed', provider_message_id = $3, settled_at = now(), lease_until = null, failure = null
where tenant_id = $1 and id = $2 and state <> 'confirmed' ${RETURNING}`

/** The provider has it. */
export async function confirmNotice(tx: Tx, id: StaffNoticeId, providerMessageId: string): Promise<void> {
  const [told] = await tx.run<Told>('confirm_notice', CONFIRM, [tx.tenantId, id, providerMessageId])
  if (told !== undefined) report(tx, id, told, 'alert:told', {})
}

const UNKNOWN = `update staff_notices set state = 'unknown', failure = jsonb_build_object('code', 'unknown_outcome', 'detail', $4::text)
where tenant_id = $1 and id = $2 and state = 'dispatched' and dispatched_at = $3::timestamptz`

/** The request left and no answer came back: never sent again before that is decided. */
export async function leaveNoticeUnknown(tx: Tx, id: StaffNoticeId, attempt: string, detail: string): Promise<void> {
  await tx.run('notice_unknown', UNKNOWN, [tx.tenantId, id, attempt, detail])
}

const TRIES = 5
const LONGEST_WAIT_MS = 300_000

export interface NoticeRefusal {
  readonly code: string
  readonly detail: string
  readonly isFinal: boolean
  readonly retryAfterMs: number | null
}

const REFUSE = `update staff_notices set failure = $4, lease_until = null,
  state = case when $5::boolean or attempts >= ${TRIES} then 'rejected' else 'reserved' end,
  settled_at = case when $5::boolean or attempts >= ${TRIES} then now() end,
  not_before = clock_timestamp() + coalesce($6::double precision, least(1000 * 2 ^ (attempts - 1), ${LONGEST_WAIT_MS})) * interval '1 millisecond'
where tenant_id = $1 and id = $2 and state in ('dispatched', 'unknown') and dispatched_at = $3::timestamptz
returning alert_id as "alertId", user_id as "userId", channel, state`

/** The provider said no: nothing left. Tried again some times where that may help. */
export async function refuseNotice(tx: Tx, id: StaffNoticeId, attempt: string, refusal: NoticeRefusal): Promise<void> {
  const { code, detail, isFinal, retryAfterMs } = refusal
  const values = [tx.tenantId, id, attempt, JSON.stringify({ code, detail }), isFinal, retryAfterMs]
  const [told] = await tx.run<Told & { state: string }>('refuse_notice', REFUSE, values)
  if (told?.state === 'rejected') report(tx, id, told, 'alert:not_told', { why: code })
}

const MISSED = `update staff_notices set state = 'unknown', missed_at = coalesce(missed_at, clock_timestamp()),
  lease_until = clock_timestamp() + $4::double precision * interval '1 millisecond'
where tenant_id = $1 and id = $2 and dispatched_at = $3::timestamptz and state in ('dispatched', 'unknown')`

/** No trace of it yet: looked for once more later. */
export async function missNotice(tx: Tx, id: StaffNoticeId, attempt: string, againInMs: number): Promise<void> {
  await tx.run('notice_missed', MISSED, [tx.tenantId, id, attempt, againInMs])
}

const UNDECIDED = `update staff_notices set state = 'undecided', lease_until = null
where tenant_id = $1 and id = $2 and dispatched_at = $3::timestamptz and state in ('dispatched', 'unknown') ${RETURNING}`

/** Nothing proves it either way: it is not sent again. */
export async function leaveNoticeUndecided(tx: Tx, id: StaffNoticeId, attempt: string, why: string): Promise<void> {
  const [told] = await tx.run<Told>('notice_undecided', UNDECIDED, [tx.tenantId, id, attempt])
  if (told !== undefined) report(tx, id, told, 'alert:not_told', { why })
}

function report(
  tx: Tx,
  noticeId: StaffNoticeId,
  { alertId, userId, channel }: Told,
  type: 'alert:told' | 'alert:not_told',
  more: Record<string, unknown>,
): void {
  tx.emit({ type, subject: { kind: 'alert', id: alertId }, payload: { noticeId, userId, channel, ...more } })
}

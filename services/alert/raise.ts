import { isUrgentKind, type Occasion } from '../../domain/alert/alert.ts'
import { type Person, type Recipient, recipientsOf, type Sender } from '../../domain/alert/recipients.ts'
import { wordAlert } from '../../domain/alert/word.ts'
import type { AlertId, StaffNoticeId, UserId } from '../../domain/ids.ts'
import { readNow } from '../clock.ts'
import { newId } from '../new-id.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'

export interface Raised extends Occasion {
  /** Whom it is about or for; null for what concerns the business. */
  readonly userId?: UserId | null
  /** Each occasion is told, also while an earlier one of the same subject stands open. */
  readonly repeats?: boolean
}

const RAISE = `insert into alerts (tenant_id, id, kind, subject, occasion, is_urgent, detail)
select $1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::boolean, $7::jsonb
where $8::boolean or not exists (select 1 from alerts where tenant_id = $1 and kind = $3 and subject = $4 and settled_at is null)
on conflict do nothing returning id`

/** Writes an occasion down, once, with a row for each person who is to hear of it. Null when it is known already. */
export async function raiseAlert(tx: Tx, raised: Raised): Promise<AlertId | null> {
  const { kind, subject, occasion, detail, repeats = false } = raised
  const id = newId<AlertId>()
  const isUrgent = raised.isUrgent ?? isUrgentKind(kind)
  const values = [tx.tenantId, id, kind, subject, occasion, isUrgent, JSON.stringify(detail), repeats]
  const inserted = await tx.run('raise_alert', RAISE, values)
  if (inserted.length === 0) return null
  const recipients = await recipientsFor(tx, raised)
  await reserveNotices(tx, id, raised, recipients)
  tx.emit({
    type: 'alert:raised',
    subject: { kind: 'alert', id },
    payload: { kind, ...detail, people: new Set(recipients.map(({ userId }) => userId)).size },
  })
  return id
}

const PEOPLE = `select id, role, email from users where tenant_id = $1 and disabled_at is null order by created_at, id`
const SENDERS = `select id, channel from channel_accounts where tenant_id = $1 and is_enabled order by created_at, id`

async function recipientsFor(tx: Tx, { kind, userId = null }: Raised): Promise<readonly Recipient[]> {
  const { alerts } = await readSettings(tx)
  const [people, senders] = await Promise.all([
    tx.run<Person & Record<string, unknown>>('alert_people', PEOPLE, [tx.tenantId]),
    tx.run<Sender & Record<string, unknown>>('alert_senders', SENDERS, [tx.tenantId]),
  ])
  return recipientsOf({ kind, userId }, people, senders, alerts.people)
}

/** Later than this nobody needs to hear of it by mail; it still stands in the console. */
const LIFE = '24 hours'

const RESERVE = `insert into staff_notices (tenant_id, id, alert_id, user_id, channel, account_id, recipient, body, expires_at, correlation_id)
select $1::uuid, r.id, $2::uuid, r.user_id, r.channel, r.account_id, r.address, $3::jsonb, now() + interval '${LIFE}', $4::text
from jsonb_to_recordset($5::jsonb) as r(id uuid, user_id uuid, channel text, account_id uuid, address text)
on conflict do nothing`

async function reserveNotices(
  tx: Tx,
  alertId: AlertId,
  { kind, detail }: Raised,
  recipients: readonly Recipient[],
): Promise<void> {
  if (recipients.length === 0) return
  const [settings, now] = [await readSettings(tx), await readNow(tx)]
  const rows = recipients.map(({ userId, channel, accountId, address }) => ({
    id: newId<StaffNoticeId>(),
    user_id: userId,
    channel,
    account_id: accountId,
    address,
  }))
  const body = JSON.stringify(wordAlert(kind, detail, settings, now))
  await tx.run('reserve_notices', RESERVE, [tx.tenantId, alertId, body, tx.correlationId, JSON.stringify(rows)])
}

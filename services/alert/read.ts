import type { AlertKind } from '../../domain/alert/alert.ts'
import type { AlertId, UserId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { LedgerState } from '../../domain/outbound/ledger.ts'
import type { Tx } from '../transaction.ts'

export interface AlertEntry {
  readonly id: AlertId
  readonly kind: AlertKind
  readonly detail: Readonly<Record<string, unknown>>
  readonly isUrgent: boolean
  readonly raisedAt: Date
  readonly settledAt: Date | null
  /** Who was to be told, and what became of it. */
  readonly told: readonly {
    readonly userId: UserId
    readonly name: string
    readonly channel: Channel
    readonly state: LedgerState
    readonly why: string | null
  }[]
}

const NEWEST = `select a.id, a.kind, a.detail, a.is_urgent as "isUrgent", a.raised_at as "raisedAt", a.settled_at as "settledAt",
  coalesce((select jsonb_agg(jsonb_build_object('userId', n.user_id, 'name', u.name, 'channel', n.channel, 'state', n.state, 'why', n.failure->>'code')
      order by n.created_at, n.id)
    from staff_notices n join users u on u.tenant_id = n.tenant_id and u.id = n.user_id
    where n.tenant_id = a.tenant_id and n.alert_id = a.id), '[]') as told
from alerts a where a.tenant_id = $1 order by a.raised_at desc, a.id desc limit 50`

/** What people were told of lately, newest first. */
export const readAlerts = (tx: Tx): Promise<AlertEntry[]> =>
  tx.run<AlertEntry & Record<string, unknown>>('newest_alerts', NEWEST, [tx.tenantId])

const PEOPLE = `select id, name, role, email from users where tenant_id = $1 and disabled_at is null order by created_at, id`

export interface AlertPerson {
  readonly id: UserId
  readonly name: string
  readonly role: 'owner' | 'staff' | 'viewer'
  readonly email: string
}

export const readAlertPeople = (tx: Tx): Promise<AlertPerson[]> =>
  tx.run<AlertPerson & Record<string, unknown>>('people_to_alert', PEOPLE, [tx.tenantId])

/** Channels on which the business has an account that may carry a notice. */
export async function readAlertChannels(tx: Tx): Promise<Channel[]> {
  const rows = await tx.run<{ channel: Channel }>(
    'channels_to_alert',
    'select distinct channel from channel_accounts where tenant_id = $1 and is_enabled order by channel',
    [tx.tenantId],
  )
  return rows.map(({ channel }) => channel)
}

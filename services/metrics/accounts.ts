import { type AccountId, asId, type TenantId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Vendor } from '../../domain/providers.ts'
import type { Database } from '../database.ts'

/** How one account fares, read across businesses: instants and counts, nothing of what was said. */
export interface AccountState {
  readonly tenantId: TenantId
  readonly accountId: AccountId
  readonly channel: Channel
  readonly vendor: Vendor
  readonly isEnabled: boolean
  readonly lastInboundAt: Date | null
  readonly lastSentAt: Date | null
  readonly closedUntil: Date | null
  /** Sends of the last minutes, and how many of them failed. */
  readonly attempts: number
  readonly failed: number
}

const STATES = `select tenant_id as "tenantId", account_id as "accountId", channel, vendor, is_enabled as "isEnabled",
  last_inbound_at as "lastInboundAt", last_sent_at as "lastSentAt", closed_until as "closedUntil", attempts, failed
from account_states(interval '5 minutes')`

type Row = Omit<AccountState, 'tenantId' | 'accountId'> & { readonly tenantId: string; readonly accountId: string }

export async function readAccountStates(db: Database): Promise<readonly AccountState[]> {
  const { rows } = await db.pool.query<Row>({ name: 'account_states', text: STATES })
  return rows.map((row) => ({
    ...row,
    tenantId: asId<TenantId>(row.tenantId),
    accountId: asId<AccountId>(row.accountId),
  }))
}

export interface QueueDepth {
  readonly queue: string
  readonly depth: number
}

/** How much waits in the whole installation. */
export async function readQueueDepths(db: Database): Promise<readonly QueueDepth[]> {
  const { rows } = await db.pool.query<QueueDepth>({
    name: 'queue_depths',
    text: 'select queue, depth from queue_depths()',
  })
  return rows
}

import type { AccountId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Tx } from '../transaction.ts'

export interface ReadAccount {
  readonly id: AccountId
  readonly channel: Channel
  /** Everything the provider received before this has been compared with what we have. */
  readonly readUntil: Date
}

// What reached an account before it was connected is not ours to answer.
const ACCOUNTS = `select a.id, a.channel, coalesce(w.read_until, a.created_at) as "readUntil" from channel_accounts a
left join inbound_watermarks w on w.tenant_id = a.tenant_id and w.account_id = a.id
where a.tenant_id = $1 and a.is_enabled`

export const readAccounts = (tx: Tx): Promise<readonly ReadAccount[]> =>
  tx.run<ReadAccount & Record<string, unknown>>('read_accounts', ACCOUNTS, [tx.tenantId])

const ADVANCE = `insert into inbound_watermarks as w (tenant_id, account_id, read_until) values ($1, $2, $3)
on conflict (tenant_id, account_id) do update set read_until = greatest(w.read_until, excluded.read_until)`

export async function advanceWatermark(tx: Tx, accountId: AccountId, readUntil: Date): Promise<void> {
  await tx.run('advance_watermark', ADVANCE, [tx.tenantId, accountId, readUntil])
}

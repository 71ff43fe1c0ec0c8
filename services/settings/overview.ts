import type { ProviderFault } from '../../domain/provider-fault.ts'
import type { Tx } from '../transaction.ts'

export const readAccounts = (tx: Tx) =>
  tx.run<{ id: string; channel: string; address: string; is_enabled: boolean; endpoint_key: string }>(
    'settings_accounts',
    'select id, channel, address, is_enabled, endpoint_key from channel_accounts where tenant_id = $1 order by channel, address',
    [tx.tenantId],
  )

export const readProviders = (tx: Tx) =>
  tx.run<{
    capability: string
    vendor: string
    is_active: boolean
    answered_at: Date | null
    failed_at: Date | null
    fault: ProviderFault | null
    fault_code: string | null
  }>(
    'settings_providers',
    'select capability, vendor, is_active, answered_at, failed_at, fault, fault_code from provider_configurations where tenant_id = $1 order by capability, vendor',
    [tx.tenantId],
  )

export const readUsers = (tx: Tx) =>
  tx.run<{ id: string; name: string; email: string; role: string }>(
    'settings_users',
    'select id, name, email, role from users where tenant_id = $1 and disabled_at is null order by created_at, id',
    [tx.tenantId],
  )

export async function readSpentToday(tx: Tx): Promise<number> {
  const [row] = await tx.run<{ spent: number }>(
    'settings_spent',
    `select coalesce(sum(usd_micros), 0)::bigint as spent from usage_days where tenant_id = $1 and day = to_char(now() at time zone 'UTC', 'YYYY-MM-DD')`,
    [tx.tenantId],
  )
  return row?.spent ?? 0
}

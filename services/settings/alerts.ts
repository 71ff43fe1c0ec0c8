import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import type { Tx } from '../transaction.ts'
import { forgetSettings } from './read.ts'

const CHANGE = `update tenants set settings = jsonb_set(settings, '{alerts}', coalesce(settings->'alerts', '{}') || $2::jsonb) where id = $1`

/** When people are told of trouble, who of what, and where. */
export async function changeAlerts(tx: Tx, change: Partial<TenantSettings['alerts']>): Promise<void> {
  await tx.run('change_alerts', CHANGE, [tx.tenantId, JSON.stringify(change)])
  forgetSettings(tx.tenantId)
  tx.emit({
    type: 'settings:changed',
    subject: { kind: 'tenant', id: tx.tenantId },
    payload: { parts: Object.keys(change) },
  })
}

import type { TenantId } from '../../domain/ids.ts'
import { type TenantSettings, tenantSettingsSchema } from '../../domain/settings/tenant-settings.ts'
import { keptPerTenant } from '../kept.ts'
import type { Tx } from '../transaction.ts'

const KEEP_MS = 2_000

const settings = keptPerTenant(KEEP_MS, async (tx): Promise<TenantSettings> => {
  const [row] = await tx.run<{ settings: unknown }>('read_settings', 'select settings from tenants where id = $1', [
    tx.tenantId,
  ])
  return tenantSettingsSchema.parse(row?.settings)
})

/** The tenant's settings with every default filled in. Kept for two seconds per process: switches act within that. */
export const readSettings = (tx: Tx): Promise<TenantSettings> => settings.read(tx)

const NOW = 'select settings from tenants where id = $1 for share'

/**
 * The settings as they stand, and kept so until this transaction ends: for what is decided for good. Whoever changes them
 * waits, and then finds what was decided.
 */
export async function readSettingsNow(tx: Tx): Promise<TenantSettings> {
  const [row] = await tx.run<{ settings: unknown }>('read_settings_now', NOW, [tx.tenantId])
  forgetSettings(tx.tenantId)
  return tenantSettingsSchema.parse(row?.settings)
}

/** Called by whoever writes settings, so that its own process sees them at once. */
export const forgetSettings = (tenantId: TenantId): void => settings.forget(tenantId)

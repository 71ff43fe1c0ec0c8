import type { TenantId } from '../../domain/ids.ts'
import { type TenantSettings, tenantSettingsSchema } from '../../domain/settings/tenant-settings.ts'
import type { Tx } from '../transaction.ts'

const KEEP_MS = 2_000

interface Kept {
  readonly settings: TenantSettings
  readonly until: number
}

const kept = new Map<TenantId, Kept>()

/** The tenant's settings with every default filled in. Kept for two seconds per process: switches act within that. */
export async function readSettings(tx: Tx): Promise<TenantSettings> {
  const known = kept.get(tx.tenantId)
  if (known !== undefined && known.until > Date.now()) return known.settings
  const [row] = await tx.run<{ settings: unknown }>('read_settings', 'select settings from tenants where id = $1', [
    tx.tenantId,
  ])
  const settings = tenantSettingsSchema.parse(row?.settings)
  kept.set(tx.tenantId, { settings, until: Date.now() + KEEP_MS })
  return settings
}

/** Called by whoever writes settings, so that its own process sees them at once. */
export const forgetSettings = (tenantId: TenantId): void => void kept.delete(tenantId)

import type { UserId } from '../../domain/ids.ts'
import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import type { Spoken } from '../../domain/translation/spoken.ts'
import type { Tx } from '../transaction.ts'
import { forgetSettings } from './read.ts'

const CHANGE = `update tenants set settings = jsonb_set(settings, '{translation}', coalesce(settings->'translation', '{}') || $2::jsonb) where id = $1`

/** What staff read, and whether other languages are translated for them by themselves. */
export async function changeTranslation(
  tx: Tx,
  change: Pick<TenantSettings['translation'], 'reads' | 'isAutomatic'>,
): Promise<void> {
  await tx.run('change_translation', CHANGE, [tx.tenantId, JSON.stringify(change)])
  changed(tx)
}

const OWN = `update tenants set settings = jsonb_set(settings, '{translation}', coalesce(settings->'translation', '{}')
  || jsonb_build_object('people', jsonb_strip_nulls(coalesce(settings->'translation'->'people', '{}') || $2::jsonb))) where id = $1`

/** What one of them reads; null: as everybody. */
export async function changeOwnReading(tx: Tx, userId: UserId, reads: Spoken | null): Promise<void> {
  await tx.run('change_own_reading', OWN, [tx.tenantId, JSON.stringify({ [userId]: reads })])
  changed(tx)
}

function changed(tx: Tx): void {
  forgetSettings(tx.tenantId)
  tx.emit({
    type: 'settings:changed',
    subject: { kind: 'tenant', id: tx.tenantId },
    payload: { parts: ['translation'] },
  })
}

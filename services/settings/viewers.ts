import type { Tx } from '../transaction.ts'
import { forgetSettings } from './read.ts'

const CHANGE = `update tenants set settings = jsonb_set(settings, '{viewers}', coalesce(settings->'viewers', '{}') || $2::jsonb) where id = $1`

/** Lets viewers read what customers and colleagues write, or no longer. */
export async function changeViewers(tx: Tx, change: { readonly readTexts: boolean }): Promise<void> {
  await tx.run('change_viewers', CHANGE, [tx.tenantId, JSON.stringify(change)])
  forgetSettings(tx.tenantId)
  tx.emit({ type: 'settings:changed', subject: { kind: 'tenant', id: tx.tenantId }, payload: { viewers: change } })
}

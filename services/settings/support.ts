import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import type { Tx } from '../transaction.ts'
import { forgetSettings } from './read.ts'

type Support = TenantSettings['support']

const SUPPORT = `update tenants set settings = jsonb_set(settings, '{support}', coalesce(settings->'support', '{}') || $2::jsonb) where id = $1`
const HOURS = 'update tenants set settings = settings || $2::jsonb where id = $1'

/** How requests are looked after. Tickets that are open keep the deadlines they were promised. */
export async function changeSupport(
  tx: Tx,
  change: Partial<Pick<Support, 'sla' | 'savedReplies' | 'contacts' | 'remindAfterMinutes' | 'remindersEach'>>,
): Promise<void> {
  await tx.run('change_support', SUPPORT, [tx.tenantId, JSON.stringify(change)])
  changed(tx, Object.keys(change))
}

/** When people are there, and by which clock. */
export async function changeHours(tx: Tx, change: Pick<TenantSettings, 'hours' | 'timeZone'>): Promise<void> {
  await tx.run('change_hours', HOURS, [tx.tenantId, JSON.stringify(change)])
  changed(tx, ['hours', 'timeZone'])
}

function changed(tx: Tx, parts: readonly string[]): void {
  forgetSettings(tx.tenantId)
  tx.emit({ type: 'settings:changed', subject: { kind: 'tenant', id: tx.tenantId }, payload: { parts } })
}

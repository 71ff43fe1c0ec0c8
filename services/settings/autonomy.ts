import type { Channel } from '../../domain/messaging/channel.ts'
import type { Autonomy } from '../../domain/settings/tenant-settings.ts'
import type { Tx } from '../transaction.ts'
import { forgetSettings } from './read.ts'

export interface AutonomyChange {
  readonly default?: Autonomy | undefined
  /** Pauses or resumes the AI for every customer at once. */
  readonly paused?: boolean | undefined
  /** What holds on a channel instead of the default; null: nothing of its own any more. */
  readonly perChannel?: Partial<Record<Channel, Autonomy | null>> | undefined
  readonly by: string
}

const CHANGE = `update tenants set settings = jsonb_set(settings, '{autonomy}', coalesce(settings->'autonomy', '{}') || $2::jsonb
  || jsonb_build_object('perChannel', jsonb_strip_nulls(coalesce(settings->'autonomy'->'perChannel', '{}') || $3::jsonb))) where id = $1`

// What was left to people while the machine was silent is the machine's again: the sweeper rings within seconds.
const REOPEN = `update turns set lease_until = now() where tenant_id = $1 and closed_at is null and lease_until = 'infinity'`

/** Sets how much the AI may do by itself. */
export async function changeAutonomy(tx: Tx, change: AutonomyChange): Promise<void> {
  const now = new Date().toISOString()
  const patch = {
    setAt: now,
    setBy: change.by,
    ...(change.default === undefined ? {} : { default: change.default }),
    ...(change.paused === undefined
      ? {}
      : { pausedAt: change.paused ? now : null, pausedBy: change.paused ? change.by : null }),
  }
  const perChannel = change.perChannel ?? {}
  await tx.run('change_autonomy', CHANGE, [tx.tenantId, JSON.stringify(patch), JSON.stringify(perChannel)])
  const mayWrite = [change.default ?? 'off', ...Object.values(perChannel)].some((mode) => mode !== 'off')
  if (change.paused === false || mayWrite) await tx.run('reopen_parked', REOPEN, [tx.tenantId])
  forgetSettings(tx.tenantId)
  tx.emit({
    type: 'autonomy:changed',
    subject: { kind: 'tenant', id: tx.tenantId },
    payload: { ...patch, ...(change.perChannel === undefined ? {} : { perChannel }), by: change.by },
  })
}

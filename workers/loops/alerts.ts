import { dueNotices } from '../../services/alert/unknown.ts'
import { tenantsToWatch, watchTenant } from '../../services/alert/watch.ts'
import { asLeader } from '../../services/leader.ts'
import { readLeftAlone } from '../../services/outbound/pace.ts'
import { inTenant } from '../../services/transaction.ts'
import { askAfterProviders } from './ask-after.ts'
import { each } from './each.ts'
import { type Loop, repeat } from './repeat.ts'
import { noticeScope, type StaffNoticeDeps, tellStaff } from './tell-staff.ts'

export interface AlertSetting extends StaffNoticeDeps {
  /** How often the figures are looked at. */
  readonly watchPaceMs: number
  readonly tellPaceMs: number
}

/** Looks for trouble in each business that may have some, and tells those who want to hear of it. */
export function startAlerts(setting: AlertSetting): Loop {
  const { db, log, watchPaceMs, tellPaceMs } = setting
  const watching = repeat(
    'alerts',
    watchPaceMs,
    async () => void (await asLeader(db, 'alerts', () => watchAll(setting))),
    log,
  )
  const telling = repeat(
    'staff-notices',
    tellPaceMs,
    async () => void (await asLeader(db, 'staffNotices', () => tellAll(setting))),
    log,
  )
  return { stop: async () => void (await Promise.all([watching.stop(), telling.stop()])) }
}

async function watchAll(setting: AlertSetting): Promise<void> {
  const { db, log } = setting
  await each(
    await tenantsToWatch(db),
    async (tenantId) => {
      const leftAlone = await inTenant(db, noticeScope(tenantId), async (tx) => {
        await watchTenant(tx)
        return readLeftAlone(tx)
      })
      await askAfterProviders(setting, tenantId, leftAlone)
    },
    (error, tenantId) => log.warn({ err: error, tenantId }, 'the figures of a business could not be read; again soon'),
  )
}

async function tellAll(setting: AlertSetting): Promise<void> {
  await each(
    await dueNotices(setting.db),
    (due) => tellStaff(setting, due),
    (error, due) => setting.log.warn({ err: error, ...due }, 'a colleague could not be told; again soon'),
  )
}

import { spokenOf } from '../../domain/translation/spoken.ts'
import { modelChoice } from '../../providers/llm/choice.ts'
import { addUser } from '../../services/access/add-user.ts'
import { hashPassword } from '../../services/access/password.ts'
import type { Database } from '../../services/database.ts'
import { readModelConfigurations } from '../../services/model/configurations.ts'
import { listPrices } from '../../services/price/read.ts'
import { changeAutonomy } from '../../services/settings/autonomy.ts'
import { readAccounts, readProviders, readSpentToday, readUsers } from '../../services/settings/overview.ts'
import { readSettings } from '../../services/settings/read.ts'
import { changeViewers } from '../../services/settings/viewers.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import { OWNER, READERS, STAFF } from '../auth/access.ts'
import { written } from '../contract/conversation-commands.ts'
import { autonomy, autonomyRequest, settingsView, userRequest, viewers } from '../contract/settings.ts'
import { type Route, route } from '../route.ts'
import { escalationOf } from './support-settings.ts'

export interface SettingsDeps {
  readonly db: Database
  readonly publicUrl: string
}

export function settingsRoutes({ db, publicUrl }: SettingsDeps): Route[] {
  return [
    route(
      READERS,
      { method: 'get', path: '/api/v1/settings/autonomy', summary: 'How much the AI may do', answers: autonomy },
      ({ scope }) => inTenant(db, scope, readAutonomy),
    ),
    route(
      // Stopping the AI must not wait for the owner.
      STAFF,
      {
        method: 'put',
        path: '/api/v1/settings/autonomy',
        summary: 'Set how much the AI may do, or pause it',
        shapes: { body: autonomyRequest },
        answers: autonomy,
      },
      ({ body, scope, identity }) =>
        inTenant(db, scope, async (tx) => {
          await changeAutonomy(tx, { ...body, by: identity.name })
          return readAutonomy(tx)
        }),
    ),
    route(
      STAFF,
      { method: 'get', path: '/api/v1/settings', summary: 'The business as it is set up', answers: settingsView },
      ({ scope, identity }) =>
        inTenant(db, scope, async (tx) => {
          const settings = await readSettings(tx)
          const accounts = await readAccounts(tx)
          return {
            businessName: settings.businessName,
            vertical: settings.vertical,
            timeZone: settings.timeZone,
            currency: settings.currency,
            languages: settings.languages,
            hours: settings.hours,
            sla: settings.support.sla,
            escalation: escalationOf(settings),
            autoApproveUpToMinor: settings.autoApproveUpToMinor,
            budgetDayUsdMicros: settings.budget.dayUsdMicros,
            spentTodayUsdMicros: await readSpentToday(tx),
            model: (await chosenModel(tx)) ?? settings.model.name,
            prices: (await listPrices(tx)).map(({ sku, name, listMinor, currency }) => ({
              sku,
              name,
              listMinor,
              currency,
            })),
            channels: accounts.map(({ id, channel, address, is_enabled, endpoint_key }) => ({
              id,
              channel,
              address,
              isEnabled: is_enabled,
              webhookUrl: `${publicUrl}/webhook/${channel}/${endpoint_key}`,
            })),
            providers: (await readProviders(tx)).map(({ capability, vendor, is_active }) => ({
              capability,
              vendor,
              isActive: is_active,
            })),
            viewers: settings.viewers,
            translation: {
              ...settings.translation,
              usual: spokenOf(settings.languages[0]) ?? 'en',
              mine: (identity.userId === null ? null : settings.translation.people[identity.userId]) ?? null,
            },
            users: await readUsers(tx),
          }
        }),
    ),
    route(
      OWNER,
      {
        method: 'put',
        path: '/api/v1/settings/viewers',
        summary: 'Let viewers read what customers write, or no longer',
        shapes: { body: viewers },
        answers: viewers,
      },
      async ({ body, scope }) => {
        await inTenant(db, scope, (tx) => changeViewers(tx, body))
        return body
      },
    ),
    route(
      OWNER,
      {
        method: 'post',
        path: '/api/v1/users',
        summary: 'Invite somebody',
        shapes: { body: userRequest },
        answers: written,
        status: 201,
      },
      async ({ body, scope }) => {
        const passwordHash = await hashPassword(body.password)
        return { id: await inTenant(db, scope, (tx) => addUser(tx, { ...body, passwordHash })) }
      },
    ),
  ]
}

async function chosenModel(tx: Tx): Promise<string | null> {
  const [active] = await readModelConfigurations(tx)
  return active === undefined ? null : modelChoice(active.vendor, active.settings).model
}

async function readAutonomy(tx: Tx) {
  const { autonomy: current } = await readSettings(tx)
  return {
    default: current.default,
    pausedAt: current.pausedAt,
    pausedBy: current.pausedBy,
    setAt: current.setAt,
    setBy: current.setBy,
    perChannel: current.perChannel,
  }
}

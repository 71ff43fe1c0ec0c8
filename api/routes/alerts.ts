import { channels } from '../../channels/registry.ts'
import { CHOSEN_KINDS } from '../../domain/alert/alert.ts'
import { choiceOf } from '../../domain/alert/recipients.ts'
import { ADDRESSED_BY, type Channel } from '../../domain/messaging/channel.ts'
import { raiseAlert } from '../../services/alert/raise.ts'
import { readAlertChannels, readAlertPeople, readAlerts } from '../../services/alert/read.ts'
import type { Database } from '../../services/database.ts'
import { newId } from '../../services/new-id.ts'
import { changeAlerts } from '../../services/settings/alerts.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import { OWNER, STAFF } from '../auth/access.ts'
import {
  type AlertSettingsView,
  alertList,
  alertSettings,
  alertSettingsRequest,
  alertTested,
} from '../contract/alert.ts'
import { ProblemError } from '../problem.ts'
import { type Route, route } from '../route.ts'
import { instant, maybeInstant } from './present.ts'

/** Who is told of trouble while no page is open. */
export function alertRoutes({ db }: { readonly db: Database }): Route[] {
  return [
    route(
      STAFF,
      { method: 'get', path: '/api/v1/settings/alerts', summary: 'Who is told of what, where', answers: alertSettings },
      ({ scope }) => inTenant(db, scope, present),
    ),
    route(
      OWNER,
      {
        method: 'put',
        path: '/api/v1/settings/alerts',
        summary: 'Set who is told of what, where, and from when on',
        shapes: { body: alertSettingsRequest },
        answers: alertSettings,
      },
      ({ body, scope }) =>
        inTenant(db, scope, async (tx) => {
          const people = body.people?.map((person) => ({ ...person, ways: person.ways.map(checkedWay) }))
          if (people !== undefined) await refuseStrangers(tx, people)
          await changeAlerts(tx, { ...body.limits, ...(people === undefined ? {} : { people }) })
          return present(tx)
        }),
    ),
    route(
      STAFF,
      { method: 'get', path: '/api/v1/alerts', summary: 'What people were told of lately', answers: alertList },
      async ({ scope }) => ({
        alerts: (await inTenant(db, scope, readAlerts)).map((alert) => ({
          ...alert,
          raisedAt: instant(alert.raisedAt),
          settledAt: maybeInstant(alert.settledAt),
          told: [...alert.told],
        })),
      }),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/alerts/test',
        summary: 'See whether alerts reach me',
        answers: alertTested,
        status: 202,
      },
      async ({ scope, identity }) => {
        const { userId } = identity
        if (userId === null) throw new ProblemError(409, 'nobody_to_tell', 'A key has nobody to tell. Please log in.')
        const occasion = `${userId}/${newId()}`
        const test = { kind: 'test', subject: userId, occasion, detail: {}, userId, repeats: true } as const
        return { alertId: await inTenant(db, scope, (tx) => raiseAlert(tx, test)) }
      },
    ),
  ]
}

/** People are written to first, at any hour: where only answers are allowed nobody can be told. */
const carries = (channel: Channel): boolean =>
  channels[channel].capabilities.replyWindowMs === null && ADDRESSED_BY[channel] !== 'form'

interface Way {
  readonly channel: Channel
  readonly address: string | null
}

function checkedWay({ channel, address }: Way): Way {
  const normal = address === null ? null : channels[channel].normaliseAddress(address)
  const isMissing = address === null ? ADDRESSED_BY[channel] !== 'email' : normal === null
  if (!carries(channel) || isMissing)
    throw new ProblemError(422, 'alert_address', 'Nobody can be told there: please look at channel and address.')
  return { channel, address: normal }
}

async function refuseStrangers(tx: Tx, people: readonly { readonly userId: string }[]): Promise<void> {
  const known = new Set<string>((await readAlertPeople(tx)).map(({ id }) => id))
  if (people.some(({ userId }) => !known.has(userId)))
    throw new ProblemError(422, 'unknown_person', 'Only people of this business can be told.')
}

async function present(tx: Tx): Promise<AlertSettingsView> {
  const { people: chosen, ...limits } = (await readSettings(tx)).alerts
  const people = await readAlertPeople(tx)
  return {
    limits,
    people: people.map((person) => ({
      userId: person.id,
      name: person.name,
      role: person.role,
      email: person.email,
      isChosen: chosen.some(({ userId }) => userId === person.id),
      ...choiceOf(person, chosen),
    })),
    kinds: [...CHOSEN_KINDS],
    channels: (await readAlertChannels(tx)).filter(carries),
  }
}

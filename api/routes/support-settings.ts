import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import type { Database } from '../../services/database.ts'
import { readSettings } from '../../services/settings/read.ts'
import { changeHours, changeSupport } from '../../services/settings/support.ts'
import { inTenant } from '../../services/transaction.ts'
import { OWNER, STAFF } from '../auth/access.ts'
import { type EscalationView, escalationContacts, openingHours, slaTargets } from '../contract/settings.ts'
import { savedReplies } from '../contract/ticket.ts'
import { type Route, route } from '../route.ts'

export const escalationOf = ({ support }: TenantSettings): EscalationView => ({
  contacts: support.contacts,
  remindAfterMinutes: support.remindAfterMinutes,
  remindersEach: support.remindersEach,
})

/** How requests are looked after: hours, deadlines, who is told, and the texts staff keep at hand. */
export function supportSettingsRoutes({ db }: { readonly db: Database }): Route[] {
  return [
    route(
      STAFF,
      { method: 'get', path: '/api/v1/saved-replies', summary: 'Texts staff keep at hand', answers: savedReplies },
      async ({ scope }) => ({ replies: (await inTenant(db, scope, readSettings)).support.savedReplies }),
    ),
    route(
      STAFF,
      {
        method: 'put',
        path: '/api/v1/saved-replies',
        summary: 'Write, change or take away texts staff keep at hand',
        shapes: { body: savedReplies },
        answers: savedReplies,
      },
      async ({ body, scope }) => {
        await inTenant(db, scope, (tx) => changeSupport(tx, { savedReplies: body.replies }))
        return body
      },
    ),
    route(
      OWNER,
      {
        method: 'put',
        path: '/api/v1/settings/hours',
        summary: 'Say when people are there, and by which clock',
        shapes: { body: openingHours },
        answers: openingHours,
      },
      async ({ body, scope }) => {
        await inTenant(db, scope, (tx) => changeHours(tx, body))
        return body
      },
    ),
    route(
      OWNER,
      {
        method: 'put',
        path: '/api/v1/settings/sla',
        summary: 'Set how soon a ticket of each priority is answered and done',
        shapes: { body: slaTargets },
        answers: slaTargets,
      },
      async ({ body, scope }) => {
        await inTenant(db, scope, (tx) => changeSupport(tx, { sla: body }))
        return body
      },
    ),
    route(
      OWNER,
      {
        method: 'put',
        path: '/api/v1/settings/escalation',
        summary: 'Set who is told of an escalation first, and how often',
        shapes: { body: escalationContacts },
        answers: escalationContacts,
      },
      async ({ body, scope }) => {
        await inTenant(db, scope, (tx) => changeSupport(tx, body))
        return body
      },
    ),
  ]
}

import { alertSettings, alertTested } from '../../api/contract/alert.ts'
import { modelTrial, modelView } from '../../api/contract/model.ts'
import { escalationContacts, openingHours, slaTargets } from '../../api/contract/settings.ts'
import { templateSettings } from '../../api/contract/template.ts'
import { colleagues, savedReplies } from '../../api/contract/ticket.ts'
import { ownReading, translationSettings } from '../../api/contract/translation.ts'
import { after, path, type Routes } from './answering.ts'
import { USERS } from './business.ts'
import type { World } from './shapes.ts'

/** What the owner changes, and staff where they may. */
export function settingsRoutes(world: () => World): Routes {
  const keep = <Part extends object>(part: Part): Part => {
    Object.assign(world().settings, part)
    return part
  }
  return [
    ['GET', path('/settings/model'), () => modelView.parse(world().prefs.model())],
    ['PUT', path('/settings/model'), ({ body }) => modelView.parse(world().prefs.chooseModel(body))],
    ['POST', path('/settings/model/gate'), () => modelView.parse(world().prefs.checkModel())],
    ['DELETE', path('/settings/model/gate'), () => modelView.parse(world().prefs.model())],
    ['POST', path('/settings/model/test'), () => modelTrial.parse(world().prefs.tryModel())],
    ['GET', path('/settings/alerts'), () => alertSettings.parse(world().prefs.alerts())],
    ['PUT', path('/settings/alerts'), ({ body }) => alertSettings.parse(world().prefs.changeAlerts(body))],
    ['POST', path('/alerts/test'), () => alertTested.parse({ alertId: null })],
    ['PUT', path('/settings/hours'), ({ body }) => keep(openingHours.parse(body))],
    ['PUT', path('/settings/sla'), ({ body }) => keep({ sla: slaTargets.parse(body) }).sla],
    [
      'PUT',
      path('/settings/escalation'),
      ({ body }) => keep({ escalation: escalationContacts.parse(body) }).escalation,
    ],
    [
      'PUT',
      path('/settings/translation'),
      ({ body }) => Object.assign(world().settings.translation, translationSettings.parse(body)),
    ],
    [
      'PUT',
      path('/settings/translation/mine'),
      ({ body }) => after(() => Object.assign(world().settings.translation, { mine: ownReading.parse(body).reads })),
    ],
    ['GET', path('/settings/templates'), () => templateSettings.parse(world().prefs.templates())],
    ['POST', path('/settings/templates'), ({ body }) => after(() => world().prefs.addTemplate(body))],
    ['POST', path('/settings/templates/fetch'), () => after(() => undefined)],
    ['PUT', path('/settings/templates/:id'), ({ id, body }) => after(() => world().prefs.changeTemplate(id, body))],
    ['DELETE', path('/settings/templates/:id'), ({ id }) => after(() => world().prefs.removeTemplate(id))],
    ['GET', path('/saved-replies'), () => world().prefs.replies()],
    ['PUT', path('/saved-replies'), ({ body }) => savedReplies.parse(world().prefs.keepReplies(body))],
    ['GET', path('/colleagues'), () => colleagues.parse({ colleagues: USERS.map(({ id, name }) => ({ id, name })) })],
  ]
}

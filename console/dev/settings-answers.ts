import type { AlertSettingsView } from '../../api/contract/alert.ts'
import { alertSettingsRequest } from '../../api/contract/alert.ts'
import { type ModelTrialView, type ModelView, modelRequest } from '../../api/contract/model.ts'
import { type TemplateSettings, type TemplateView, templateRequest } from '../../api/contract/template.ts'
import type { SavedRepliesView } from '../../api/contract/ticket.ts'
import { savedReplies } from '../../api/contract/ticket.ts'
import { CHOSEN_KINDS } from '../../domain/alert/alert.ts'
import { USERS } from './business.ts'
import { minutesAgo, nextId } from './seeded.ts'
import type { Scenario } from './shapes.ts'
import { SAVED_REPLIES } from './ticket-answers.ts'

const MODEL: ModelView = {
  vendor: 'openai',
  model: null,
  usualModel: 'gpt-6-sol',
  contextTokens: 128_000,
  timeoutMs: 10_000,
  ready: ['openai', 'ollama'],
  usualWindows: [
    { vendor: 'openai', tokens: 128_000 },
    { vendor: 'ollama', tokens: 8_192 },
  ],
  gate: { run: null, isCurrent: null, passedAt: null },
}

const ALERTS: AlertSettingsView = {
  limits: { errorPercent: 20, errorMinutes: 5, errorAtLeast: 10, guardrailsPerHour: 20, unansweredMinutes: 30 },
  people: USERS.map(({ id, name, email, role }) => ({
    userId: id,
    name,
    role,
    email,
    isChosen: role === 'staff',
    kinds: role === 'viewer' ? [] : [...CHOSEN_KINDS].slice(0, role === 'owner' ? 6 : 3),
    ways: role === 'viewer' ? [] : [{ channel: 'email', address: null }],
  })),
  kinds: [...CHOSEN_KINDS],
  channels: ['email', 'whatsapp', 'sms'],
}

const template = (name: string, body: string, extra: Partial<TemplateView> = {}): TemplateView => ({
  id: nextId(),
  name,
  channel: 'whatsapp',
  language: 'en',
  providerRef: `HX${name.length}7f10c2a94d04b6e8c552f7d90e1b6a`,
  body,
  approval: 'approved',
  rejection: null,
  missingSince: null,
  ...extra,
})

const TEMPLATES = [
  template('ask_again', 'Hello {{1}}, did you find out about {{2}}? You can answer right here.'),
  template('visit_reminder', 'Hello {{1}}, we visit you on {{2}} at {{3}}. Does that still suit you?'),
  template('angebot_erinnerung', 'Guten Tag {{1}}, unser Angebot gilt noch bis {{2}}.', { language: 'de' }),
  template('تذكير', 'مرحبا {{1}}، هل ما زال الموعد مناسبا؟', { language: 'ar', approval: 'pending' }),
  template('spring_offer', 'Our spring offer: {{1}} less on every battery!', {
    approval: 'rejected',
    rejection: 'Marketing content in a utility template',
    missingSince: null,
  }),
  template(`a_very_${'long_'.repeat(16)}name`, 'Short.', { approval: 'gone' }),
]

/** The parts of the settings that have an address of their own, kept in memory. */
export function createPrefs(scenario: Scenario) {
  const isEmpty = scenario === 'empty' || scenario === 'setup'
  const isBroken = scenario === 'broken'
  let model = MODEL
  let alerts = isEmpty ? { ...ALERTS, people: ALERTS.people.slice(0, 1) } : ALERTS
  let templates = isEmpty ? [] : [...TEMPLATES]
  let replies: SavedRepliesView['replies'] = isEmpty ? [] : [...SAVED_REPLIES]
  return {
    model: () => model,
    chooseModel(body: unknown): ModelView {
      const { apiKey: _, ...chosen } = modelRequest.parse(body)
      model = { ...model, ...chosen }
      return model
    },
    checkModel(): ModelView {
      model = { ...model, gate: { run: null, isCurrent: true, passedAt: minutesAgo(0) } }
      return model
    },
    tryModel: (): ModelTrialView =>
      isBroken
        ? { kind: 'failed', code: 'provider_unavailable', message: 'The vendor did not answer within 10 s.' }
        : { kind: 'answered', model: 'gpt-6-sol', text: 'Hello.', latencyMs: 840, tokensIn: 21, tokensOut: 3 },
    alerts: () => alerts,
    changeAlerts(body: unknown): AlertSettingsView {
      const { limits, people = [] } = alertSettingsRequest.parse(body)
      alerts = {
        ...alerts,
        limits: limits ?? alerts.limits,
        people: alerts.people.map((one) => ({ ...one, ...people.find(({ userId }) => userId === one.userId) })),
      }
      return alerts
    },
    templates: (): TemplateSettings => ({
      templates,
      channels: ['whatsapp'],
      list: isEmpty
        ? null
        : {
            askedAt: minutesAgo(180),
            fetchedAt: minutesAgo(179),
            isPending: false,
            failure: isBroken ? 'the provider answered 503' : null,
            skipped: 2,
          },
    }),
    addTemplate(body: unknown) {
      templates = [
        ...templates,
        { ...templateRequest.parse(body), id: nextId(), approval: 'unchecked', rejection: null, missingSince: null },
      ]
    },
    changeTemplate(id: string, body: unknown) {
      const change = templateRequest.parse(body)
      templates = templates.map((one) => (one.id === id ? { ...one, ...change } : one))
    },
    removeTemplate(id: string) {
      templates = templates.filter((one) => one.id !== id)
    },
    replies: (): SavedRepliesView => ({ replies }),
    keepReplies(body: unknown): SavedRepliesView {
      replies = savedReplies.parse(body).replies
      return { replies }
    },
  }
}
export type Prefs = ReturnType<typeof createPrefs>

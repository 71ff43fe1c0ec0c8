import { randomUUID } from 'node:crypto'
import { TICKET_PRIORITIES } from '../../../domain/ticket/ticket.ts'
import { CALLERS, type Caller } from './callers.ts'
import type { AgreedDeal } from './deal.ts'

/** What the routes of the table are called with: a real deal of the business, and its ids. */
export interface Place extends AgreedDeal {
  readonly approvalId: string
  readonly messageId: string
  readonly deadLetterId: string
  readonly ticketId: string
  readonly promiseId: string
  readonly scheduledId: string
  readonly templateId: string
  /** A lead nobody has talked to. */
  readonly idleLeadId: string
}

type Expected = Readonly<Record<Caller, number>>

export interface Entry {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As the router knows it. */
  readonly route: string
  readonly path: (place: Place) => string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly expected: Expected
}

/** Everybody gets the same: the route protects itself, or there is nothing to protect. */
const everybody = (status: number): Expected =>
  Object.fromEntries(CALLERS.map((caller) => [caller, status])) as Record<Caller, number>

const LOCKED_OUT = { nobody: 401, revoked: 401, expired: 401 } as const

/** Roles that are let in and what they get; `stranger` is the owner of another business, let in to their own. */
const roles = (admitted: Partial<Record<Caller, number>>, stranger: number): Expected => ({
  ...everybody(403),
  ...admitted,
  stranger,
  ...LOCKED_OUT,
})

const readers = (status = 200, stranger = status) => roles({ owner: status, staff: status, viewer: status }, stranger)
const staff = (status: number, stranger = status) => roles({ owner: status, staff: status }, stranger)
const owner = (status: number, stranger = status) => roles({ owner: status }, stranger)

const here = (path: string) => () => path
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const MODEL = { vendor: 'openai', model: null, contextTokens: 128_000, timeoutMs: 10_000 }
const JSON_BODY = { 'content-type': 'application/json' }

/** Doors without a contract: each protects itself. */
const doors: readonly Entry[] = [
  { method: 'GET', route: '/health', path: here('/health'), expected: everybody(200) },
  { method: 'GET', route: '/ready', path: here('/ready'), expected: everybody(200) },
  { method: 'GET', route: '/metrics', path: here('/metrics'), expected: everybody(401) },
  { method: 'GET', route: '/metrics/channels', path: here('/metrics/channels'), expected: readers() },
  { method: 'GET', route: '/openapi.json', path: here('/openapi.json'), expected: everybody(200) },
  { method: 'GET', route: '/docs', path: here('/docs'), expected: everybody(200) },
  { method: 'GET', route: '/s/:token', path: here('/s/nobody.signed'), expected: everybody(404) },
  { method: 'GET', route: '/u/:token', path: here('/u/nobody.signed'), expected: everybody(404) },
  { method: 'GET', route: '/f/:token', path: here('/f/nobody.signed'), expected: everybody(404) },
  { method: 'POST', route: '/u/:token', path: here('/u/nobody.signed'), expected: everybody(404) },
  {
    method: 'POST',
    route: '/support/tickets',
    path: here('/support/tickets'),
    body: { form: 'nobodys', message: 'Hello?' },
    expected: everybody(404),
  },
  {
    method: 'GET',
    route: '/support/tickets/:token',
    path: here('/support/tickets/nobody.signed'),
    expected: everybody(404),
  },
  {
    method: 'POST',
    route: '/support/tickets/:token',
    path: here('/support/tickets/nobody.signed'),
    headers: FORM,
    body: 'text=hello',
    expected: everybody(404),
  },
  ...['/embed/support-form.js', '/embed/ticket-page.js'].map(
    (script): Entry => ({ method: 'GET', route: script, path: here(script), expected: everybody(200) }),
  ),
  { method: 'GET', route: '/s/:token/done', path: here('/s/nobody.signed/done'), expected: everybody(404) },
  {
    method: 'POST',
    route: '/webhook/:channel',
    path: here('/webhook/sms'),
    headers: FORM,
    body: 'a=1',
    expected: everybody(404),
  },
  {
    method: 'POST',
    route: '/webhook/:channel/:endpointKey',
    path: here('/webhook/whatsapp/nobodys'),
    headers: FORM,
    body: 'a=1',
    expected: everybody(404),
  },
  {
    method: 'POST',
    route: '/callbacks/:vendor/message/:endpointKey',
    path: here('/callbacks/twilio/message/nobodys'),
    headers: FORM,
    body: 'a=1',
    expected: everybody(404),
  },
  {
    method: 'POST',
    route: '/callbacks/:vendor/:endpointKey',
    path: here('/callbacks/stripe/nobodys'),
    headers: JSON_BODY,
    body: '{}',
    expected: everybody(404),
  },
  ...['gmail', 'resend', 'sendgrid'].map(
    (vendor): Entry => ({
      method: 'POST',
      route: `/callbacks/${vendor}/:endpointKey`,
      path: here(`/callbacks/${vendor}/nobodys`),
      headers: JSON_BODY,
      body: '[]',
      expected: everybody(404),
    }),
  ),
  ...['gmail', 'resend'].map(
    (vendor): Entry => ({
      method: 'POST',
      route: `/webhook/${vendor}/:endpointKey`,
      path: here(`/webhook/${vendor}/nobodys`),
      headers: JSON_BODY,
      body: '{}',
      expected: everybody(404),
    }),
  ),
  {
    method: 'POST',
    route: '/codec/decode',
    path: here('/codec/decode'),
    body: { payloads: [] },
    expected: owner(200),
  },
  {
    method: 'POST',
    route: '/codec/encode',
    path: here('/codec/encode'),
    body: { payloads: [] },
    expected: owner(200),
  },
  {
    method: 'POST',
    route: '/webhook/lead',
    path: here('/webhook/lead'),
    body: { name: 'Kit Moss', message: 'Please call me about a table' },
    expected: roles({ owner: 202, program: 202 }, 202),
  },
]

const session: readonly Entry[] = [
  {
    method: 'POST',
    route: '/api/v1/session',
    path: here('/api/v1/session'),
    body: { email: 'nobody@nowhere.example', password: 'not a password' },
    expected: everybody(401),
  },
  {
    method: 'GET',
    route: '/api/v1/session',
    path: here('/api/v1/session'),
    // Asking who is logged in is no offence: nobody is told so.
    expected: { ...everybody(200), program: 403 },
  },
  { method: 'GET', route: '/api/v1/setup', path: here('/api/v1/setup'), expected: everybody(200) },
  {
    method: 'POST',
    route: '/api/v1/setup',
    path: here('/api/v1/setup'),
    body: { businessName: 'Mine', ownerName: 'Me', email: 'me@mine.example', password: 'long enough to be one' },
    expected: everybody(403),
  },
]

const reading: readonly Entry[] = [
  { method: 'GET', route: '/api/v1/home', path: here('/api/v1/home'), expected: readers() },
  { method: 'GET', route: '/api/v1/board', path: here('/api/v1/board'), expected: readers() },
  { method: 'GET', route: '/api/v1/leads', path: here('/api/v1/leads'), expected: readers() },
  {
    method: 'GET',
    route: '/api/v1/leads/:id',
    path: ({ leadId }) => `/api/v1/leads/${leadId}`,
    expected: readers(200, 404),
  },
  { method: 'GET', route: '/api/v1/conversations', path: here('/api/v1/conversations'), expected: readers() },
  {
    method: 'GET',
    route: '/api/v1/customers/:id',
    path: ({ customerId }) => `/api/v1/customers/${customerId}`,
    expected: readers(200, 404),
  },
  {
    method: 'GET',
    route: '/api/v1/customers/:id/timeline',
    path: ({ customerId }) => `/api/v1/customers/${customerId}/timeline`,
    expected: readers(200, 404),
  },
  {
    method: 'GET',
    route: '/api/v1/customers/:id/matches',
    path: ({ customerId }) => `/api/v1/customers/${customerId}/matches`,
    expected: readers(200, 404),
  },
  {
    method: 'GET',
    route: '/api/v1/attachments/:id',
    path: here(`/api/v1/attachments/${randomUUID()}`),
    // Who may not read what customers write hears so before anything else.
    expected: roles({ owner: 404, staff: 404, viewer: 403 }, 404),
  },
  { method: 'GET', route: '/api/v1/tickets', path: here('/api/v1/tickets'), expected: readers() },
  {
    method: 'GET',
    route: '/api/v1/tickets/:id',
    path: ({ ticketId }) => `/api/v1/tickets/${ticketId}`,
    expected: readers(200, 404),
  },
  { method: 'GET', route: '/api/v1/colleagues', path: here('/api/v1/colleagues'), expected: staff(200) },
  { method: 'GET', route: '/api/v1/saved-replies', path: here('/api/v1/saved-replies'), expected: staff(200) },
  { method: 'GET', route: '/api/v1/settings', path: here('/api/v1/settings'), expected: staff(200) },
  { method: 'GET', route: '/api/v1/settings/alerts', path: here('/api/v1/settings/alerts'), expected: staff(200) },
  { method: 'GET', route: '/api/v1/alerts', path: here('/api/v1/alerts'), expected: staff(200) },
  { method: 'GET', route: '/api/v1/settings/model', path: here('/api/v1/settings/model'), expected: owner(200) },
  { method: 'GET', route: '/api/v1/settings/autonomy', path: here('/api/v1/settings/autonomy'), expected: readers() },
]

const conversing: readonly Entry[] = [
  {
    method: 'POST',
    route: '/api/v1/customers/:id/merge',
    path: ({ customerId }) => `/api/v1/customers/${customerId}/merge`,
    body: { merge: randomUUID(), why: 'the same person' },
    // There is nobody to merge with.
    expected: staff(404),
  },
  {
    method: 'POST',
    route: '/api/v1/customers/:id/split',
    path: ({ customerId }) => `/api/v1/customers/${customerId}/split`,
    body: { why: 'two people' },
    // They are nobody's second record; a stranger hears the same of customers that are not theirs.
    expected: staff(409),
  },
  ...(['block', 'unblock'] as const).map(
    (verb): Entry => ({
      method: 'POST',
      route: `/api/v1/customers/:id/${verb}`,
      path: ({ customerId }) => `/api/v1/customers/${customerId}/${verb}`,
      body: {},
      expected: staff(200, 404),
    }),
  ),
  {
    method: 'POST',
    route: '/api/v1/matches/:id',
    path: here(`/api/v1/matches/${randomUUID()}`),
    body: { decision: 'rejected' },
    // Nobody asked whether these are one person.
    expected: staff(404),
  },
  {
    method: 'POST',
    route: '/api/v1/conversations/:id/settle',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/settle`,
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/conversations/:id/takeover',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/takeover`,
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/conversations/:id/assign',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/assign`,
    body: { userId: null },
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/crm/conversations/:id/handoff',
    path: ({ customerId }) => `/crm/conversations/${customerId}/handoff`,
    body: {},
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/conversations/:id/messages',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/messages`,
    body: { text: 'This is a person now.' },
    // The stranger comes with a key, and programs do not write as people.
    expected: staff(202, 403),
  },
  {
    method: 'POST',
    route: '/api/v1/conversations/:id/files',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/files`,
    body: { name: 'plan.pdf', contentType: 'application/pdf', content: 'JVBERi0xLjcK' },
    expected: staff(202, 403),
  },
  {
    method: 'POST',
    route: '/api/v1/conversations/:id/notes',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/notes`,
    body: { text: 'Likes oak.' },
    expected: staff(201, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/conversations/:id/give-back',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/give-back`,
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/messages/:id/undo',
    path: ({ messageId }) => `/api/v1/messages/${messageId}/undo`,
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/messages/:id/settle',
    path: ({ messageId }) => `/api/v1/messages/${messageId}/settle`,
    body: { decision: 'discard' },
    // It left long ago: there is nothing to decide.
    expected: staff(409, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/messages/:id/translation',
    path: ({ messageId }) => `/api/v1/messages/${messageId}/translation`,
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/conversations/:id/translation',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/translation`,
    body: { text: 'It will be there tomorrow.', to: 'es' },
    expected: staff(200, 404),
  },
]

const TEMPLATE = {
  name: 'oak_ready',
  channel: 'whatsapp',
  language: 'en',
  providerRef: `HX${'9'.repeat(32)}`,
  body: 'Hello {{1}}, your oak is ready.',
}
const LATER = '2027-06-01T09:00:00Z'

const planning: readonly Entry[] = [
  {
    method: 'GET',
    route: '/api/v1/conversations/:id/templates',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/templates`,
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/conversations/:id/scheduled',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/scheduled`,
    body: { at: LATER, words: { text: 'The oak has arrived.' } },
    // The stranger comes with a key, and programs do not write as people.
    expected: staff(201, 403),
  },
  {
    method: 'PUT',
    route: '/api/v1/scheduled/:id',
    path: ({ scheduledId }) => `/api/v1/scheduled/${scheduledId}`,
    body: { at: LATER },
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/scheduled/:id/dismiss',
    path: ({ scheduledId }) => `/api/v1/scheduled/${scheduledId}/dismiss`,
    expected: staff(200, 404),
  },
  {
    method: 'DELETE',
    route: '/api/v1/scheduled/:id',
    path: ({ scheduledId }) => `/api/v1/scheduled/${scheduledId}`,
    expected: staff(200, 404),
  },
  {
    method: 'PUT',
    route: '/api/v1/promises/:id',
    path: ({ promiseId }) => `/api/v1/promises/${promiseId}`,
    body: { dueAt: LATER },
    expected: staff(200, 404),
  },
  {
    method: 'GET',
    route: '/api/v1/settings/templates',
    path: here('/api/v1/settings/templates'),
    expected: staff(200),
  },
  {
    method: 'POST',
    route: '/api/v1/settings/templates',
    path: here('/api/v1/settings/templates'),
    body: TEMPLATE,
    expected: owner(201),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/templates/:id',
    path: ({ templateId }) => `/api/v1/settings/templates/${templateId}`,
    body: { ...TEMPLATE, name: 'oak_here', providerRef: `HX${'8'.repeat(32)}` },
    expected: owner(200, 404),
  },
  {
    method: 'DELETE',
    route: '/api/v1/settings/templates/:id',
    path: ({ templateId }) => `/api/v1/settings/templates/${templateId}`,
    expected: owner(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/settings/templates/fetch',
    path: here('/api/v1/settings/templates/fetch'),
    expected: staff(202),
  },
]

const deciding: readonly Entry[] = [
  {
    method: 'POST',
    route: '/api/v1/dead-letters/:id/replay',
    path: ({ deadLetterId }) => `/api/v1/dead-letters/${deadLetterId}/replay`,
    // What was given up is no message: it cannot be sent again.
    expected: staff(409, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/dead-letters/:id/dismiss',
    path: ({ deadLetterId }) => `/api/v1/dead-letters/${deadLetterId}/dismiss`,
    expected: staff(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/promises/:id/release',
    path: ({ promiseId }) => `/api/v1/promises/${promiseId}/release`,
    expected: staff(200, 404),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/model',
    path: here('/api/v1/settings/model'),
    body: MODEL,
    expected: owner(200),
  },
  {
    method: 'POST',
    route: '/api/v1/settings/model/test',
    path: here('/api/v1/settings/model/test'),
    body: MODEL,
    expected: owner(200),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/viewers',
    path: here('/api/v1/settings/viewers'),
    body: { readTexts: false },
    expected: owner(200),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/translation',
    path: here('/api/v1/settings/translation'),
    body: { reads: null, isAutomatic: true },
    expected: owner(200),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/translation/mine',
    path: here('/api/v1/settings/translation/mine'),
    body: { reads: 'en' },
    // The stranger comes with a key, and programs read nothing.
    expected: staff(200, 403),
  },
  {
    method: 'PUT',
    route: '/api/v1/saved-replies',
    path: here('/api/v1/saved-replies'),
    body: { replies: [{ name: 'Thanks', text: 'Thank you for telling us.' }] },
    expected: staff(200),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/hours',
    path: here('/api/v1/settings/hours'),
    body: { timeZone: 'Europe/Dublin', hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }] },
    expected: owner(200),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/sla',
    path: here('/api/v1/settings/sla'),
    body: Object.fromEntries(
      TICKET_PRIORITIES.map((priority) => [priority, { firstResponseMinutes: 60, resolutionMinutes: 480 }]),
    ),
    expected: owner(200),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/escalation',
    path: here('/api/v1/settings/escalation'),
    body: { contacts: [], remindAfterMinutes: 15, remindersEach: 1 },
    expected: owner(200),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/alerts',
    path: here('/api/v1/settings/alerts'),
    body: { people: [] },
    expected: owner(200),
  },
  {
    method: 'POST',
    route: '/api/v1/alerts/test',
    path: here('/api/v1/alerts/test'),
    // The stranger comes with a key, and a key has nobody to tell.
    expected: staff(202, 409),
  },
  {
    method: 'PUT',
    route: '/api/v1/settings/autonomy',
    path: here('/api/v1/settings/autonomy'),
    body: { default: 'auto' },
    expected: staff(200),
  },
  {
    method: 'POST',
    route: '/api/v1/users',
    path: here('/api/v1/users'),
    body: { name: 'New', email: `new-${randomUUID()}@example.com`, role: 'viewer', password: 'long enough to be one' },
    expected: owner(201),
  },
  {
    method: 'POST',
    route: '/api/v1/leads/:id/persona',
    path: ({ leadId }) => `/api/v1/leads/${leadId}/persona`,
    body: { persona: 'concierge' },
    expected: owner(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/approvals/:id',
    path: ({ approvalId }) => `/api/v1/approvals/${approvalId}`,
    body: { decision: 'rejected' },
    expected: owner(200, 404),
  },
  {
    method: 'POST',
    route: '/api/v1/leads/:id/close',
    path: ({ idleLeadId }) => `/api/v1/leads/${idleLeadId}/close`,
    body: { reason: 'timing' },
    expected: owner(200, 404),
  },
  { method: 'DELETE', route: '/api/v1/session', path: here('/api/v1/session'), expected: readers() },
]

const ticketing: readonly Entry[] = (
  [
    ['assign', { userId: null }],
    ['snooze', { until: '2036-01-01T09:00:00Z' }],
    ['priority', { priority: 'low' }],
    ['resolve', {}],
    ['reopen', {}],
  ] as const
).map(([verb, body]) => ({
  method: 'POST',
  route: `/api/v1/tickets/:id/${verb}`,
  path: ({ ticketId }) => `/api/v1/tickets/${ticketId}/${verb}`,
  body,
  expected: staff(200, 404),
}))

const NOWHERE = '0190b7a4-0000-7000-8000-000000000000'

/** Nobody's ids: who is let in hears that there is no such thing. */
const knowing: readonly Entry[] = [
  { method: 'GET', route: '/api/v1/knowledge', path: here('/api/v1/knowledge'), expected: readers() },
  {
    method: 'POST',
    route: '/api/v1/knowledge',
    path: here('/api/v1/knowledge'),
    body: { kind: 'markdown', content: '# Oak\n\nOak is hard.' },
    expected: staff(201),
  },
  {
    method: 'GET',
    route: '/api/v1/knowledge/search',
    path: here('/api/v1/knowledge/search?q=oak'),
    expected: readers(),
  },
  { method: 'GET', route: '/api/v1/knowledge/gaps', path: here('/api/v1/knowledge/gaps'), expected: staff(200) },
  {
    method: 'POST',
    route: '/api/v1/knowledge/gaps/:id/dismiss',
    path: here(`/api/v1/knowledge/gaps/${NOWHERE}/dismiss`),
    expected: staff(404),
  },
  {
    method: 'PUT',
    route: '/api/v1/knowledge/synonyms',
    path: here('/api/v1/knowledge/synonyms'),
    body: { synonyms: [['oak', 'quercus']] },
    expected: owner(200),
  },
  {
    method: 'GET',
    route: '/api/v1/knowledge/questions',
    path: here('/api/v1/knowledge/questions'),
    expected: readers(),
  },
  {
    method: 'POST',
    route: '/api/v1/knowledge/questions',
    path: here('/api/v1/knowledge/questions'),
    body: { question: 'Is oak hard?', articleId: NOWHERE },
    expected: staff(404),
  },
  {
    method: 'DELETE',
    route: '/api/v1/knowledge/questions/:id',
    path: here(`/api/v1/knowledge/questions/${NOWHERE}`),
    expected: staff(404),
  },
  {
    method: 'POST',
    route: '/api/v1/knowledge/evaluations',
    path: here('/api/v1/knowledge/evaluations'),
    // There is no question to measure with.
    expected: staff(409),
  },
  {
    method: 'GET',
    route: '/api/v1/knowledge/evaluations',
    path: here('/api/v1/knowledge/evaluations'),
    expected: readers(),
  },
  { method: 'GET', route: '/api/v1/knowledge/:id', path: here(`/api/v1/knowledge/${NOWHERE}`), expected: readers(404) },
  {
    method: 'POST',
    route: '/api/v1/knowledge/:id/publish',
    path: here(`/api/v1/knowledge/${NOWHERE}/publish`),
    expected: owner(404),
  },
  {
    method: 'DELETE',
    route: '/api/v1/knowledge/:id',
    path: here(`/api/v1/knowledge/${NOWHERE}`),
    expected: owner(404),
  },
]

/** Every route there is. One that is missing here fails the test: nothing is open by accident. */
export const TABLE: readonly Entry[] = [
  ...doors,
  ...session,
  ...reading,
  // Before anybody writes: that would keep the promise.
  ...planning,
  ...conversing,
  ...knowing,
  ...ticketing,
  // Logging out is among these, so they come last.
  ...deciding,
]

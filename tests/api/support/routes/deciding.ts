import { randomUUID } from 'node:crypto'
import { TICKET_PRIORITIES } from '../../../../domain/ticket/ticket.ts'
import { type Entry, here, MODEL, owner, readers, staff } from './entry.ts'

export const deciding: readonly Entry[] = [
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
    method: 'POST',
    route: '/api/v1/settings/model/gate',
    path: here('/api/v1/settings/model/gate'),
    expected: owner(200),
  },
  {
    method: 'DELETE',
    route: '/api/v1/settings/model/gate',
    path: here('/api/v1/settings/model/gate'),
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

import { type Entry, here, owner, staff } from './entry.ts'

const TEMPLATE = {
  name: 'oak_ready',
  channel: 'whatsapp',
  language: 'en',
  providerRef: `HX${'9'.repeat(32)}`,
  body: 'Hello {{1}}, your oak is ready.',
}
const LATER = new Date(Date.now() + 30 * 86_400_000).toISOString()

export const planning: readonly Entry[] = [
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

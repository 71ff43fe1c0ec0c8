import { type Entry, staff } from './entry.ts'

export const ticketing: readonly Entry[] = (
  [
    ['assign', { userId: null }],
    ['snooze', { until: new Date(Date.now() + 30 * 86_400_000).toISOString() }],
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

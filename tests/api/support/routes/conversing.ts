import { randomUUID } from 'node:crypto'
import { type Entry, here, staff } from './entry.ts'

export const conversing: readonly Entry[] = [
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
    route: '/api/v1/conversations/:id/unsettle',
    path: ({ customerId }) => `/api/v1/conversations/${customerId}/unsettle`,
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

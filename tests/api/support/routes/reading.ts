import { randomUUID } from 'node:crypto'
import { type Entry, here, owner, readers, roles, staff } from './entry.ts'

export const reading: readonly Entry[] = [
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

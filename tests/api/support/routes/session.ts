import { type Entry, everybody, here } from './entry.ts'

export const session: readonly Entry[] = [
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

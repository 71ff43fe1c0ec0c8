import { inject } from 'vitest'
import type { TestTenant } from '../../support/tenant.ts'

export interface Person {
  call(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly body: unknown }>
}

/** Somebody of the business at the console, logged in. */
export async function logIn(tenant: TestTenant, role: 'owner' | 'staff'): Promise<Person> {
  const { api } = inject('stack')
  const email = tenant.business.users.find((user) => user.role === role)?.email
  const answer = await fetch(`${api}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: tenant.secrets.password(role) }),
  })
  if (!answer.ok) throw new Error(`${role} could not log in: ${answer.status} ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  return {
    async call(method, path, body) {
      const answered = await fetch(`${api}${path}`, {
        method,
        headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answered.text()
      return { status: answered.status, body: text === '' ? null : JSON.parse(text) }
    },
  }
}

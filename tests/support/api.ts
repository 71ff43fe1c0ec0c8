import { inject } from 'vitest'
import type { KeyRole } from '../../schema/tables/tenant.ts'
import type { TestTenant } from './tenant.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; null when it is none. */
  readonly body: unknown
}

/** Calls the api as one of the tenant's keys, or as nobody. */
export function apiAs(tenant: TestTenant | null, role: Exclude<KeyRole, 'viewer'> = 'owner') {
  const { api } = inject('stack')
  const key: Record<string, string> = tenant === null ? {} : { 'x-api-key': tenant.secrets.apiKey(role) }
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const isText = typeof body === 'string'
    const answer = await fetch(`${api}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...key, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, body: asJson(text) }
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // pages and empty bodies are no JSON
    return null
  }
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TestTenant } from '../../support/tenant.ts'
import { openPage, type Visit } from './visitor.ts'

export type Role = 'owner' | 'staff' | 'viewer'

export const credentialsOf = (tenant: TestTenant, role: Role) => ({
  email: `${role}@${tenant.slug}.example`,
  password: tenant.secrets.password(role),
})

/** The console at one of its addresses, for somebody of the business who has logged in. */
export async function openConsole(tenant: TestTenant, role: Role, path: string, visit: Visit = {}): Promise<Page> {
  const page = await openPage(visit)
  const login = await page.request.post('/api/v1/session', { data: credentialsOf(tenant, role) })
  expect(login.status()).toBe(200)
  await page.goto(path)
  return page
}

// Fails when: a business does not see how its own channels and vendors fare (console/src/health).
import { expect } from 'vitest'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { faintTexts } from './support/contrast.ts'
import { browserTest } from './support/visitor.ts'

const failed = (tenant: TestTenant) =>
  rows(
    tenant,
    `update provider_configurations set failed_at = now(), fault = 'credentials', fault_code = 'consent_required'
     where capability = 'e-signature' returning vendor`,
  )

browserTest('the owner hears which vendor refuses, and finds it in the settings', async ({ visitor }) => {
  const tenant = await openTenant()
  await failed(tenant)
  const page = await visitor.enter(tenant, 'owner', '/')
  await page.getByRole('button', { name: 'DocuSign fails' }).click()
  const list = page.getByRole('dialog')
  await list.getByText('The last request failed just now: it refused the key').waitFor()
  await list.getByText('Nothing was asked of it yet').waitFor()
  await expect.poll(() => list.textContent()).not.toMatch(/postgres|temporal/i)
  await expect.poll(() => faintTexts(page)).toEqual([])
  await list.getByRole('link', { name: 'Open settings' }).click()
  const providers = page.locator('#providers')
  await providers.getByText('it refused the key').waitFor()
  await expect.poll(() => providers.evaluate((part) => part.getBoundingClientRect().top)).toBeLessThan(700)
  await page.locator('#channels').getByText('No message yet').first().waitFor()
})

browserTest('a viewer sees it too, without a way to settings they may not open', async ({ visitor }) => {
  const tenant = await openTenant()
  await failed(tenant)
  const page = await visitor.enter(tenant, 'viewer', '/')
  await page.getByRole('button', { name: 'DocuSign fails' }).click()
  await page.getByRole('dialog').getByText('it refused the key').waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Open settings' }).count()).toBe(0)
})

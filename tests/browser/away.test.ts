// Fails when: a page cannot be opened because its file was not fetched before it was needed (console/src/app/pages.ts), or
// a server that does not answer takes away what is shown (console/src/app/start-afresh.ts).
import { expect } from 'vitest'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { browserTest } from './support/visitor.ts'

const NETWORK = /Failed to load resource|WebSocket connection/

browserTest('every page opens while nobody answers, and says so', async ({ visitor }) => {
  const tenant = await openTenant()
  await openPhone(tenant).ask('Is a wall shelf with brackets possible?')
  const page = await visitor.enter(tenant, 'owner', '/inbox', { expected: NETWORK })
  const fetched = () =>
    page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /more-page-.*\.js/.test(name)))
  await expect.poll(fetched).toBe(true)
  await page.getByRole('link', { name: /AI:/ }).first().waitFor()
  // A server that is gone: whatever is asked for does not come.
  await page.route('**/*', (route) => route.abort())
  await page.getByRole('link', { name: 'Tickets' }).click()
  await page.getByText('The tickets could not be loaded').waitFor()
  await page.getByRole('link', { name: /^Inbox/ }).click()
  await page.getByRole('link', { name: /AI:/ }).first().waitFor()
  await page.unroute('**/*')
  await page.getByRole('link', { name: 'Tickets' }).click()
  await page.getByText('All open').waitFor()
  await expect.poll(() => page.getByText('The tickets could not be loaded').count()).toBe(0)
})

browserTest('an address in a message can be followed, and only to a page', async ({ visitor }) => {
  const tenant = await openTenant()
  await openPhone(tenant).ask('Like https://example.com/oak_(table). or [this](javascript:alert(1))?')
  const [found] = await rows<{ id: string }>(tenant, 'select customer_id as id from messages limit 1')
  const page = await visitor.enter(tenant, 'staff', `/inbox/${found?.id ?? ''}`)
  const link = page.getByRole('log').getByRole('link').first()
  await expect.poll(() => link.getAttribute('href')).toBe('https://example.com/oak_(table)')
  await expect.poll(() => link.getAttribute('rel')).toBe('noopener noreferrer')
  await expect.poll(() => page.locator('a[href^="javascript"]').count()).toBe(0)
})

import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { buyer, reachOffer } from '../engine/support/people.ts'
import { rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { browserTest } from './support/visitor.ts'

const SMALL = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const LONG = 'Maximiliane-Wilhelmine'.repeat(14)

const brightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')
    if (canvas === null) throw new Error('no canvas')
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3))
  })

describe('the console', () => {
  browserTest('is dark where the system is, and as chosen from then on', async ({ visitor }) => {
    const tenant = await openTenant()
    const page = await visitor.enter(tenant, 'owner', '/', { colorScheme: 'dark' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => brightness(page)).toBeLessThan(60)
    await page.getByRole('button', { name: /account and theme/ }).click()
    await page.getByText('Light', { exact: true }).click()
    await expect.poll(() => brightness(page)).toBeGreaterThan(200)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => brightness(page)).toBeGreaterThan(200)
  })

  browserTest('fits a phone of 360 pixels on every page, with a name of 300 characters', async ({ visitor }) => {
    const someone = buyer(await openTenant())
    await reachOffer(someone)
    const [customerId, leadId] = [await someone.customerId(), await someone.leadId()]
    await rows(someone.tenant, 'update customers set name = $2 where id = $1 returning id', [customerId, LONG])
    await rows(someone.tenant, 'update universal_leads_ledger set name = $2 where id = $1 returning id', [leadId, LONG])
    const page = await visitor.enter(someone.tenant, 'owner', '/', SMALL)
    const paths = [
      '/',
      '/inbox',
      `/inbox/${customerId}`,
      '/pipeline',
      '/pipeline?view=list',
      `/pipeline/${leadId}`,
      `/leads/${leadId}`,
      '/customers',
      `/customers/${customerId}`,
      '/tickets',
      '/knowledge',
      '/settings',
      '/more',
    ]
    for (const path of paths) {
      await page.goto(path)
      await page.locator('main :visible').filter({ hasText: /\w/ }).first().waitFor()
      await expect.poll(() => page.locator('main .mantine-Skeleton-root').count()).toBe(0)
      const width = () => page.evaluate(() => document.documentElement.scrollWidth)
      await expect.poll(width, { message: path }).toBe(SMALL.viewport.width)
    }
    await page.getByRole('link', { name: 'Pipeline' }).click()
    await page.waitForURL('**/pipeline')
  })

  browserTest('shows every key behind "?", and where the focus is', async ({ visitor }) => {
    const page = await visitor.enter(await openTenant(), 'owner', '/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Take over from the AI').waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
    expect(outline).not.toBe('none')
  })
})

import { describe, expect } from 'vitest'
import { openTenant } from '../support/tenant.ts'
import { columnOf, headSays } from './support/board.ts'
import { painted, watchWork } from './support/interaction.ts'
import { addLeads } from './support/many-leads.ts'
import { browserTest } from './support/visitor.ts'

const LEADS = 10_000
const STEPS = 20
/** What five columns in sight need, many times over, and a small part of what ten thousand cards would. */
const MOST_ELEMENTS = 2_500
const QUICK_MS = 100

describe('a board with ten thousand leads', () => {
  browserTest('holds only what is in sight, and answers to keys at once', async ({ visitor }) => {
    const tenant = await openTenant()
    await addLeads(tenant, LEADS)
    const page = await visitor.enter(tenant, 'owner', '/pipeline')
    await headSays(page, 'Incoming', /Incoming2,000€1\.2M$/)
    const cards = columnOf(page, 'Incoming').locator('[data-lead]')
    await cards.first().waitFor()
    const elements = () => page.locator('*').count()
    await expect.poll(() => elements()).toBeLessThan(MOST_ELEMENTS)

    const list = columnOf(page, 'Incoming').locator('ul')
    const before = await cards.first().getAttribute('data-lead')
    await list.hover()
    await page.mouse.wheel(0, 20_000)
    await expect.poll(() => cards.first().getAttribute('data-lead')).not.toBe(before)
    await expect.poll(() => cards.count()).toBeLessThan(40)
    await expect.poll(() => elements()).toBeLessThan(MOST_ELEMENTS)

    const workMs = await watchWork(page)
    const atFirst = await workMs()
    for (let step = 0; step < STEPS; step++) {
      await page.keyboard.press('j')
      await painted(page)
    }
    const perStepMs = ((await workMs()) - atFirst) / STEPS
    expect(perStepMs).toBeGreaterThan(0)
    expect(perStepMs).toBeLessThan(QUICK_MS)
    await page.getByRole('complementary', { name: 'Deal' }).getByText('Lead came in').waitFor()
    const open = columnOf(page, 'Incoming').locator('[data-open]')
    await expect.poll(() => open.isVisible()).toBe(true)
  })
})

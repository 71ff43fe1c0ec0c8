import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { articleAdded } from '../../api/contract/knowledge.ts'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { browserTest } from './support/visitor.ts'

const HOURLY = 'Wipe spilled red wine off within the hour with a damp cloth.'
const DAILY = 'Leave spilled red wine for a day, then sand the spot lightly.'
const HERS = 'Call us about spilled red wine.'

async function upload(tenant: TestTenant): Promise<string> {
  const body = { kind: 'markdown', title: 'Spots', content: HOURLY }
  return articleAdded.parse((await apiAs(tenant)('POST', '/api/v1/knowledge', body)).body).id
}

const edit = async (tenant: TestTenant, id: string, text: string, basedOn: number, role: 'owner' | 'staff' = 'owner') =>
  expect((await apiAs(tenant, role)('PUT', `/api/v1/knowledge/${id}`, { title: 'Spots', text, basedOn })).status).toBe(
    200,
  )

const text = (page: Page) => page.getByRole('textbox', { name: 'Text' })
const words = (page: Page) => expect.poll(() => text(page).inputValue())
const shows = (page: Page, what: string) => page.getByText(what).first().waitFor()

describe('an article in the console', () => {
  browserTest('is opened from the list, edited by keyboard, and answers from then on', async ({ visitor }) => {
    const tenant = await openTenant()
    await upload(tenant)
    const page = await visitor.enter(tenant, 'owner', '/knowledge')
    await page.getByRole('link', { name: 'Edit Spots' }).click()
    await words(page).toBe(HOURLY)
    await expect.poll(() => page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await page.getByLabel('Title').fill('Wine')
    await text(page).fill(DAILY)
    await page.keyboard.press('Control+s')
    await shows(page, 'Saved: customers are answered from it')
    await shows(page, 'Version 2')
    await page.getByRole('heading', { name: 'Wine' }).waitFor()
    await page.goto('/knowledge?part=try&q=How+do+I+get+spilled+red+wine+off')
    await shows(page, DAILY)
    await expect.poll(() => page.getByText(HOURLY).count()).toBe(0)
  })

  browserTest('that somebody else saved meanwhile is opened, with one’s own words kept', async ({ visitor }) => {
    const tenant = await openTenant()
    const id = await upload(tenant)
    const page = await visitor.enter(tenant, 'owner', `/knowledge/${id}`)
    await words(page).toBe(HOURLY)
    await text(page).fill(DAILY)
    await edit(tenant, id, HERS, 1)
    await shows(page, 'Somebody saved a newer version')
    await expect.poll(() => page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await words(page).toBe(DAILY)
    await page.getByRole('button', { name: 'Open version 2' }).click()
    await words(page).toBe(HERS)
    await page.getByRole('region', { name: 'What you had written' }).getByText(DAILY).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await text(page).fill(`${HERS} By noon.`)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Version 3', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Put it in the place of the text above' }).click()
    await words(page).toBe(DAILY)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Version 4', { exact: true }).first().waitFor()
    await expect.poll(() => page.getByText('What you had written').count()).toBe(0)
  })

  browserTest('saved a moment too late is refused, and says what to do', async ({ visitor }) => {
    const tenant = await openTenant()
    const id = await upload(tenant)
    const page = await visitor.enter(tenant, 'owner', `/knowledge/${id}`, { expected: /409/ })
    await words(page).toBe(HOURLY)
    await text(page).fill(DAILY)
    // Somebody is faster after the button was pressed and before it arrived.
    await page.route(`**/api/v1/knowledge/${id}`, async (route) => {
      if (route.request().method() === 'PUT') await edit(tenant, id, HERS, 1)
      await route.continue()
    })
    await page.getByRole('button', { name: 'Save' }).click()
    await shows(page, 'Somebody saved a newer version')
    await words(page).toBe(DAILY)
    await expect.poll(() => page.getByRole('button', { name: 'Copy yours' }).count()).toBe(1)
  })

  browserTest('keeps unsaved words when the page is left or loaded again, and asks before', async ({ visitor }) => {
    const tenant = await openTenant()
    const id = await upload(tenant)
    const page = await visitor.enter(tenant, 'owner', `/knowledge/${id}`)
    await words(page).toBe(HOURLY)
    await text(page).fill(DAILY)
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    const asked = page.getByRole('dialog', { name: 'Leave without saving?' })
    await asked.getByRole('button', { name: 'Stay' }).last().click()
    await asked.waitFor({ state: 'detached' })
    await words(page).toBe(DAILY)
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    await asked.getByRole('button', { name: 'Leave' }).click()
    await page.waitForURL('**/')
    await page.goto(`/knowledge/${id}`)
    await words(page).toBe(DAILY)
    const questions: string[] = []
    page.on('dialog', (dialog) => {
      questions.push(dialog.type())
      void dialog.accept()
    })
    // A page asks only for somebody who has touched it.
    await text(page).press('End')
    await page.reload()
    await words(page).toBe(DAILY)
    expect(questions).toEqual(['beforeunload'])
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await words(page).toBe(HOURLY)
    await page.getByRole('button', { name: 'Undo' }).click()
    await words(page).toBe(DAILY)
  })

  browserTest('shows what it said before, and brings it back', async ({ visitor }) => {
    const tenant = await openTenant()
    const id = await upload(tenant)
    await edit(tenant, id, DAILY, 1)
    const page = await visitor.enter(tenant, 'owner', `/knowledge/${id}`)
    await words(page).toBe(DAILY)
    await page.getByRole('link', { name: 'Look at version 1' }).click()
    await shows(page, HOURLY)
    await page.getByRole('button', { name: 'Restore this version' }).click()
    await shows(page, 'The text of version 1 is back, as version 3')
    await words(page).toBe(HOURLY)
    await shows(page, 'the text of version 1 again')
  })

  browserTest('changed by staff waits until the owner has reviewed it', async ({ visitor }) => {
    const tenant = await openTenant()
    const id = await upload(tenant)
    const staff = await visitor.enter(tenant, 'staff', `/knowledge/${id}`)
    await words(staff).toBe(HOURLY)
    await text(staff).fill(DAILY)
    await shows(staff, 'What you change waits for the owner.')
    await staff.getByRole('button', { name: 'Save' }).click()
    await shows(staff, 'Version 2 waits for the owner: customers are answered from version 1')
    await expect.poll(() => staff.getByRole('button', { name: /Publish/ }).count()).toBe(0)
    const owner = await visitor.enter(tenant, 'owner', '/knowledge')
    await shows(owner, 'A change waits')
    await owner.getByRole('link', { name: 'Review Spots' }).click()
    await words(owner).toBe(DAILY)
    await shows(owner, 'The staff')
    await owner.getByRole('button', { name: 'Publish version 2' }).click()
    await owner.getByText('Customers are answered from it', { exact: true }).first().waitFor()
    await staff.getByText('Customers are answered from it', { exact: true }).first().waitFor()
  })

  browserTest('is read by a viewer, who changes nothing', async ({ visitor }) => {
    const tenant = await openTenant()
    await upload(tenant)
    const page = await visitor.enter(tenant, 'viewer', '/knowledge')
    await page.getByRole('link', { name: 'Open Spots' }).click()
    await shows(page, HOURLY)
    await shows(page, 'Version 1')
    await expect.poll(() => page.getByRole('textbox').count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: /Save|Restore|Publish/ }).count()).toBe(0)
  })
})

describe('what a message cited', () => {
  browserTest('is read as it stood then, behind "why", after the article was edited', async ({ visitor }) => {
    const tenant = await openTenant()
    const id = await upload(tenant)
    expect(await openPhone(tenant).ask('How do I get spilled red wine off?')).toContain('within the hour')
    await edit(tenant, id, DAILY, 1)
    const [message] = await rows<{ id: string; customer_id: string }>(
      tenant,
      `select id, customer_id from messages where direction = 'out' and why is not null`,
    )
    const page = await visitor.enter(tenant, 'owner', `/inbox/${message?.customer_id}?why=${message?.id}`)
    const drawer = page.getByRole('dialog', { name: 'Why this message?' })
    await drawer.getByRole('button', { name: 'Show the text it stands in' }).click()
    await drawer.getByText('Version 1, as it was then: version 2 stands in its place').waitFor()
    await expect.poll(() => drawer.getByText(HOURLY).count()).toBeGreaterThan(0)
    await drawer.getByRole('link', { name: 'Open the article as it was' }).click()
    await page.getByRole('button', { name: 'Restore this version' }).waitFor()
    await shows(page, HOURLY)
  })
})

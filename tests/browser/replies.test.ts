// Fails when: the timeline does not say what a message replies to (services/timeline/read.ts, api/routes/present.ts), the
// bubble does not show it (console/src/timeline/quoted.tsx), or its way back ends with the page (read-back.ts).
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { faintTexts } from './support/contrast.ts'
import { browserTest } from './support/visitor.ts'

const HOSTILE = `<img src=x onerror="window.isBroken=1"> ${'Is a wall shelf with brackets of brass possible, and '.repeat(6)}when?`
const STILL = 'Is this still true?'
const PHOTO = Buffer.from('\xff\xd8\xff\xe0 a photo', 'latin1')
const dataUrl = (bytes: Buffer) => `data:image/jpeg;base64,${bytes.toString('base64')}`
// More than two pages of what colleagues wrote down.
const NOTES = `insert into messages (tenant_id, id, customer_id, direction, text, author_kind, correlation_id)
  select tenant_id, gen_random_uuid(), customer_id, 'note', 'Rang them, number ' || n, 'staff', 'notes'
  from (select tenant_id, customer_id from messages limit 1) m, generate_series(1, 400) n returning customer_id as id`
const FIRST_OUT = `select id from messages where direction = 'out' order by position`
const LOW = { viewport: { width: 1_280, height: 660 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' as const }

const log = (page: Page) => page.getByRole('log')
const bubble = (page: Page, text: string) => log(page).locator('article').filter({ hasText: text })

/** A question of theirs and our answer to it, then other things, then a reply to each of the two. */
async function replied(settings: Record<string, unknown> = {}) {
  const tenant = await openTenant(settings)
  const phone = openPhone(tenant)
  const asked = await phone.write(HOSTILE)
  await phone.next()
  for (const text of ['Are you open on Sundays?', 'And on Mondays?', 'And on Tuesdays?']) await phone.ask(text)
  const [first] = await phone.heard()
  await sent(tenant)
  await phone.write(STILL, { replyTo: first?.id ?? '' })
  await phone.write('And what about this?', { replyTo: asked.providerMessageId })
  const [found] = await rows<{ id: string }>(tenant, 'select customer_id as id from messages limit 1')
  return { tenant, answer: first?.text ?? '', path: `/inbox/${found?.id ?? ''}` }
}

const sent = (tenant: TestTenant) =>
  until('the confirmations', async () => {
    const open = await rows(tenant, 'select 1 from outbound_ledger where provider_message_id is null')
    return open.length === 0
  })

const isInSight = (page: Page, id: string) =>
  page.locator(`[data-message="${id}"]`).evaluate((message) => {
    const { top, bottom } = message.getBoundingClientRect()
    const view = message.closest('[role="log"]')?.getBoundingClientRect()
    return view !== undefined && top >= view.top - 1 && bottom <= view.bottom + 1
  })

describe('a message that replies to an older one', () => {
  browserTest('says above its words what it replies to, and leads there', async ({ visitor }) => {
    const { tenant, answer, path } = await replied()
    const page = await visitor.enter(tenant, 'staff', path, LOW)
    const ours = bubble(page, STILL).getByRole('button', { name: /^AI/ })
    await ours.waitFor()
    await expect.poll(() => ours.textContent()).toContain(answer.replaceAll(/\s+/g, ' ').slice(0, 60))
    const theirs = bubble(page, 'And what about this?').getByRole('button', { name: /^Customer/ })
    await expect.poll(() => theirs.textContent()).toContain('<img src=x')
    await expect.poll(() => page.locator('img[src="x"]').count()).toBe(0)
    await expect.poll(() => page.evaluate(() => 'isBroken' in window)).toBe(false)

    const [first] = await rows<{ id: string }>(
      tenant,
      `select id from messages where direction = 'out' order by position`,
    )
    const id = first?.id ?? ''
    await expect.poll(() => isInSight(page, id)).toBe(false)
    await ours.click()
    await expect.poll(() => isInSight(page, id)).toBe(true)
    await expect.poll(() => faintTexts(page)).toEqual([])
  })

  browserTest('leads to what is not loaded yet, and says so where that fails', async ({ visitor }) => {
    const tenant = await openTenant()
    const phone = openPhone(tenant)
    await phone.write('', { mediaUrl: dataUrl(PHOTO) })
    const first = await phone.ask('Could you make a wall shelf like this one?')
    await phone.ask('Are you open on Sundays?')
    await sent(tenant)
    const [{ id: customerId } = { id: '' }] = await rows<{ id: string }>(tenant, NOTES)
    const [heard] = await phone.heard()
    await phone.write(STILL, { replyTo: heard?.id ?? '' })
    const page = await visitor.enter(tenant, 'staff', `/inbox/${customerId}`, { expected: /Failed to load resource/ })
    await page.route('**/timeline?*before=*', (route) => route.abort())
    const quoted = bubble(page, STILL).getByRole('button', { name: /^AI/ })
    await quoted.click()
    await bubble(page, STILL).getByText('could not be loaded').waitFor()
    await page.unroute('**/timeline?*before=*')
    await quoted.focus()
    await page.keyboard.press('Enter')
    const [target] = await rows<{ id: string }>(tenant, FIRST_OUT)
    await expect.poll(() => isInSight(page, target?.id ?? '')).toBe(true)
    await expect.poll(() => bubble(page, first.slice(0, 30)).first().isVisible()).toBe(true)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-message'))).toBe(target?.id)
  })

  browserTest('calls a message without words what it carried', async ({ visitor }) => {
    const tenant = await openTenant()
    const phone = openPhone(tenant)
    const photo = await phone.write('', { mediaUrl: dataUrl(PHOTO) })
    await phone.ask('Are you open on Sundays?')
    await phone.write(STILL, { replyTo: photo.providerMessageId })
    const [found] = await rows<{ id: string }>(tenant, 'select customer_id as id from messages limit 1')
    const page = await visitor.enter(tenant, 'staff', `/inbox/${found?.id ?? ''}`)
    await bubble(page, STILL)
      .getByRole('button', { name: /^Customer.*Picture$/ })
      .waitFor()
  })

  browserTest('keeps it to one line on a dark phone', async ({ visitor }) => {
    const { tenant, path } = await replied()
    const page = await visitor.enter(tenant, 'staff', path, PHONE)
    const theirs = bubble(page, 'And what about this?').getByRole('button', { name: /^Customer/ })
    await theirs.waitFor()
    await expect.poll(async () => (await theirs.boundingBox())?.height).toBeLessThan(56)
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0)
    await expect.poll(() => faintTexts(page)).toEqual([])
  })

  browserTest('shows none of it to a viewer who may not read', async ({ visitor }) => {
    const { tenant, path } = await replied({ viewers: { readTexts: false } })
    const page = await visitor.enter(tenant, 'viewer', path)
    await log(page).getByText('Not shown to viewers').first().waitFor()
    await expect.poll(() => log(page).locator('blockquote, article button').count()).toBe(0)
    await expect.poll(() => log(page).textContent()).not.toContain('wall shelf')
  })
})

import { describe, expect } from 'vitest'
import { fastDesk, ticketIs } from '../engine/support/tickets.ts'
import { joinery } from '../support/businesses.ts'
import { openPhone } from '../support/phone.ts'
import { row } from '../support/rows.ts'
import { mailbox, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { faintTexts } from './support/contrast.ts'
import { browserTest } from './support/visitor.ts'

const stored = async (tenant: TestTenant) =>
  (await row<{ settings: Record<string, never> }>(tenant, 'select settings from tenants')).settings

describe('the settings', () => {
  browserTest('say how requests are looked after, and keep what was saved', async ({ visitor }) => {
    const tenant = await openTenant()
    const page = await visitor.enter(tenant, 'owner', '/settings')
    await page.getByLabel('First answer, High').fill('soon')
    await page.getByText('Write times as "15 min"').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await page.getByLabel('First answer, High').fill('45 min')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Deadlines saved').waitFor()

    await page.getByLabel('Time zone').fill('Europe/Lisbon')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Business hours saved').waitFor()

    await page.getByRole('button', { name: 'Add somebody' }).click()
    await page.getByRole('menuitem', { name: 'The owner' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved who is told first').waitFor()
    await expect
      .poll(() => stored(tenant))
      .toMatchObject({
        timeZone: 'Europe/Lisbon',
        support: { sla: { high: { firstResponseMinutes: 45 } }, contacts: [expect.any(String)] },
      })
    await page.reload()
    await expect.poll(() => page.getByLabel('First answer, High').inputValue()).toBe('45 min')
  })

  browserTest('keep what is typed while something is being saved, and jump nowhere', async ({ visitor }) => {
    const tenant = await openTenant()
    const page = await visitor.enter(tenant, 'owner', '/settings')
    const part = page.locator('#deadlines')
    const held = Promise.withResolvers<void>()
    await page.route('**/settings/sla', async (route) => {
      await held.promise
      await route.continue()
    })
    await part.getByLabel('First answer, High').fill('45 min')
    await part.getByRole('button', { name: 'Save' }).click()
    await part.getByLabel('Solution, Low').fill('50 h')
    held.resolve()
    await page.getByText('Deadlines saved').waitFor()
    await expect.poll(() => part.getByLabel('Solution, Low').inputValue()).toBe('50 h')
    const below = () => part.evaluate((element) => element.getBoundingClientRect().height)
    const before = await below()
    await part.getByRole('button', { name: 'Save' }).click()
    await part.getByText('Everything here is saved').waitFor()
    await expect.poll(() => below()).toBe(before)
    await expect
      .poll(() => stored(tenant))
      .toMatchObject({
        support: { sla: { high: { firstResponseMinutes: 45 }, low: { resolutionMinutes: 3_000 } } },
      })
  })

  browserTest('try a model before it is chosen, and keep the choice', async ({ visitor }) => {
    const tenant = await openTenant()
    const page = await visitor.enter(tenant, 'owner', '/settings')
    const part = page.locator('#model')
    await part.getByRole('button', { name: 'Test' }).click()
    await part.getByText('answered after').waitFor()
    await part.getByLabel('Time limit').fill('60')
    await part.getByText('between 0.5 and 30 seconds').waitFor()
    await part.getByLabel('Time limit').fill('7.5')
    await part.getByLabel('Model').fill('gpt-6-sol')
    await part.getByRole('button', { name: 'Save' }).click()
    await page.getByText('gpt-6-sol is checked before it answers').waitFor()
    await part.getByText('It passed its check').waitFor()
    await expect
      .poll(() => row(tenant, `select settings from provider_configurations where capability = 'llm' and is_active`))
      .toEqual({ settings: { model: 'gpt-6-sol', contextTokens: 128_000, timeoutMs: 7_500 } })
    await expect.poll(() => part.getByLabel('Model', { exact: true }).inputValue()).toBe('gpt-6-sol')
  })

  browserTest('say who is told of trouble with no page open', async ({ visitor }) => {
    const tenant = await openTenant({}, joinery, mailbox())
    const page = await visitor.enter(tenant, 'owner', '/settings')
    const viewer = page.getByRole('group', { name: 'The viewer' })
    await viewer.getByRole('checkbox', { name: 'Guardrails' }).check({ force: true })
    await page.getByRole('textbox', { name: 'E-mail of The viewer' }).fill('nights@example.com')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved who is told of trouble').waitFor()
    await expect
      .poll(() => stored(tenant))
      .toMatchObject({
        alerts: { people: [{ kinds: ['guardrails'], ways: [{ channel: 'email', address: 'nights@example.com' }] }] },
      })
    await page.getByRole('button', { name: 'Send me a test' }).click()
    await page.getByText('A test is on its way to you').waitFor()
    const mail = await openPhone(tenant, 'email', `owner@${tenant.slug}.example`).next()
    expect(mail.subject).toContain('This is a test')
  })

  browserTest('keep the texts staff have at hand; a deleted one comes back with Z', async ({ visitor }) => {
    const tenant = await openTenant()
    const page = await visitor.enter(tenant, 'staff', '/settings')
    await page.getByRole('button', { name: 'Add a reply' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Thanks')
    await page.getByRole('textbox', { name: 'Text' }).fill('Thank you for telling us.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Delete "Thanks"' }).click()
    await page.getByText('"Thanks" deleted').waitFor()
    await page.locator('body').press('z')
    await page.getByText('Thank you for telling us.').waitFor()
    await until('the reply is back', async () => {
      const { support } = (await stored(tenant)) as { support?: { savedReplies?: unknown[] } }
      return support?.savedReplies?.length === 1
    })
    // The rest is the owner's.
    await expect.poll(() => page.getByLabel('First answer, High').isDisabled()).toBe(true)
  })

  browserTest('let the AI do more or less on one channel', async ({ visitor }) => {
    const tenant = await openTenant()
    const page = await visitor.enter(tenant, 'owner', '/settings')
    await page.getByRole('radiogroup', { name: 'The AI on SMS' }).getByText('Off').click()
    await page.getByText('The AI on SMS: off').waitFor()
    await until('off on sms', async () => {
      const { autonomy } = (await stored(tenant)) as { autonomy?: { perChannel?: Record<string, string> } }
      return autonomy?.perChannel?.['sms'] === 'off'
    })
  })
})

describe.each(['light', 'dark'] as const)('every text can be read in the %s theme', (colorScheme) => {
  browserTest(`on the pages staff live in (${colorScheme})`, async ({ visitor }) => {
    const tenant = await openTenant(fastDesk({ firstResponse: 3_600 }))
    await openPhone(tenant).ask('The drawer of my table is stuck.')
    const { customer_id } = await ticketIs(tenant, 'pending')
    const page = await visitor.enter(tenant, 'owner', '/', { colorScheme })
    for (const path of ['/', `/inbox/${customer_id}`, '/tickets', '/knowledge', '/settings']) {
      await page.goto(path)
      await page.locator('main :visible').filter({ hasText: /\w/ }).first().waitFor()
      await expect.poll(() => page.locator('main .mantine-Skeleton-root').count()).toBe(0)
      await expect.poll(() => faintTexts(page), { message: path }).toEqual([])
    }
    await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
      heading.style.color = 'color-mix(in srgb, var(--text) 30%, var(--paper))'
    })
    await expect.poll(async () => (await faintTexts(page)).map(({ text }) => text)).toEqual(['Settings'])
  })
})

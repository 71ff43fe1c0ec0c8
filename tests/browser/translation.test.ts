import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { misbehave } from '../engine/support/misbehave.ts'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { browserTest } from './support/visitor.ts'

const QUESTION = '¿Qué madera usan ustedes para las mesas?'
const TRANSLATION = `[scripted, not translated] ${QUESTION}`
const DRAFT = 'Thank you for your patience.'
const IN_SPANISH = 'Gracias por su paciencia.'

const log = (page: Page) => page.getByRole('log')
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' })

async function asked(settings: Record<string, unknown> = {}, text = QUESTION) {
  const tenant = await openTenant({ autonomy: { default: 'off' }, ...settings })
  const phone = openPhone(tenant)
  await phone.write(text)
  const path = await until('the conversation', async () => {
    const [found] = await rows<{ id: string }>(tenant, 'select customer_id as id from messages')
    return found === undefined ? undefined : `/inbox/${found.id}`
  })
  return { tenant, phone, path }
}

const made = async (tenant: TestTenant) =>
  (await rows(tenant, 'select 1 from message_translations where text is not null')).length

describe('a conversation in a language the team does not read', () => {
  browserTest('shows the words, and beneath them what they mean and who says so', async ({ visitor }) => {
    const { tenant, path } = await asked()
    const page = await visitor.enter(tenant, 'staff', path)
    await log(page).getByText(QUESTION, { exact: true }).waitFor()
    await log(page).getByText(TRANSLATION, { exact: true }).waitFor()
    await log(page).getByText('Translated from Spanish').waitFor()
    await expect.poll(() => log(page).getByText('scripted', { exact: true }).count()).toBe(1)
    await expect.poll(() => made(tenant)).toBe(1)
  })

  browserTest('waits for a button where the owner wants it so, and shows a viewer no button', async ({ visitor }) => {
    const { tenant, path } = await asked({ translation: { isAutomatic: false }, viewers: { readTexts: true } })
    const viewer = await visitor.enter(tenant, 'viewer', path)
    await log(viewer).getByText(QUESTION, { exact: true }).waitFor()
    const page = await visitor.enter(tenant, 'staff', path)
    const button = log(page).getByRole('button', { name: 'Translate' })
    await button.waitFor()
    await expect.poll(() => made(tenant)).toBe(0)
    await expect.poll(() => log(viewer).getByRole('button', { name: 'Translate' }).count()).toBe(0)
    await button.click()
    await log(page).getByText(TRANSLATION, { exact: true }).waitFor()
    await viewer.reload()
    await log(viewer).getByText(TRANSLATION, { exact: true }).waitFor()
  })

  browserTest('says kindly that nothing came of it, and tries again', async ({ visitor }) => {
    const { tenant, path } = await asked({ model: { openMs: 100 } })
    const outage = await misbehave(tenant, 'openai', { fault: 'down' })
    const page = await visitor.enter(tenant, 'staff', path)
    await log(page).getByText('Could not be translated: the language model does not answer.').waitFor()
    await expect.poll(() => log(page).getByText(QUESTION, { exact: true }).count()).toBe(1)
    await outage.heal()
    // The first try may still meet the breaker, which looks again after a moment.
    await until('the translation', async () => {
      const again = log(page).getByRole('button', { name: 'Try again' })
      await again.evaluateAll((buttons) => {
        for (const button of buttons) if (button instanceof HTMLElement) button.click()
      })
      return log(page).getByText(TRANSLATION, { exact: true }).isVisible()
    })
  })

  browserTest('is answered in the customer’s language, read before it leaves and taken back', async ({ visitor }) => {
    const { tenant, path, phone } = await asked()
    const page = await visitor.enter(tenant, 'staff', path)
    await reply(page).fill(DRAFT)
    const button = page.getByRole('button', { name: 'Translate to Spanish' })
    await button.click()
    await page.getByRole('button', { name: 'Back to your words' }).click()
    await expect.poll(() => reply(page).inputValue()).toBe(DRAFT)
    await button.click()
    await page.getByRole('button', { name: 'Back to your words' }).waitFor()
    await expect.poll(() => reply(page).inputValue()).toBe(IN_SPANISH)
    await expect
      .poll(() => rows(tenant, 'select 1 from outbound_ledger'), { message: 'translating sends nothing' })
      .toEqual([])
    await reply(page).press('Enter')
    expect((await phone.next()).text).toBe(IN_SPANISH)
    // What was sent is foreign to the team, too.
    await log(page).getByText(DRAFT, { exact: true }).waitFor()
  })

  browserTest('shows as it is, with nothing beside it, where no model is set up', async ({ visitor }) => {
    const { tenant, path } = await asked()
    await rows(tenant, `update provider_configurations set is_active = false where capability = 'llm' returning id`)
    const page = await visitor.enter(tenant, 'staff', path)
    await log(page).getByText(QUESTION, { exact: true }).waitFor()
    await reply(page).fill(DRAFT)
    await expect.poll(() => page.getByText(/translat/i).count()).toBe(0)
  })

  browserTest('shows markup in a customer’s words as words', async ({ visitor }) => {
    const text = 'Hola, quiero una mesa <img src=x onerror="document.title=1"> por favor'
    const { tenant, path } = await asked({}, text)
    const page = await visitor.enter(tenant, 'staff', path)
    await log(page).getByText(`[scripted, not translated] ${text}`, { exact: true }).waitFor()
    await expect.poll(() => log(page).locator('img').count()).toBe(0)
  })
})

describe('what the team reads', () => {
  browserTest('is the owner’s to say, and for oneself one’s own', async ({ visitor }) => {
    const { path, tenant } = await asked()
    const page = await visitor.enter(tenant, 'staff', path)
    await log(page).getByText('Translated from Spanish').waitFor()
    await page.goto('/settings')
    await expect.poll(() => page.getByLabel('Your team reads').isDisabled()).toBe(true)
    await page.getByLabel('You read').selectOption({ label: 'Spanish' })
    await page.getByText('Saved what you read').waitFor()
    await page.goto(path)
    await log(page).getByText(QUESTION, { exact: true }).waitFor()
    await expect.poll(() => page.getByText(/translat/i).count()).toBe(0)

    const owner = await visitor.enter(tenant, 'owner', '/settings')
    await owner.getByLabel('Your team reads').selectOption({ label: 'German' })
    await owner.getByLabel('Translate as soon as somebody looks').uncheck({ force: true })
    await owner.getByRole('button', { name: 'Save' }).click()
    await owner.getByText('Translation saved').waitFor()
    await owner.goto(path)
    await log(owner).getByRole('button', { name: 'Translate' }).waitFor()
  })
})

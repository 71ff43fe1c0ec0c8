import { describe } from 'vitest'
import { recordGap } from '../../services/knowledge/gaps.ts'
import { inTenant } from '../../services/transaction.ts'
import { openTenant } from '../support/tenant.ts'
import { browserTest } from './support/visitor.ts'

const QUESTION = 'Do you oil <b>old</b> tables?'
const ANSWER = 'Old tables are oiled in our workshop within two days.'

describe.concurrent('the page of knowledge', () => {
  browserTest('leads from a gap to the article that answers it', async ({ visitor, expect }) => {
    const tenant = await openTenant()
    await inTenant(tenant.db, tenant.scope, (tx) => recordGap(tx, { question: QUESTION, customerId: null }))
    const page = await visitor.enter(tenant, 'owner', '/knowledge?part=gaps')
    await page.getByText(QUESTION).waitFor()
    await page.getByRole('button', { name: 'Write the article' }).click()
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe(QUESTION)
    await page.getByRole('textbox', { name: 'Text' }).fill(ANSWER)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('No gaps').waitFor()
    await page.goto('/knowledge?part=try')
    await page.getByRole('searchbox', { name: 'A question' }).fill('Can old tables be oiled?')
    await page.getByText('Answered from these').waitFor()
    await page.getByText(ANSWER).waitFor()
  })

  browserTest('lists what is asked most first, the same question once', async ({ visitor, expect }) => {
    const tenant = await openTenant()
    for (const question of ['Do you sell saws?', 'Do you rent tables?', 'Hello, can I rent a table?', 'Table rent?'])
      await inTenant(tenant.db, tenant.scope, (tx) => recordGap(tx, { question, customerId: null }))
    const page = await visitor.enter(tenant, 'staff', '/knowledge?part=gaps')
    await page.getByText('asked 3 times').waitFor()
    const text = await page.getByRole('main').innerText()
    expect(text.indexOf('Table rent?')).toBeLessThan(text.indexOf('Do you sell saws?'))
    await page.getByRole('button', { name: 'Dismiss' }).first().click()
    await page.getByText('asked 3 times').waitFor({ state: 'detached' })
    await page.getByText('asked once').waitFor()
  })

  browserTest('takes files of several kinds, and tells of those it cannot read', async ({ visitor, expect }) => {
    const page = await visitor.enter(await openTenant(), 'staff', '/knowledge')
    const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) })
    const chooser = page.locator('input[type=file]')
    await chooser.setInputFiles([
      file('a.html', '<h1>Ash &amp; elm</h1><p>Ash is light.</p>'),
      file('b.md', '# Beech\n\nBends.'),
    ])
    await page.getByRole('button', { name: 'Ash & elm' }).click()
    await page.getByText('Ash is light.').waitFor()
    await page.getByRole('button', { name: 'Beech' }).waitFor()
    await expect.poll(() => page.getByText('Draft', { exact: true }).count()).toBe(2)
    await chooser.setInputFiles(file('photo.png', 'x'))
    await page.getByText('photo.png is no Markdown, web page, PDF or text').waitFor()
  })

  browserTest('measures with the business’s own questions', async ({ visitor }) => {
    const page = await visitor.enter(await openTenant(), 'owner', '/knowledge?part=evaluation')
    await page.getByLabel('Question').fill('Do you rent out boats?')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('no article answers this').waitFor()
    await page.getByRole('button', { name: 'Measure now' }).click()
    await page.getByText('100 %').waitFor()
  })

  browserTest(
    'says what is wrong with a question that went wrong, and leads to what the search finds',
    async ({ visitor }) => {
      const tenant = await openTenant()
      const page = await visitor.enter(tenant, 'owner', '/knowledge')
      await page.getByLabel('Title').fill('Oiling')
      await page.getByRole('textbox', { name: 'Text' }).fill(ANSWER)
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('button', { name: 'Oiling' }).waitFor()
      await page.goto('/knowledge?part=evaluation')
      await page.getByLabel('Question').fill('Are old tables oiled?')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByText('no article answers this').waitFor()
      await page.getByRole('button', { name: 'Measure now' }).click()
      await page.getByText('Taken for answered').waitFor()
      await page.getByRole('link', { name: 'Are old tables oiled?' }).click()
      await page.getByText('Answered from these').waitFor()
    },
  )

  browserTest('keeps customers’ words from a viewer, and every change', async ({ visitor, expect }) => {
    const page = await visitor.enter(await openTenant(), 'viewer', '/knowledge')
    await page.getByText('No articles yet').waitFor()
    await expect.poll(() => page.getByText('Gaps').count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: 'Add', exact: true }).count()).toBe(0)
  })
})

import { createServer } from 'node:http'
import { describe, expect, inject, onTestFinished } from 'vitest'
import { fastDesk, ticketIs, ticketsOf } from '../engine/support/tickets.ts'
import { openPhone } from '../support/phone.ts'
import { row } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { browserTest } from './support/visitor.ts'

const PROBLEM = 'The drawer of my table is stuck.'

/** Somebody else's site, another origin than ours, with nothing but this in it. */
async function otherSite(content: string): Promise<string> {
  const server = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><title>Shop</title><link rel="icon" href="data:,">${content}`),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/help`
}

describe('tickets', () => {
  browserTest('are taken, resolved and put back as they were by keys alone', async ({ visitor }) => {
    const tenant = await openTenant(fastDesk())
    await openPhone(tenant).ask(PROBLEM)
    await ticketIs(tenant, 'pending')
    const page = await visitor.enter(tenant, 'staff', '/tickets')
    await page.getByText(PROBLEM).waitFor()
    await page.keyboard.press('a')
    await page.getByText('The staff', { exact: true }).waitFor()
    await page.keyboard.press('e')
    await page.getByText('Ticket 1 resolved').waitFor()
    await ticketIs(tenant, 'resolved')
    await page.getByText('No tickets here').waitFor()
    await page.keyboard.press('z')
    await ticketIs(tenant, 'pending')
    await page.getByText(PROBLEM).waitFor()
  })

  browserTest('show in the inbox how much time is left, and lead to the conversation', async ({ visitor }) => {
    const tenant = await openTenant(fastDesk({ firstResponse: 1_800 }, { autonomy: { default: 'off' } }))
    await openPhone(tenant).write(PROBLEM)
    await until('a ticket', async () => (await ticketsOf(tenant)).length === 1)
    const page = await visitor.enter(tenant, 'staff', '/tickets')
    await page.getByText(PROBLEM).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/inbox\//)
    await page
      .getByText(/First answer due in (2[5-9]|30) min/)
      .first()
      .waitFor()
  })

  browserTest(
    'come from the form on any site, which leads to the page where the customer writes on',
    async ({ visitor }) => {
      const tenant = await openTenant(fastDesk(), undefined, () => [{ channel: 'form', address: 'Support form' }])
      const { api } = inject('stack')
      const site = await otherSite(
        `<script src="${api}/embed/support-form.js" data-form="${tenant.secrets.endpointKey('form')}" async></script>`,
      )
      const page = await visitor.arrive('/login')
      await page.goto(site)
      await page.getByText('An AI assistant answers first').waitFor()
      await page.getByLabel('Your question').fill(PROBLEM)
      await page.getByRole('button', { name: 'Send' }).click()
      const link = page.getByRole('link', { name: 'Read the answer and write back here' })
      const address = (await link.getAttribute('href')) ?? ''
      expect((await row<{ subject: string }>(tenant, 'select subject from tickets')).subject).toBe(PROBLEM)
      await ticketIs(tenant, 'pending')

      await page.goto(`${api}${new URL(address).pathname}`)
      await page.getByText(PROBLEM).waitFor()
      await page.getByLabel('Write an answer').fill('It is the upper one.')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByText('It is the upper one.').waitFor()
      await expect.poll(() => page.locator('li').count()).toBeGreaterThanOrEqual(3)

      // The answer comes by itself, and what is being written stays.
      await page.getByLabel('Write an answer').fill('By the way')
      await ticketIs(tenant, 'pending')
      await page.locator('li').nth(3).waitFor()
      await expect.poll(() => page.getByLabel('Write an answer').inputValue()).toBe('By the way')
      await page.getByRole('button', { name: 'Yes' }).last().click()
      await page.getByText('Thank you, noted.').waitFor()
      const desk = await visitor.enter(tenant, 'staff', '/tickets')
      await desk.getByText(PROBLEM).waitFor()
      await desk.keyboard.press('Enter')
      await desk.getByText('helped the customer').waitFor()
    },
  )
})

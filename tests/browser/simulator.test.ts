import { describe, expect, inject } from 'vitest'
import { browserTest } from './support/visitor.ts'

const QUESTION = 'Hello! How much is the 5 kWh home battery, installed?'
/** The console beside the phone asks who is logged in; nobody is. */
const NOBODY_YET = { expected: /status of 401/ }

describe('the simulator phone', () => {
  browserTest('sends what a customer writes and shows what the business answers', async ({ visitor }) => {
    const { sandbox, api } = inject('stack')
    const page = await visitor.arrive('about:blank', NOBODY_YET)
    const hasWritten = Promise.withResolvers<void>()
    await page.route(`${api}/`, async (route) => {
      await hasWritten.promise
      await route.continue()
    })
    await page.goto(sandbox, { waitUntil: 'commit' })
    await page.getByRole('button', { name: 'Stranger', exact: true }).click()
    await page.locator('#message').fill(QUESTION)
    // The console beside it appears while somebody writes, and leaves them the keys.
    hasWritten.resolve()
    await page.getByTitle('The owner’s console').contentFrame().getByRole('textbox', { name: 'E-mail' }).waitFor()
    await page.keyboard.press('Enter')
    const phone = page.getByRole('region', { name: "The customer's phone" })
    await phone.getByText(QUESTION).waitFor()
    const answer = phone.locator('.theirs').last()
    await answer.getByText(/EUR 4,900\.00/).waitFor()
    await phone.getByText("You are chatting with Northlight Solar's AI assistant.").waitFor()
    await expect.poll(() => phone.locator('.not-taken:visible').count()).toBe(0)
    await page
      .getByText(/sandbox/i)
      .first()
      .waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })
})

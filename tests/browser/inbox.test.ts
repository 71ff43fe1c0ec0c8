import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { fastDesk, ticketIs, ticketsOf } from '../engine/support/tickets.ts'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { saysOnce } from './support/timeline.ts'
import { browserTest, credentialsOf } from './support/visitor.ts'

const PROBLEM = 'The drawer of my table is stuck.'
const OTHER = 'Do you deliver to Cork?'
const WARRANTY = { name: 'Warranty', text: 'Ten years on everything made of oak.' }
const REPLIES = [{ name: 'Opening hours', text: 'From nine to five.' }, WARRANTY]

const withReplies = () => {
  const desk = fastDesk({ firstResponse: 3_600 })
  return { ...desk, support: { ...(desk['support'] as object), savedReplies: REPLIES } }
}

const standing = (tenant: TestTenant, number: string) =>
  row<{ controller: string; holder: string | null; assignee: string | null }>(
    tenant,
    `select c.controller, h.name as holder, a.name as assignee from customer_identifiers i
     join conversations c on c.customer_id = i.customer_id left join users h on h.id = c.controller_user_id
     left join tickets t on t.customer_id = c.customer_id left join users a on a.id = t.assignee_user_id where i.value = $1`,
    [number],
  )

const log = (page: Page) => page.getByRole('log')
/** Numbers are shown in groups, the last four together. */
const entry = (page: Page, number: string) => page.getByRole('link', { name: new RegExp(number.slice(-4)) })
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' })

describe('the inbox', () => {
  browserTest('is walked, taken over, given on, resolved and undone by keys alone', async ({ visitor }) => {
    const tenant = await openTenant(withReplies())
    const [first, second] = [openPhone(tenant), openPhone(tenant)]
    await first.ask(PROBLEM)
    await second.ask(OTHER)
    const page = await visitor.enter(tenant, 'staff', '/inbox')
    await entry(page, first.number).waitFor()
    // A tab that was clicked keeps the focus and must not keep the keys.
    await page.getByText('Needs you', { exact: true }).click()
    await page.getByText('All', { exact: true }).click()
    await entry(page, first.number).waitFor()
    await page.keyboard.press('j')
    await log(page).getByText(OTHER).waitFor()
    await page.keyboard.press('j')
    await log(page).getByText(PROBLEM).waitFor()
    await page.keyboard.press('k')
    await log(page).getByText(OTHER).waitFor()
    await page.keyboard.press('j')
    await log(page).getByText(PROBLEM).waitFor()

    await page.keyboard.press('t')
    await page.getByText('You have the conversation.').waitFor()
    await page.keyboard.press('a')
    await page.getByRole('menuitem', { name: 'The owner' }).click()
    await page.getByText('The owner has it now').waitFor()
    await until('the owner has it', async () => {
      const now = await standing(tenant, first.number)
      return now.holder === 'The owner' && now.assignee === 'The owner' && now.controller === 'staff'
    })

    await page.keyboard.press('e')
    await page.getByText(/^Ticket 1 resolved/).waitFor()
    await until('resolved', async () => (await ticketsOf(tenant))[0]?.status === 'resolved')
    await page.keyboard.press('z')
    await until('as it was', async () => (await ticketsOf(tenant))[0]?.status === 'pending')
  })

  browserTest('keeps letters from the page behind whatever opens or closes', async ({ visitor }) => {
    const tenant = await openTenant(withReplies())
    const phone = openPhone(tenant)
    await phone.ask(PROBLEM)
    const page = await visitor.enter(tenant, 'staff', '/inbox', { reducedMotion: 'no-preference' })
    await entry(page, phone.number).waitFor()
    await page.keyboard.press('j')
    await log(page).getByText(PROBLEM).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    // At once: nobody waits for a window to fade.
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('et')
    await page.getByPlaceholder(/Find a customer/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByPlaceholder(/Find a customer/).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Snooze' }).waitFor()
    await page.keyboard.press('s')
    // The first choice has the focus, and letters are the menu's.
    await page.locator('[role="menuitem"]:focus').waitFor()
    await page.keyboard.press('e')
    await page.keyboard.press('Enter')
    await page.getByText(/^Ticket 1 snoozed/).waitFor()
    await until('snoozed', async () => (await ticketsOf(tenant))[0]?.status === 'snoozed')
    expect((await standing(tenant, phone.number)).controller).toBe('ai')
  })

  browserTest('lets a resolved matter need a person again when it is taken back', async ({ visitor }) => {
    const tenant = await openTenant(fastDesk({}, { autonomy: { default: 'off' } }))
    const phone = openPhone(tenant)
    await phone.write(PROBLEM)
    const attention = async () =>
      (await row<{ attention: string | null }>(tenant, 'select attention from conversations')).attention
    await until('it waits', async () => (await attention()) === 'ai_paused')
    const page = await visitor.enter(tenant, 'staff', '/inbox')
    await entry(page, phone.number).waitFor()
    await page.keyboard.press('j')
    await log(page).getByText(PROBLEM).waitFor()
    await page.getByRole('button', { name: 'Resolve' }).first().waitFor()
    await page.keyboard.press('e')
    await page.getByText(/^Ticket 1 resolved/).waitFor()
    await until('settled', async () => (await attention()) === null)
    await page.keyboard.press('z')
    await until('as it was', async () => (await attention()) === 'ai_paused')
    await ticketIs(tenant, 'open')
  })

  browserTest('finds a saved reply behind "/" and keeps notes from the customer', async ({ visitor }) => {
    const tenant = await openTenant(withReplies())
    const phone = openPhone(tenant)
    await phone.ask(PROBLEM)
    const page = await visitor.enter(tenant, 'staff', '/inbox')
    await entry(page, phone.number).waitFor()
    await page.keyboard.press('j')
    await log(page).getByText(PROBLEM).waitFor()
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'Note' }).fill('Bought in spring.')
    await page.keyboard.press('Enter')
    await saysOnce(page, 'Bought in spring.')
    // Whoever goes on typing writes to colleagues still.
    await page.keyboard.type('Pays late.')
    await page.keyboard.press('Enter')
    await saysOnce(page, 'Pays late.')

    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await reply(page).pressSequentially('/war')
    await page.getByRole('option', { name: /Warranty/ }).waitFor()
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(() => reply(page).inputValue()).toBe(WARRANTY.text)
    await page.keyboard.press('Enter')
    expect((await phone.next()).text).toBe(WARRANTY.text)
    const heard = (await phone.heard()).map(({ text }) => text).join(' ')
    expect(heard).not.toMatch(/Bought in spring|Pays late/)
  })

  browserTest('puts a draft of the AI into the reply with Tab, and sends what was made of it', async ({ visitor }) => {
    const tenant = await openTenant(fastDesk({}, { autonomy: { default: 'suggest' } }))
    const phone = openPhone(tenant)
    await phone.write(OTHER)
    await until('a draft', async () => {
      const [draft] = await rows(tenant, `select 1 from outbound_ledger where state = 'held'`)
      return draft
    })
    const page = await visitor.enter(tenant, 'staff', '/inbox')
    await page.getByText('Suggestion ready').first().waitFor()
    await page.keyboard.press('j')
    await log(page).getByText('Suggestion by').waitFor()
    await page.keyboard.press('r')
    await page.keyboard.press('Tab')
    await expect.poll(() => reply(page).inputValue()).not.toBe('')
    await page.keyboard.press('ControlOrMeta+End')
    await reply(page).pressSequentially(' Kind regards from Cork!')
    await page.keyboard.press('Enter')
    expect((await phone.next()).text).toMatch(/Kind regards from Cork!$/)
    await log(page).getByText("The staff, from the AI's draft").waitFor()
    expect((await standing(tenant, phone.number)).controller).toBe('ai')
  })

  browserTest('shows colleagues to each other while they look and write', async ({ visitor }) => {
    const tenant = await openTenant(fastDesk())
    const phone = openPhone(tenant)
    await phone.ask(PROBLEM)
    const { customer_id } = (await ticketsOf(tenant))[0] ?? { customer_id: '' }
    const [owner, staff] = [
      await visitor.enter(tenant, 'owner', `/inbox/${customer_id}`),
      await visitor.enter(tenant, 'staff', `/inbox/${customer_id}`),
    ]
    await owner.getByText('The staff is here too').waitFor({ state: 'attached' })
    await staff.getByText('The owner is here too').waitFor({ state: 'attached' })
    await reply(staff).pressSequentially('I am')
    await log(owner).getByText('The staff is typing').waitFor()
    await reply(staff).press('Enter')
    // What is sent is written no longer.
    await log(owner).getByText('The staff is typing').waitFor({ state: 'detached' })
    await staff.goto('/tickets')
    await owner.getByText('The staff is here too').waitFor({ state: 'detached' })
  })

  browserTest('says when the network is away, and catches up when it is back', async ({ visitor }) => {
    const tenant = await openTenant(fastDesk())
    const phone = openPhone(tenant)
    await phone.ask(PROBLEM)
    const page = await visitor.enter(tenant, 'staff', '/inbox', { expected: /ERR_INTERNET_DISCONNECTED/ })
    await entry(page, phone.number).click()
    await log(page).getByText(PROBLEM).waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Reconnecting' }).waitFor()
    await phone.ask(OTHER)
    await page.context().setOffline(false)
    // A try that began without a network may first have to be given up.
    await page.getByRole('button', { name: 'Live' }).waitFor()
    await log(page).getByText(OTHER).waitFor()
  })

  browserTest(
    'asks for the password when the session ended while somebody wrote, and keeps what they wrote',
    async ({ visitor }) => {
      const tenant = await openTenant(fastDesk())
      const phone = openPhone(tenant)
      await phone.ask(PROBLEM)
      const page = await visitor.enter(tenant, 'staff', '/inbox', { expected: /401/ })
      await entry(page, phone.number).click()
      await reply(page).fill('I bring a new drawer on Friday.')
      await page.context().clearCookies()
      await reply(page).press('Enter')
      const { email, password } = credentialsOf(tenant, 'staff')
      await page.getByLabel('E-mail').fill(email)
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.keyboard.press('Enter')
      await log(page).getByText('I bring a new drawer on Friday.').waitFor()
      await expect.poll(() => phone.heard()).toHaveLength(1)
      await page.getByRole('button', { name: 'Try again' }).click()
      expect((await phone.next()).text).toContain('Friday')
    },
  )

  browserTest('is narrowed by who has it and by how the matter stands', async ({ visitor }) => {
    const tenant = await openTenant(fastDesk())
    const phone = openPhone(tenant)
    await phone.ask(PROBLEM)
    await ticketIs(tenant, 'pending')
    const page = await visitor.enter(tenant, 'staff', '/inbox')
    await page.getByRole('button', { name: 'Filter by status' }).click()
    await page.getByRole('menuitem', { name: 'Resolved' }).click()
    await page.getByText('Nobody matches').waitFor()
    await page.getByRole('button', { name: 'Status: Resolved' }).click()
    await page.getByRole('menuitem', { name: 'Waits for the customer' }).click()
    await entry(page, phone.number).waitFor()
    await page.getByText('Mine', { exact: true }).click()
    await page.getByText('Nobody matches').waitFor()
  })
})

import { describe } from 'vitest'
import { askedFor } from '../engine/support/approvals.ts'
import { accepts, asks, atStage, buyer, introduces, reachOffer } from '../engine/support/people.ts'
import { row } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { saysOnce } from './support/timeline.ts'
import { browserTest } from './support/visitor.ts'

/** Not the composer's "Take over and send". */
const TAKE_OVER = { name: /^Take over (?!and send)/ }
const OURS = 'Aoife here: I am looking into it myself.'

describe.concurrent('a person at the console', () => {
  browserTest('takes a conversation over, writes, and gives it back', async ({ visitor, expect }) => {
    const someone = buyer(await openTenant())
    await asks(someone)
    const page = await visitor.enter(someone.tenant, 'staff', `/customers/${await someone.customerId()}`)
    await page.getByRole('button', TAKE_OVER).click()
    await page.getByText('You have the conversation.').waitFor()

    await page.getByRole('textbox', { name: 'Reply' }).fill(OURS)
    await page.keyboard.press('Enter')
    expect((await someone.phone.next()).text).toBe(OURS)
    await saysOnce(page, OURS)
    await someone.phone.write('Thank you. And how long would it take?')
    await page.getByRole('log').getByText('And how long would it take?').waitFor()
    await expect.poll(() => controllerOf(someone)).toBe('staff')

    await page.getByRole('button', { name: /back to the AI$/ }).click()
    await page.getByRole('button', TAKE_OVER).waitFor()
    const answer = (await someone.phone.next()).text
    await page.getByRole('log').getByText(answer.slice(0, 40)).first().waitFor()
    await expect.poll(() => controllerOf(someone)).toBe('ai')
  })

  browserTest('takes a conversation back with the undo of giving it away', async ({ visitor }) => {
    const someone = buyer(await openTenant())
    await asks(someone)
    const page = await visitor.enter(someone.tenant, 'staff', `/customers/${await someone.customerId()}`)
    await page.getByRole('button', TAKE_OVER).waitFor()
    await page.keyboard.press('t')
    await page.getByText('You have the conversation.').waitFor()
    await page.keyboard.press('g')
    await page.getByText('Given back to the AI').first().waitFor()
    await until('the AI has it', async () => (await controllerOf(someone)) === 'ai')
    await page.keyboard.press('z')
    await until('staff has it again', async () => (await controllerOf(someone)) === 'staff')
  })

  browserTest('of the business approves a contract from the list of decisions', async ({ visitor, expect }) => {
    const someone = buyer(await openTenant({ autoApproveUpToMinor: 0 }))
    await asks(someone)
    const page = await visitor.enter(someone.tenant, 'owner', '/')
    await page.getByText('Nothing is waiting for you').waitFor()
    await introduces(someone)
    await accepts(someone)
    await page.getByText('Send Nora Byrne the contract over €600?').waitFor()
    await page.getByRole('button', { name: 'Send contract' }).click()
    expect((await someone.phone.next()).text).toContain('/s/')
    await atStage(someone, 'contract_sent')
    await page.getByText('Nothing is waiting for you').waitFor()
    expect((await askedFor(someone, 'send_contract')).state).toBe('approved')
  })

  browserTest('who may not decide sees the question and no button for it', async ({ visitor, expect }) => {
    const someone = buyer(await openTenant({ autoApproveUpToMinor: 0 }))
    await reachOffer(someone)
    await accepts(someone)
    await askedFor(someone, 'send_contract')
    const page = await visitor.enter(someone.tenant, 'viewer', '/')
    await page.getByText('The owner decides this').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Send contract' }).count()).toBe(0)
    await page.goto(`/customers/${await someone.customerId()}`)
    await page.getByRole('log').getByRole('article').first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: /Take over/ }).count()).toBe(0)
    await expect.poll(() => page.getByRole('textbox', { name: 'Reply' }).count()).toBe(0)
  })
})

const controllerOf = async (someone: ReturnType<typeof buyer>): Promise<string> =>
  (
    await row<{ controller: string }>(someone.tenant, 'select controller from conversations where customer_id = $1', [
      await someone.customerId(),
    ])
  ).controller

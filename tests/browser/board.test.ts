import { describe } from 'vitest'
import { asks, buyer, introduces, newestEnvelope, newestInvoice } from '../engine/support/people.ts'
import { payInvoice, signEnvelope } from '../support/providers.ts'
import { openTenant } from '../support/tenant.ts'
import { cardIn, columnOf, headSays } from './support/board.ts'
import { browserTest } from './support/visitor.ts'

describe.concurrent('the board', () => {
  browserTest(
    'shows a stranger arrive and moves them to PAID, untouched, with counts and sums that are right',
    async ({ visitor, expect }) => {
      const someone = buyer(await openTenant())
      const page = await visitor.enter(someone.tenant, 'owner', '/pipeline')
      await headSays(page, 'Incoming', /Incoming0$/)
      await page.evaluate(() => Object.assign(window, { isTheSamePage: true }))

      await asks(someone)
      const leadId = await someone.leadId()
      await cardIn(page, 'Incoming', leadId).waitFor()
      await headSays(page, 'Incoming', /Incoming1$/)

      await introduces(someone)
      const offered = cardIn(page, 'Negotiation', leadId)
      await offered.waitFor()
      await offered.getByText('Nora Byrne').waitFor()
      await offered.getByText('€600', { exact: true }).waitFor()
      await headSays(page, 'Negotiation', /Negotiation1€600$/)
      await headSays(page, 'Incoming', /Incoming0$/)

      await someone.phone.ask('Deal, that is great, thank you!')
      await headSays(page, 'Contract', /Contract1€600$/)
      await signEnvelope((await newestEnvelope(someone)).ref)
      await cardIn(page, 'Contract', leadId).getByText('Invoiced').waitFor()
      await payInvoice((await newestInvoice(someone)).ref)
      await cardIn(page, 'PAID', leadId).waitFor()
      await headSays(page, 'PAID', /PAID1€600$/)
      await headSays(page, 'Contract', /Contract0$/)
      await expect
        .poll(() => page.evaluate(() => 'isTheSamePage' in window), { message: 'it was never loaded again' })
        .toBe(true)
    },
  )

  browserTest('is walked with J and K, opens with Enter, and leads to every "why"', async ({ visitor, expect }) => {
    const tenant = await openTenant()
    const [first, second] = [buyer(tenant), buyer(tenant)]
    await asks(first)
    await asks(second)
    const [below, above] = [await first.leadId(), await second.leadId()]
    const page = await visitor.enter(tenant, 'owner', '/pipeline')
    await headSays(page, 'Incoming', /Incoming2$/)

    await page.keyboard.press('j')
    await page.waitForURL(`**/pipeline/${above}`)
    await page.keyboard.press('j')
    await page.waitForURL(`**/pipeline/${below}`)
    await expect.poll(() => columnOf(page, 'Incoming').locator('[data-open]').getAttribute('data-lead')).toBe(below)
    await page.keyboard.press('k')
    await page.waitForURL(`**/pipeline/${above}`)
    await page.keyboard.press('Escape')
    await page.waitForURL('**/pipeline')
    await Promise.all([page.keyboard.press('j'), page.keyboard.press('j'), page.keyboard.press('k')])
    await page.waitForURL(`**/pipeline/${above}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/leads/${above}`)

    await page.getByRole('link', { name: 'Conversation' }).click()
    await page.getByRole('log').getByRole('button', { name: 'Why?' }).first().click()
    const drawer = page.getByRole('dialog', { name: 'Why this message?' })
    await drawer.getByText('Decided by').waitFor()
    await drawer.getByText('Wall shelf').first().waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
  })
})

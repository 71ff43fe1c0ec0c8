import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { z } from 'zod'
import { buyer } from '../engine/support/people.ts'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { freshNumber, openTenant, type TestTenant } from '../support/tenant.ts'
import { browserTest } from './support/visitor.ts'

const IMAGE = '<img src=x onerror="window.isBroken=1">'
const SCRIPT = '</script><script>window.isBroken=1</script>'
const LINK = 'javascript:window.isBroken=1'
const VECTOR = '<svg onload="window.isBroken=1"><a xlink:href="javascript:window.isBroken=1">x</a></svg>'

/** Whatever a stranger may fill in, filled in with markup; the deal's own words are put in as they would be stored. */
async function hostileCustomer(tenant: TestTenant): Promise<{ readonly customerId: string; readonly leadId: string }> {
  const phone = openPhone(tenant, 'whatsapp', freshNumber())
  const someone = buyer(tenant, phone)
  await phone.ask(`${IMAGE} How much is a wall shelf? ${SCRIPT} ${VECTOR}`)
  await phone.ask(`[offer](${LINK}) ${LINK}`)
  const [customerId, leadId] = [await someone.customerId(), await someone.leadId()]
  const values = [customerId, IMAGE, `${SCRIPT}@example.com`]
  await rows(tenant, 'update customers set name = $2, email = $3 where id = $1 returning id', values)
  await rows(
    tenant,
    `update universal_leads_ledger set name = $2, email = $3, interest = $4, vertical = $4, waiting_for = $4
     where customer_id = $1 returning id`,
    [...values, VECTOR],
  )
  await rows(tenant, `update messages set attachments = $2 where customer_id = $1 and direction = 'in' returning id`, [
    customerId,
    JSON.stringify([{ url: LINK, contentType: IMAGE }]),
  ])
  return { customerId, leadId }
}

const isBroken = (page: Page) => page.evaluate(() => 'isBroken' in window)
/** Elements that only a customer's words could have made. */
const foreign = (page: Page) => page.locator('img[src="x"], svg[onload], a[href^="javascript:"]').count()

describe('words with markup in them', () => {
  browserTest('are shown as they were written on every page, and nothing of them runs', async ({ visitor }) => {
    const tenant = await openTenant()
    const { customerId, leadId } = await hostileCustomer(tenant)
    const page = await visitor.enter(tenant, 'owner', '/')
    const paths = [
      '/',
      '/inbox',
      `/inbox/${customerId}`,
      '/pipeline',
      '/pipeline?view=list',
      `/pipeline/${leadId}`,
      `/leads/${leadId}`,
      '/customers',
      `/customers/${customerId}`,
    ]
    for (const path of paths) {
      await page.goto(path)
      await page
        .getByText(path === '/' ? '<img src=x' : IMAGE)
        .first()
        .waitFor()
      expect([path, await foreign(page), await isBroken(page)]).toEqual([path, 0, false])
    }
    await page.getByRole('log').getByText(SCRIPT).first().waitFor()
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder(/^Find a customer/).fill('<img')
    await page.getByRole('button', { name: IMAGE }).first().waitFor()
    expect([await foreign(page), await isBroken(page)]).toEqual([0, false])
  })

  browserTest('of a lead from a website go the same way', async ({ visitor }) => {
    const tenant = await openTenant()
    const answer = await apiAs(tenant, 'tenant')('POST', '/webhook/lead', {
      name: IMAGE,
      phone: freshNumber(),
      email: `"${SCRIPT}"@example.com`,
      interest: VECTOR,
      message: `${LINK} ${IMAGE}`,
    })
    const { leadId } = z.object({ leadId: z.string() }).parse(answer.body)
    await row(tenant, 'update universal_leads_ledger set interest = $2 where id = $1 returning id', [leadId, VECTOR])
    const page = await visitor.enter(tenant, 'owner', `/pipeline/${leadId}`)
    await page.getByRole('complementary', { name: 'Deal' }).getByText(VECTOR).first().waitFor()
    expect([await foreign(page), await isBroken(page)]).toEqual([0, false])
  })
})

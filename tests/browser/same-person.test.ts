// Fails when: staff cannot join two records by hand, with a reason and a way back (console/src/customer/join-customer.tsx).
import { expect } from 'vitest'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { faintTexts } from './support/contrast.ts'
import { browserTest } from './support/visitor.ts'

browserTest('two records are joined with a reason, split, and joined again', async ({ visitor }) => {
  const tenant = await openTenant()
  const [one, other] = [openPhone(tenant), openPhone(tenant, 'sms')]
  await one.ask('Is a wall shelf with brackets possible?')
  await other.ask('Are you open on Sundays?')
  const { id } = await row<{ id: string }>(
    tenant,
    'select customer_id as id from customer_identifiers where value = $1',
    [one.number],
  )
  const merged = async () => (await rows(tenant, 'select 1 from conversations where moved_to is not null')).length === 1
  const page = await visitor.enter(tenant, 'staff', `/inbox/${id}`)

  await page.getByRole('button', { name: 'Join with another customer' }).click()
  await page.keyboard.type(other.number.slice(-6))
  await page
    .getByRole('button', { name: new RegExp(other.number.slice(-4)) })
    .last()
    .click()
  const join = page.getByRole('button', { name: 'Join them' })
  await expect.poll(() => join.isDisabled(), { message: 'without a reason' }).toBe(true)
  await page.keyboard.type('She rang and said so')
  await expect.poll(() => faintTexts(page)).toEqual([])
  await join.click()
  await page.getByText('counts as this customer', { exact: true }).waitFor()
  await page.getByRole('log').getByText('She rang and said so').waitFor()
  await expect.poll(() => merged()).toBe(true)

  await page.getByRole('button', { name: 'Split' }).click()
  await until('two again', async () => !(await merged()))
  await page.getByRole('button', { name: 'Join with another customer' }).waitFor()

  await page.getByRole('button', { name: 'Join with another customer' }).click()
  await page.keyboard.type(other.number.slice(-6))
  await page
    .getByRole('button', { name: new RegExp(other.number.slice(-4)) })
    .last()
    .click()
  await page.keyboard.type('It is her after all')
  await page.getByRole('button', { name: 'Join them' }).click()
  await until('one again', merged)
  await page.locator('body').press('Escape')
})

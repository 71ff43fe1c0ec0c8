import { describe, expect } from 'vitest'
import { NEXT, registerCandidate } from '../support/candidate.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { browserTest, type Visitor } from './support/visitor.ts'

const active = (tenant: TestTenant) =>
  rows<{ settings: Record<string, unknown> }>(
    tenant,
    `select settings from provider_configurations where capability = 'llm' and is_active`,
  )

/** The owner before the choice of a model that behaves as named. */
async function choosing(visitor: Visitor, model: Record<string, unknown>) {
  const tenant = await openTenant()
  const apiKey = await registerCandidate(tenant, model)
  const page = await visitor.enter(tenant, 'owner', '/settings')
  const part = page.locator('#model')
  const choose = async () => {
    await part.getByLabel('Model', { exact: true }).fill(NEXT.model)
    await part.getByLabel('Key').fill(apiKey)
    await part.getByRole('button', { name: 'Save' }).click()
  }
  return { tenant, part, choose }
}

describe('another model', () => {
  browserTest('is seen to be checked, to fail, and to answer once it passes', async ({ visitor }) => {
    const { tenant, part, choose } = await choosing(visitor, { mode: 'too_long', latencyMs: 120 })
    await part.getByText('Not checked yet').waitFor()
    await choose()
    await expect.poll(() => part.textContent()).toMatch(/is being checked: \d+ of 12 cases asked, now “/)
    await expect.poll(() => part.textContent()).toContain('gpt-6-luna answers your customers until it has passed')
    await expect.poll(() => part.getByLabel('Model', { exact: true }).inputValue()).toBe('')
    await expect.poll(() => part.textContent()).toContain('gpt-6-luna goes on answering your customers')
    await expect.poll(() => part.textContent()).toMatch(/It wrote \d+ characters where 300 are asked for/)
    await part.getByText('What was said').first().click()
    await expect.poll(() => part.textContent()).toContain('I found you on the internet')
    expect(await active(tenant)).toEqual([{ settings: {} }])

    await registerCandidate(tenant)
    await part.getByRole('button', { name: 'Try again' }).click()
    await part.getByText('It passed its check').waitFor()
    await expect.poll(() => part.getByLabel('Model', { exact: true }).inputValue()).toBe(NEXT.model)
    await expect.poll(() => active(tenant)).toMatchObject([{ settings: { model: NEXT.model } }])
  })

  browserTest('that failed can be given up', async ({ visitor }) => {
    const { tenant, part, choose } = await choosing(visitor, { mode: 'refuse' })
    await choose()
    await expect.poll(() => part.textContent()).toContain('It refused to answer a harmless customer')
    await part.getByRole('button', { name: 'Discard' }).click()
    await part.getByText('Not checked yet').waitFor()
    expect(await active(tenant)).toEqual([{ settings: {} }])
  })

  browserTest('that is asked again says so when the rules have changed', async ({ visitor }) => {
    const tenant = await openTenant()
    const page = await visitor.enter(tenant, 'owner', '/settings')
    const part = page.locator('#model')
    await part.getByRole('button', { name: 'Check it' }).click()
    await part.getByText('It passed its check').waitFor()
    await rows(tenant, `update gate_runs set prompts_digest = 'of older rules'`)
    await page.reload()
    await part.getByText('The rules it follows have changed').waitFor()
    await part.getByRole('button', { name: 'Check it again' }).click()
    await part.getByText('It passed its check').waitFor()
  })
})

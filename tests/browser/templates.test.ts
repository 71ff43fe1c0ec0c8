import { describe, expect } from 'vitest'
import { sendForm } from '../engine/support/form.ts'
import { openPhone, type Phone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { saysOnce } from './support/timeline.ts'
import { browserTest } from './support/visitor.ts'

const QUESTION = 'Which wood do you use for your tables?'
const SHUT = 'The 24 hours are over: send a template, they can then answer.'

interface Desk {
  readonly tenant: TestTenant
  readonly phone: Phone
  readonly path: string
}

async function desk(): Promise<Desk> {
  const tenant = await openTenant({ hold: { completeMs: 0 } })
  const phone = openPhone(tenant)
  await phone.ask(QUESTION)
  await rows(tenant, `update customers set name = 'Finn Walsh' returning id`)
  const { id } = await row<{ id: string }>(tenant, 'select id from customers')
  return { tenant, phone, path: `/inbox/${id}` }
}

/** Their last message was this long ago. */
const wrote = (tenant: TestTenant, hoursAgo: number) =>
  rows(
    tenant,
    `update conversations set last_inbound = (select jsonb_object_agg(key, (now() - $1::int * interval '1 hour')::text) from jsonb_each_text(last_inbound)) returning customer_id`,
    [hoursAgo],
  )

describe('once the 24 hours are over', () => {
  browserTest('a template is found, filled in and sent by keys alone', async ({ visitor }) => {
    const { tenant, phone, path } = await desk()
    await wrote(tenant, 25)
    const page = await visitor.enter(tenant, 'staff', path)
    await page.getByText(SHUT).waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: 'Reply' }).count()).toBe(0)
    await page.getByRole('combobox', { name: 'Search templates' }).waitFor()
    await page.keyboard.press('r')
    await page.keyboard.type('payment received')
    const options = page.getByRole('option')
    await options.getByText('Hello Finn Walsh').waitFor()
    await expect.poll(() => options.count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByLabel('Hello …').waitFor()
    await expect.poll(() => page.getByLabel('Hello …').inputValue()).toBe('Finn Walsh')
    await page.getByRole('textbox').nth(1).focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Alder Joinery')
    const whole = 'Hello Finn Walsh, Alder Joinery has received your payment.'
    await page.getByTestId('whole').getByText('Alder Joinery').waitFor()
    await expect.poll(() => page.getByTestId('whole').textContent()).toBe(whole)
    await page.keyboard.press('Enter')
    await until('the template', async () => (await phone.heard()).some(({ text }) => text === whole))
    await saysOnce(page, whole)
    await page.getByText(SHUT).waitFor()
  })

  browserTest('and to somebody who has not written yet, only a template may be sent', async ({ visitor }) => {
    const tenant = await openTenant()
    const phone = openPhone(tenant)
    await sendForm(tenant, { name: 'Rory Quinn', phone: phone.number, whatsapp_consent: true })
    await phone.next()
    const { id } = await row<{ id: string }>(tenant, 'select id from customers')
    const page = await visitor.enter(tenant, 'staff', `/inbox/${id}`)
    await page.getByText(SHUT).waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: 'Reply' }).count()).toBe(0)
  })

  browserTest('free words are back as soon as they write', async ({ visitor }) => {
    const { tenant, phone, path } = await desk()
    await wrote(tenant, 25)
    const page = await visitor.enter(tenant, 'staff', path)
    await page.getByText(SHUT).waitFor()
    await phone.write('Hello again')
    await page.getByRole('textbox', { name: 'Reply' }).waitFor()
    await expect.poll(() => page.getByText(SHUT).count()).toBe(0)
  })

  browserTest('somebody without templates is told what to do', async ({ visitor }) => {
    const { tenant, path } = await desk()
    await wrote(tenant, 25)
    await rows(tenant, `update message_templates set approval = 'pending' returning id`)
    const page = await visitor.enter(tenant, 'owner', path)
    await page.getByText('There is no approved template yet.').waitFor()
    await page.getByRole('link', { name: 'Fetch or add templates in Settings' }).click()
    await page.waitForURL(/settings/)
    await page.getByText('waits for WhatsApp').first().waitFor()
    await page.getByRole('button', { name: 'Fetch from Twilio' }).click()
    await page.getByText('approved', { exact: true }).first().waitFor()
    await page.goto(path)
    await page.getByRole('option').first().waitFor()
  })

  browserTest('the clock shows before, and not while there is time', async ({ visitor }) => {
    const { tenant, path } = await desk()
    await wrote(tenant, 21)
    const page = await visitor.enter(tenant, 'staff', path)
    await page.getByText(/^(2 h 5\d min|3 h) left to write freely$/).waitFor()
    await wrote(tenant, 1)
    await page.reload()
    await page.getByText('Leaves on WhatsApp').waitFor()
  })
})

describe('a message for later', () => {
  const TEXT = 'Good morning, the oak has arrived.'

  browserTest('is planned, undone, planned again, changed, and leaves at its time', async ({ visitor }) => {
    const { tenant, phone, path } = await desk()
    const page = await visitor.enter(tenant, 'staff', path, { viewport: { width: 1_000, height: 800 } })
    const reply = page.getByRole('textbox', { name: 'Reply' })
    await reply.fill(TEXT)
    await page.getByRole('button', { name: 'Send later' }).click()
    await page.getByRole('button', { name: /^In one hour/ }).click()
    const band = page.getByRole('region', { name: 'To be sent later' })
    await band.getByText(TEXT).waitFor()
    await expect.poll(() => reply.inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Undo/ }).click()
    await band.waitFor({ state: 'detached' })
    await until('the words again', async () => (await reply.inputValue()) === TEXT)

    await page.getByRole('button', { name: 'Send later' }).click()
    await page.getByRole('button', { name: /^In one hour/ }).click()
    await band.getByRole('button', { name: 'Edit' }).click()
    await band.getByLabel('Message').fill('The oak comes tomorrow.')
    await band.getByRole('button', { name: 'Save' }).click()
    await band.getByText('The oak comes tomorrow.').waitFor()
    await band.getByText('The staff, not if they write before').waitFor()
    await rows(tenant, `update scheduled_messages set due_at = now() where state = 'waiting' returning id`)
    const standing = () =>
      rows<{ state: string; stopped: string | null; left: string | null }>(
        tenant,
        `select s.state, s.stopped, l.state as "left" from scheduled_messages s
         left join outbound_ledger l on l.tenant_id = s.tenant_id and l.id = s.ledger_id where s.state <> 'cancelled'`,
      )
    await expect.poll(standing).toEqual([{ state: 'sent', stopped: null, left: 'confirmed' }])
    await until('the message', async () => (await phone.heard()).some(({ text }) => text === 'The oak comes tomorrow.'))
    await band.waitFor({ state: 'detached' })
    expect((await phone.heard()).filter(({ text }) => text.includes('oak comes'))).toHaveLength(1)
  })

  browserTest('that could not leave leads to the templates', async ({ visitor }) => {
    const { tenant, path } = await desk()
    const page = await visitor.enter(tenant, 'staff', path, { viewport: { width: 1_000, height: 800 } })
    await page.getByRole('textbox', { name: 'Reply' }).fill(TEXT)
    await page.getByRole('button', { name: 'Send later' }).click()
    await page.getByRole('button', { name: /^In one hour/ }).click()
    const band = page.getByRole('region', { name: 'To be sent later' })
    await band.getByText(TEXT).waitFor()
    await wrote(tenant, 25)
    await rows(tenant, `update scheduled_messages set due_at = now() where state = 'waiting' returning id`)
    await band.getByText('Not sent: the 24 hours were over').waitFor()
    await band.getByRole('button', { name: 'Send a template' }).click()
    await page.getByRole('combobox', { name: 'Search templates' }).waitFor()
    await band.getByRole('button', { name: 'Got it' }).click()
    await band.waitFor({ state: 'detached' })
  })

  browserTest('later than free words are allowed asks for a template', async ({ visitor }) => {
    const { tenant, path } = await desk()
    await wrote(tenant, 23)
    await rows(
      tenant,
      `update conversations set last_inbound = (select jsonb_object_agg(key, (now() - interval '23 hours 30 minutes')::text) from jsonb_each_text(last_inbound)) returning customer_id`,
    )
    const page = await visitor.enter(tenant, 'staff', path)
    await page.getByRole('textbox', { name: 'Reply' }).fill(TEXT)
    await page.getByRole('button', { name: 'Send later' }).click()
    await expect.poll(() => page.getByRole('button', { name: /^In one hour/ }).isDisabled()).toBe(true)
    await page.getByText('The 24 hours are over by then.').waitFor()
    await page.getByRole('button', { name: 'Use a template' }).click()
    await page.getByRole('combobox', { name: 'Search templates' }).waitFor()
    await page.getByRole('button', { name: 'Write freely' }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Reply' }).inputValue()).toBe(TEXT)
  })
})

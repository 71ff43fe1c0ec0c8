// Fails when: staff cannot send files from the desk (console/src/timeline/file-chips.tsx), or one is sent twice when the
// answer to it was lost (services/outbound/staff-file.ts).
import { expect } from 'vitest'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { faintTexts } from './support/contrast.ts'
import { browserTest } from './support/visitor.ts'

const PLAN = Buffer.from('%PDF-1.4 the plan of a table', 'latin1')
const PHOTO = Buffer.from('\xff\xd8\xff\xe0 a photo', 'latin1')
const plan = { name: 'Plan of your table.pdf', mimeType: 'application/pdf', buffer: PLAN }
const photo = { name: 'oak.jpg', mimeType: 'image/jpeg', buffer: PHOTO }
const film = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(5_300_000, 1) }

const SENT = `select a.name, m.text from attachments a join messages m on m.tenant_id = a.tenant_id and m.id = a.message_id
  where m.direction = 'out' order by m.position`

browserTest('files leave with the words, each once, and what cannot be sent says why', async ({ visitor }) => {
  const tenant = await openTenant()
  const phone = openPhone(tenant)
  await phone.ask('Could you send me the plan of the oak table?')
  const [found] = await rows<{ id: string }>(tenant, 'select customer_id as id from messages limit 1')
  const page = await visitor.enter(tenant, 'staff', `/inbox/${found?.id ?? ''}`, {
    expected: /Failed to load resource/,
  })
  const picker = page.getByLabel('Files to attach')
  await page.getByRole('button', { name: 'Attach files' }).waitFor()
  await picker.setInputFiles([plan, film])
  await page.getByText('film.mp4 is larger than 5 MB').waitFor()
  // A picture that is pasted is a file; a table that brings a picture of itself is its words.
  const paste = (withWords: boolean) =>
    page.getByRole('textbox', { name: 'Reply' }).evaluate((field, words) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File(['\u00ff\u00d8'], 'pasted.png', { type: 'image/png' }))
      if (words) clipboardData.setData('text/plain', 'a table')
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, withWords)
  await paste(true)
  await paste(false)
  await page.getByRole('button', { name: 'Do not send pasted.png' }).click()
  await picker.setInputFiles([photo])
  await expect.poll(() => page.getByRole('list', { name: 'Files to send' }).getByRole('listitem').count()).toBe(2)
  await expect.poll(() => faintTexts(page)).toEqual([])

  // The first answer is lost on the way: the person asks again, and it is still one message.
  let lost = 0
  await page.route('**/files', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('textbox', { name: 'Reply' }).fill('Here is the plan.')
  await page.keyboard.press('Enter')
  await page.getByText('This was not sent').waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await until('both left', async () => (await rows(tenant, SENT)).length === 2)
  await expect
    .poll(() => rows(tenant, SENT))
    .toEqual([
      { name: plan.name, text: 'Here is the plan.' },
      { name: photo.name, text: '' },
    ])
  await expect.poll(() => page.getByRole('log').getByRole('link', { name: plan.name }).count()).toBe(1)
  await expect.poll(() => page.getByText('This was not sent').count()).toBe(0)
  expect((await phone.next()).text).toBe('Here is the plan.')
})

import { createServer } from 'node:http'
import type { Page } from 'playwright-core'
import { describe, expect, inject, onTestFinished } from 'vitest'
import { withForm } from '../api/support/form-desk.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { browserTest } from './support/visitor.ts'

const QUESTION = 'Can this table be repaired?'
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const photo = (name = 'table.png') => ({ name, mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') })
const script = { name: 'table.png.html', mimeType: 'image/png', buffer: Buffer.from('<script>alert(1)</script>') }
const large = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(20_000_001) }
/** The browser says so itself when an answer is an error. */
const REFUSED = { expected: /status of 422/ }

/** Somebody else's site with the form on it. */
async function siteOf(tenant: TestTenant): Promise<string> {
  const form = `<script src="${inject('stack').api}/embed/support-form.js" data-form="${tenant.secrets.endpointKey('form')}" async></script>`
  const server = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<!doctype html><title>Shop</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">${form}`,
      ),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/help`
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe('files for a business', () => {
  browserTest('are added on any site, taken back by keys, refused by name and sent', async ({ visitor }) => {
    const tenant = await openTenant({}, undefined, withForm)
    const page = await visitor.arrive('/login', { ...REFUSED, viewport: { width: 390, height: 844 } })
    await page.goto(await siteOf(tenant))
    await page.getByLabel('Your question').fill(QUESTION)
    const picker = page.getByLabel('Add photos or files')
    await picker.setInputFiles([photo()])
    await picker.setInputFiles([script, photo('second.png')])
    await picker.setInputFiles([large])
    await page.getByRole('alert').getByText('film.mp4: too large').waitFor()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('button', { name: 'Remove film.mp4' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').getByText('table.png.html: not a kind of file we can take').waitFor()
    // The second time the server has said no: neither question has reached anybody.
    expect(await rows(tenant, 'select id from messages')).toEqual([])
    await expect.poll(() => overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Remove table.png.html' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Send' }).focus()
    await page.keyboard.press('Enter')
    const link = page.getByRole('link', { name: 'Read the answer and write back here' })
    const address = (await link.getAttribute('href')) ?? ''

    await page.goto(`${inject('stack').api}${new URL(address).pathname}`)
    await page.getByRole('link', { name: 'second.png' }).waitFor()
    await expect.poll(() => overflow(page)).toBe(0)
    const files = await rows(tenant, `select name, state, type from attachments order by place`)
    expect(files).toEqual([
      { name: 'table.png', state: 'stored', type: 'image/png' },
      { name: 'second.png', state: 'stored', type: 'image/png' },
    ])
  })

  browserTest('are added on the ticket page, and what is refused keeps what was written', async ({ visitor }) => {
    const tenant = await openTenant({}, undefined, withForm)
    const { api } = inject('stack')
    const answer = await fetch(`${api}/support/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ form: tenant.secrets.endpointKey('form'), message: QUESTION }),
    })
    const { page: address } = (await answer.json()) as { page: string }
    const page = await visitor.arrive(new URL(address).pathname, REFUSED)
    await page.getByLabel('Add files').setInputFiles([large])
    await page.getByRole('alert').getByText('film.mp4: too large').waitFor()
    await page.getByLabel('Write an answer').fill('This is it.')
    await page.getByLabel('Add files').setInputFiles([script])
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').getByText('table.png.html').waitFor()
    await expect.poll(() => page.getByLabel('Write an answer').inputValue()).toBe('This is it.')
    await page.getByLabel('Add files').setInputFiles([photo()])
    await page.getByRole('button', { name: 'Send' }).click()
    const link = page.getByRole('link', { name: 'table.png' })
    const opened = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(opened.headers()['content-type']).toBe('image/png')

    const { id } = await row<{ id: string }>(tenant, 'select customer_id as id from tickets')
    const desk = await visitor.enter(tenant, 'staff', `/inbox/${id}`)
    await desk.getByText('This is it.').waitFor()
    await desk.locator('img[src*="/api/v1/attachments/"]').first().waitFor()
  })
})

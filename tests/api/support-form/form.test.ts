import { randomUUID } from 'node:crypto'
import { Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { timeline } from '../../../api/contract/timeline.ts'
import { apiAs } from '../../support/api.ts'
import { rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { withForm } from '../support/form-desk.ts'
import { freshClient, send } from '../support/send.ts'

const QUESTION = 'Which wood do you use for your tables?'
const answered = z.object({ number: z.number(), page: z.string() })

let tenant: TestTenant
beforeAll(async () => {
  tenant = await openTenant({}, undefined, withForm)
})

const handIn = (fields: Record<string, unknown> = {}, from = freshClient()) =>
  send('POST', '/support/tickets', {
    headers: { 'x-forwarded-for': from },
    body: { form: tenant.secrets.endpointKey('form'), message: QUESTION, ...fields },
  })

/** Looking again and again from one place is slowed down. */
const anybody = () => ({ headers: { 'x-forwarded-for': freshClient() } })

async function opened(fields: Record<string, unknown> = {}) {
  const answer = await handIn(fields)
  expect(answer.status).toBe(201)
  const { number, page } = answered.parse(answer.body)
  const path = new URL(page).pathname
  return { number, path, page: async () => (await send('GET', path, anybody())).text }
}

const reply = (path: string, fields: Record<string, string>) =>
  send('POST', path, {
    headers: { ...anybody().headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

describe('the support form', () => {
  it('opens a ticket whose page shows the question and, soon, the answer, with words about who answers', async () => {
    const { number, page } = await opened({ name: 'Robin Vale', email: 'Robin.Vale@example.com' })
    expect(await page()).toContain(QUESTION)
    expect(await page()).toContain(`#${number}`)
    const shown = await until('an answer on the page', async () => {
      const html = await page()
      return html.split('<li').length > 2 ? html : null
    })
    expect(shown).toContain('AI assistant')
    const [ticket] = await rows(tenant, 'select channel, status, subject from tickets where number = $1', [number])
    expect(ticket).toEqual({ channel: 'form', status: 'pending', subject: QUESTION })
    expect(await rows(tenant, `select name, email from customers where email is not null`)).toEqual([
      { name: 'Robin Vale', email: 'robin.vale@example.com' },
    ])
  })

  it('handed in twice is one request', async () => {
    const id = randomUUID()
    const [first, second] = [await opened({ id }), await opened({ id })]
    expect(second.number).toBe(first.number)
    expect(second.path).toBe(first.path)
    expect(await rows(tenant, 'select id from messages where provider_message_id = $1', [id])).toHaveLength(1)
  })

  it('takes answers on the page, each once, and reopens what was resolved', async () => {
    const { path, number, page } = await opened()
    await until('an answer', async () => (await page()).split('<li').length > 2)
    const [ticket] = await rows<{ id: string }>(tenant, 'select id from tickets where number = $1', [number])
    await apiAs(tenant)('POST', `/api/v1/tickets/${ticket?.id}/resolve`, {})
    expect(await page()).toContain('resolved')
    const id = randomUUID()
    const text = 'And how long does delivery take?'
    for (const _ of [1, 2]) expect((await reply(path, { id, text })).status).toBe(303)
    expect((await page()).split(text)).toHaveLength(2)
    const [now] = await rows(tenant, 'select status from tickets where number = $1', [number])
    expect(['open', 'pending']).toContain(now?.['status'])
  })

  it('takes what the customer says of an answer, the last word counting, and shows it to staff', async () => {
    const { path, number, page } = await opened()
    await until('an answer', async () => (await page()).split('<li').length > 2)
    const message = /name="message" value="([\w-]+)"/.exec(await page())?.[1] ?? ''
    for (const rating of ['not_helpful', 'helpful']) expect((await reply(path, { message, rating })).status).toBe(303)
    expect(await page()).toMatch(/value="helpful" aria-pressed="true"/)
    expect(await page()).toMatch(/value="not_helpful" aria-pressed="false"/)
    const [owner] = await rows<{ id: string }>(tenant, 'select customer_id as id from tickets where number = $1', [
      number,
    ])
    const told = timeline.parse((await apiAs(tenant)('GET', `/api/v1/customers/${owner?.id}/timeline`)).body)
    expect(told.items.find((item) => item.kind === 'message' && item.id === message)).toMatchObject({
      rating: 'helpful',
    })
  })

  it('rates nothing on somebody else’s page, nor what the customer wrote', async () => {
    const [mine, other] = [await opened(), await opened({ message: 'Do you repair chairs?' })]
    await until('an answer', async () => (await other.page()).split('<li').length > 2)
    const theirs = /name="message" value="([\w-]+)"/.exec(await other.page())?.[1] ?? ''
    expect((await reply(mine.path, { message: theirs, rating: 'helpful' })).status).toBe(404)
    const [own] = await rows<{ id: string }>(tenant, `select id from messages where direction = 'in' and text = $1`, [
      'Do you repair chairs?',
    ])
    expect((await reply(other.path, { message: own?.id ?? '', rating: 'helpful' })).status).toBe(404)
  })

  it('two people who give the same e-mail address see nothing of each other', async () => {
    const email = 'shared@example.com'
    const [one, other] = [
      await opened({ email, message: 'The first secret question, please?' }),
      await opened({ email, message: 'What is this about?' }),
    ]
    expect(other.path).not.toBe(one.path)
    expect(await other.page()).not.toContain('first secret')
  })

  it('shows what people typed as text, never as markup', async () => {
    const { page } = await opened({ message: '<img src=x onerror="alert(1)"> Does this hurt?' })
    expect(await page()).not.toContain('<img')
    expect(await page()).toContain('&lt;img src=x')
  })

  it('keeps nothing of what a machine filled in', async () => {
    const before = await rows(tenant, 'select id from customers')
    const answer = await handIn({ website: 'https://spam.example' })
    expect(answer).toMatchObject({ status: 202, body: { number: null, page: null } })
    expect(await rows(tenant, 'select id from customers')).toHaveLength(before.length)
  })

  it.each<[string, Record<string, unknown>, number]>([
    ['an unknown form', { form: 'nobodys' }, 404],
    ['no words', { message: '   ' }, 422],
    ['too many words', { message: 'x'.repeat(5_001) }, 422],
    ['no e-mail address', { email: 'robin' }, 422],
  ])('refuses %s', async (_, fields, status) => {
    expect((await handIn(fields)).status).toBe(status)
  })

  it('slows down whoever hands in too much', async () => {
    const from = freshClient()
    const statuses: number[] = []
    for (let count = 0; count < 21; count++) statuses.push((await handIn({ form: 'nobodys' }, from)).status)
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.slice(0, 20)).not.toContain(429)
  })

  it('opens no page without our signature, and none with that of another link', async () => {
    const { path } = await opened()
    expect((await send('GET', `${path}x`)).status).toBe(404)
    expect((await reply(`${path}x`, { id: randomUUID(), text: 'hello' })).status).toBe(404)
    const token = path.slice(path.lastIndexOf('/') + 1)
    expect((await send('GET', `/s/${token}`)).status).toBe(404)
  })

  it('has no door for webhooks', async () => {
    const key = tenant.secrets.endpointKey('form')
    const body = { id: randomUUID(), thread: randomUUID(), text: 'hello' }
    expect((await send('POST', `/webhook/form/${key}`, { body })).status).toBe(401)
  })
})

describe.each(['support-form', 'ticket-page'])('the script %s', (name) => {
  it('is small, loads on any site, and has no types left in it', async () => {
    const answer = await send('GET', `/embed/${name}.js`)
    expect(answer.headers.get('content-type')).toContain('javascript')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(gzipSync(answer.text).length).toBeLessThan(25_000)
    expect(() => new Script(answer.text)).not.toThrow()
  })
})

// Fails when: a file gets past its bytes, a made-up form costs more than a refusal, or somebody opens what is not theirs
// (api/http/form-body.ts, api/http/multipart.ts, api/take-submission.ts).
import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { timeline } from '../../../api/contract/timeline.ts'
import { apiAs } from '../../support/api.ts'
import { forged } from '../../support/forged.ts'
import { awayFromMidnight } from '../../support/midnight.ts'
import { rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { withForm } from '../support/form-desk.ts'
import { codeOf, freshClient, send } from '../support/send.ts'

const QUESTION = 'Which wood is this table made of?'
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const PAGE = '<!doctype html><script>alert(1)</script>'
const MOST_FILES = 5
const answered = z.object({ number: z.number(), page: z.string() })

let tenant: TestTenant
beforeAll(async () => {
  tenant = await openTenant({}, undefined, withForm)
})

const png = (name = 'table.png') => new File([PNG], name, { type: 'image/png' })

async function post(path: string, form: FormData, headers: Record<string, string> = {}) {
  const wire = new Request('http://x.example', { method: 'POST', body: form })
  const body = new Uint8Array(await wire.arrayBuffer())
  const type = wire.headers.get('content-type') ?? ''
  return send('POST', path, { headers: { 'x-forwarded-for': freshClient(), 'content-type': type, ...headers }, body })
}

function filled(files: readonly File[], fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  const all = { form: tenant.secrets.endpointKey('form'), message: QUESTION, ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  for (const file of files) form.append('files', file)
  return form
}

const handIn = (files: readonly File[], fields: Record<string, string> = {}) =>
  post('/support/tickets', filled(files, fields))

async function opened(files: readonly File[], fields: Record<string, string> = {}) {
  const answer = await handIn(files, fields)
  expect(answer.status, answer.text).toBe(201)
  const path = new URL(answered.parse(answer.body).page).pathname
  return { path, page: async () => (await send('GET', path, { headers: { 'x-forwarded-for': freshClient() } })).text }
}

const linksOn = (page: string) => [...page.matchAll(/href="(\/f\/[^"]+)"/g)].map(([, link = '']) => link)
const messages = () => rows<{ id: string }>(tenant, `select id from messages where direction = 'in'`)

describe('files of the support form', () => {
  it('are kept with the request, shown to staff, and open on its page by a signed link alone', async () => {
    const id = randomUUID()
    const { page } = await opened([png('C:\\photos\\..\\table.png'), png('second.png')], { id })
    const html = await page()
    expect(html).toContain('<bdi>table.png</bdi>')
    expect(html).not.toContain('C:')
    const [link = ''] = linksOn(html)
    const opening = await send('GET', link)
    expect(opening).toMatchObject({ status: 200 })
    expect(opening.headers.get('content-type')).toBe('image/png')
    expect(opening.headers.get('content-disposition')).not.toContain('table')
    expect(opening.headers.get('content-security-policy')).toContain('sandbox')
    expect((await send('GET', forged(link))).status).toBe(404)
    const [message] = await rows<{ id: string; customer_id: string }>(
      tenant,
      'select id, customer_id from messages where provider_message_id = $1',
      [id],
    )
    const told = timeline.parse((await apiAs(tenant)('GET', `/api/v1/customers/${message?.customer_id}/timeline`)).body)
    const shown = told.items.find((item) => item.kind === 'message' && item.id === message?.id)
    expect(shown).toMatchObject({
      attachments: [
        { name: 'table.png', contentType: 'image/png', state: 'stored' },
        { name: 'second.png', contentType: 'image/png', state: 'stored' },
      ],
    })
  })

  it('handed in twice are one request with its files once', async () => {
    const id = randomUUID()
    const [one, other] = [await opened([png()], { id }), await opened([png()], { id })]
    expect(other.path).toBe(one.path)
    expect(linksOn(await one.page())).toHaveLength(1)
  })

  it('show the same links all day: a page that looks for news finds none in them', async () => {
    const { page } = await opened([png()])
    await awayFromMidnight()
    expect(linksOn(await page())).toEqual(linksOn(await page()))
  })

  it('stay with their page: nobody else sees them', async () => {
    await opened([png('theirs.png')])
    expect(linksOn(await (await opened([], {})).page())).toEqual([])
  })

  it('come on the page too, with words or without', async () => {
    const { path, page } = await opened([])
    const reply = (fields: Record<string, string>, files: readonly File[]) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ id: randomUUID(), ...fields })) form.append(name, value)
      for (const file of files) form.append('files', file)
      return post(path, form)
    }
    expect((await reply({ text: 'Here it is.' }, [png('one.png')])).status).toBe(303)
    expect((await reply({ text: '' }, [png('two.png')])).status).toBe(303)
    expect(linksOn(await page())).toHaveLength(2)
    const nothing = await reply({ text: ' ' }, [])
    expect(nothing).toMatchObject({ status: 422 })
    expect(nothing.text).toContain('Please write something or add a file.')
    const refused = await reply({ text: 'My <b>words</b>' }, [
      new File([PAGE], '<img src=x>.png', { type: 'image/png' }),
    ])
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('<bdi>&lt;img src=x&gt;.png</bdi>: not a kind of file we can take')
    expect(refused.text).toContain('My &lt;b&gt;words&lt;/b&gt;</textarea>')
    const many = await reply(
      { text: 'All of them' },
      Array.from({ length: MOST_FILES + 1 }, () => png()),
    )
    expect(many).toMatchObject({ status: 422 })
    expect(many.text).toContain('Too many files: at most 5.')
    expect(linksOn(await page())).toHaveLength(2)
  })
})

describe('what is refused, each with its reason and nothing of it kept', () => {
  it.each<[string, () => readonly File[], number, string, unknown]>([
    [
      'pages that say they are pictures',
      () => [png('good.png'), new File([PAGE], 'bad.png', { type: 'image/png' })],
      422,
      'files_refused',
      [{ name: 'bad.png', reason: 'type' }],
    ],
    [
      'programs, drawings with scripts, archives and empty files',
      () => [
        new File(['MZ\x90\0'], 'a.exe'),
        new File(['<svg onload="alert(1)"/>'], 'b.svg', { type: 'image/svg+xml' }),
        new File(['PK\x03\x04'], 'c.zip', { type: 'application/zip' }),
        new File([], 'd.png', { type: 'image/png' }),
        new File(['<script>'], 'e.txt', { type: 'text/html' }),
      ],
      422,
      'files_refused',
      [
        { name: 'a.exe', reason: 'type' },
        { name: 'b.svg', reason: 'type' },
        { name: 'c.zip', reason: 'type' },
        { name: 'd.png', reason: 'empty' },
        { name: 'e.txt', reason: 'type' },
      ],
    ],
    [
      'too many',
      () => Array.from({ length: MOST_FILES + 1 }, (_, at) => png(`${at}.png`)),
      422,
      'too_many_files',
      undefined,
    ],
    ['a bomb of parts', () => Array.from({ length: 100 }, () => png()), 400, 'too_many_parts', undefined],
  ])('%s', async (_, files, status, code, told) => {
    const before = await messages()
    const answer = await handIn(files())
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect((answer.body as { files?: unknown }).files).toEqual(told)
    expect(await messages()).toHaveLength(before.length)
  })

  it('names paths and hostile names by their last part alone, as text', async () => {
    const answer = await handIn([new File([PAGE], '../../\u202Egnp.exe\u0000', { type: 'image/png' })])
    expect((answer.body as { files: unknown }).files).toEqual([{ name: 'gnp.exe', reason: 'type' }])
  })

  it('more than is allowed at all, before it is sent, and what does not say how long it is', async () => {
    expect(await status({ 'content-length': '400000000' })).toBe(413)
    expect(await status({})).toBe(411)
  })

  it.each<[string, Record<string, string>, string | Uint8Array, number]>([
    ['a form without a boundary', { 'content-type': 'multipart/form-data' }, 'x', 400],
    ['a form that is cut off', { 'content-type': 'multipart/form-data; boundary=b' }, '--b\r\nContent-Dispo', 400],
    ['a form that is empty', { 'content-type': 'multipart/form-data; boundary=b' }, '--b--\r\n', 422],
    [
      'a compressed bomb',
      { 'content-type': 'multipart/form-data; boundary=b', 'content-encoding': 'gzip' },
      gzipSync(Buffer.alloc(50_000_000)),
      415,
    ],
    ['a part in a part', { 'content-type': 'multipart/mixed; boundary=b' }, '--b--\r\n', 415],
    ['plain text', { 'content-type': 'text/plain' }, 'hello', 415],
    ['a form of a browser’s without files', { 'content-type': 'application/x-www-form-urlencoded' }, 'message=x', 415],
  ])('%s', async (_, headers, body, status) => {
    const answer = await send('POST', '/support/tickets', {
      headers: { 'x-forwarded-for': freshClient(), ...headers },
      body,
    })
    expect(answer.status).toBe(status)
  })

  it('what a machine filled in, files and all', async () => {
    const before = await messages()
    const answer = await handIn([png()], { website: 'https://spam.example' })
    expect(answer).toMatchObject({ status: 202, body: { number: null, page: null } })
    expect(await messages()).toHaveLength(before.length)
  })

  it('whoever hands in too much', async () => {
    const from = { 'x-forwarded-for': freshClient() }
    const statuses: number[] = []
    for (let count = 0; count < 21; count++)
      statuses.push((await post('/support/tickets', filled([png()], { form: 'nobodys' }), from)).status)
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404))
  })

  it('a fourth upload from one place while three are under way, which then end', async () => {
    const from = freshClient()
    const held = [1, 2, 3].map(() => hold(from))
    await Promise.all(held.map(({ isOpen }) => isOpen))
    const fourth = await post('/support/tickets', filled([png()]), { 'x-forwarded-for': from })
    expect([fourth.status, codeOf(fourth)]).toEqual([429, 'busy'])
    const others = await handIn([png()])
    expect(others.status).toBe(201)
    for (const { drop } of held) drop()
    let again = 0
    while (again !== 201) again = (await post('/support/tickets', filled([png()]), { 'x-forwarded-for': from })).status
  })
})

it('sends no credentials anywhere: any site may hand in, none is given a cookie', async () => {
  const form = filled([png()])
  const answer = await post('/support/tickets', form, { origin: 'https://shop.example' })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  expect(answer.headers.get('set-cookie')).toBeNull()
})

const TYPE = 'multipart/form-data; boundary=b'
const uploadTo = (headers: Record<string, string>) =>
  httpRequest(`${inject('stack').api}/support/tickets`, {
    method: 'POST',
    headers: { 'content-type': TYPE, 'x-forwarded-for': freshClient(), ...headers },
  })

/** What an upload is answered of which no more than the beginning comes. */
function status(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const upload = uploadTo(headers)
    upload.on('response', (response) => {
      resolve(response.statusCode)
      upload.destroy()
    })
    upload.on('error', reject)
    upload.write('--b\r\n')
  })
}

/** An upload that has begun and does not end by itself. */
function hold(from: string) {
  const upload = uploadTo({ 'x-forwarded-for': from, 'content-length': '1000', expect: '100-continue' })
  upload.on('error', () => undefined)
  const isOpen = new Promise<void>((resolve) => {
    upload.on('continue', () => upload.write('--b\r\n', () => resolve()))
  })
  upload.flushHeaders()
  return { isOpen, drop: () => upload.destroy() }
}

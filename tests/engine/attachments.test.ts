import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import type { Channel } from '../../domain/messaging/channel.ts'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import { sessionOf } from '../api/support/callers.ts'
import { send } from '../api/support/send.ts'
import { joinery } from '../support/businesses.ts'
import { forged } from '../support/forged.ts'
import { openPhone, type Phone } from '../support/phone.ts'
import { sandboxControl } from '../support/providers.ts'
import { row, rows } from '../support/rows.ts'
import { chats, mailbox, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { slackPhone, telegramPhone } from './support/chat.ts'
import { modelRequests } from './support/journal.ts'

const dataUrl = (type: string, content: string) =>
  `data:${type};base64,${Buffer.from(content, 'latin1').toString('base64')}`
const PHOTO = '\xff\xd8\xff\xe0\0\x10JFIF a workbench of oak'
const NOTE = 'OggS\0\x02 what somebody said'
const PLAN = '%PDF-1.7 a plan of the workshop'

const item = z.looseObject({
  id: z.string(),
  url: z.string(),
  contentType: z.string(),
  kind: z.string(),
  name: z.string().nullable(),
  sizeBytes: z.number().nullable(),
  state: z.string(),
  reason: z.string().nullable(),
})
const timeline = z.object({ items: z.array(z.looseObject({ attachments: z.array(item).optional() })) })

const open = () => openTenant({}, joinery, (slug) => [...chats(slug), ...mailbox()(slug)])

function phoneOf(tenant: TestTenant, channel: Channel): Phone {
  if (channel === 'telegram') return telegramPhone(tenant)
  if (channel === 'slack') return slackPhone(tenant)
  return channel === 'email'
    ? openPhone(tenant, channel, `ann@${tenant.slug}.customer.example`)
    : openPhone(tenant, channel)
}

interface FileRow {
  readonly state: string
  readonly reason: string | null
  readonly attempts: number
  readonly customer_id: string
}

const filesOf = (tenant: TestTenant) =>
  rows<FileRow & Record<string, unknown>>(
    tenant,
    'select state, reason, attempts, customer_id from attachments order by place',
  )

const settled = (tenant: TestTenant) =>
  until('every file to be settled', async () => {
    const found = await filesOf(tenant)
    return found.length > 0 && found.every(({ state }) => state !== 'waiting') && found
  })

const ask = (tenant: TestTenant, path: string, role: 'owner' | 'staff' = 'staff') =>
  fetch(`${inject('stack').api}${path}`, { headers: { 'x-api-key': tenant.secrets.apiKey(role) } })

async function shown(tenant: TestTenant) {
  const [file] = await filesOf(tenant)
  const answer = await ask(tenant, `/api/v1/customers/${file?.customer_id}/timeline`)
  return timeline.parse(await answer.json()).items.flatMap(({ attachments = [] }) => attachments)
}

describe.concurrent('a file of a colleague', () => {
  it.each(['whatsapp', 'telegram', 'sms', 'email'] as const)('reaches the customer by %s', async (channel) => {
    const tenant = await open()
    const phone = phoneOf(tenant, channel)
    await phone.write('Could you send me the plan?')
    await phone.next()
    const { id } = await row<{ id: string }>(tenant, 'select id from customers')
    const staff = await sessionOf(tenant, 'staff')
    const post = (path: string, body: unknown) => send('POST', path, { headers: staff, body })
    expect((await post(`/api/v1/conversations/${id}/takeover`, {})).status).toBe(200)
    const content = Buffer.from(PLAN, 'latin1').toString('base64')
    const file = { name: 'plan.pdf', contentType: 'application/pdf', content, text: 'Here it is.' }
    expect((await post(`/api/v1/conversations/${id}/files`, file)).status).toBe(202)
    const heard = await phone.next()
    expect(heard.text).toContain('Here it is.')
    const media = z.array(z.string()).parse(heard['media'] ?? [])
    const link = media[0] ?? /https?:\S+\/f\/\S+/.exec(heard.text)?.[0] ?? ''
    expect(media).toHaveLength(channel === 'whatsapp' || channel === 'telegram' ? 1 : 0)
    const opened = await fetch(link)
    expect([opened.headers.get('content-type'), await opened.text()]).toEqual(['application/pdf', PLAN])
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment; filename="document-/)
    expect((await fetch(forged(link))).status).toBe(404)
    expect(await shown(tenant)).toMatchObject([{ name: 'plan.pdf', kind: 'document', state: 'stored' }])
    const page = { ...file, content: Buffer.from('<script>alert(1)</script>').toString('base64') }
    expect(await post(`/api/v1/conversations/${id}/files`, page)).toMatchObject({
      status: 422,
      body: { code: 'file_type' },
    })
  })
})

describe.concurrent('a file of a customer', () => {
  it.each([
    ['whatsapp', 'image/jpeg', PHOTO, 'image', 'inline'],
    ['sms', 'image/jpeg', PHOTO, 'image', 'inline'],
    ['telegram', 'audio/ogg', NOTE, 'audio', 'inline'],
    ['telegram', 'image/jpeg', PHOTO, 'image', 'inline'],
    ['slack', 'application/pdf', PLAN, 'document', 'attachment'],
    ['email', 'application/pdf', PLAN, 'document', 'attachment'],
  ] as const)('over %s (%s) is kept and shown to staff', async (channel, type, content, kind, disposition) => {
    const tenant = await open()
    const phone = phoneOf(tenant, channel)
    const { webhookStatus } = await phone.write('Could you make one like this?', { mediaUrl: dataUrl(type, content) })
    expect(webhookStatus).toBeLessThan(300)
    expect(await settled(tenant)).toMatchObject([{ state: 'stored', reason: null }])
    const [file] = await shown(tenant)
    expect(file).toMatchObject({ kind, contentType: type, sizeBytes: content.length, state: 'stored', reason: null })

    const answer = await ask(tenant, file?.url ?? '')
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toBe(content)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^${disposition}; filename="${kind}-`))
    const saved = await ask(tenant, `${file?.url}?download=1`)
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /)
    // What they wrote beside it is answered like anything else.
    expect((await phone.next()).text).not.toBe('')
  })

  it('that is no photo whatever it says is not kept', async () => {
    const tenant = await open()
    const phone = phoneOf(tenant, 'whatsapp')
    const page = '<!doctype html><script>alert(document.cookie)</script>'
    await phone.write('Look', { mediaUrl: dataUrl('image/jpeg', page) })
    expect(await settled(tenant)).toMatchObject([{ state: 'refused', reason: 'type' }])
    const [file] = await shown(tenant)
    expect(file).toMatchObject({ state: 'refused', reason: 'type' })
    expect((await ask(tenant, file?.url ?? '')).status).toBe(410)
  })

  it("is nobody else's to see", async () => {
    const [tenant, stranger] = await Promise.all([open(), open()])
    await phoneOf(tenant, 'telegram').write('', { mediaUrl: dataUrl('image/jpeg', PHOTO) })
    await settled(tenant)
    const [file] = await shown(tenant)
    expect((await ask(stranger, file?.url ?? '', 'owner')).status).toBe(404)
    expect((await fetch(`${inject('stack').api}${file?.url}`)).status).toBe(401)
  })

  it('delivered five times is one', async () => {
    const tenant = await open()
    const phone = phoneOf(tenant, 'whatsapp')
    await phone.write('This one', { mediaUrl: dataUrl('image/jpeg', PHOTO), repeat: 5 })
    expect(await settled(tenant)).toHaveLength(1)
  })

  it('that the provider cannot hand out now is asked for again', async () => {
    const tenant = await open()
    const phone = phoneOf(tenant, 'telegram')
    const { botToken } = tenant.secrets.telegram
    await sandboxControl('/faults', { provider: 'telegram', fault: '500', count: 1, match: `/bot${botToken}/getFile` })
    await phone.write('This one', { mediaUrl: dataUrl('image/jpeg', PHOTO) })
    expect(await settled(tenant)).toMatchObject([{ state: 'stored', attempts: 2 }])
  })

  it('without a word is met with one question, and then with a person, and never with a model', async () => {
    const tenant = await open()
    const phone = phoneOf(tenant, 'whatsapp')
    await phone.write('', { mediaUrl: dataUrl('image/jpeg', PHOTO) })
    expect((await phone.next()).text).toContain(fixedText('clarify_attachment', 'en', {}))
    await phone.write('', { mediaUrl: dataUrl('audio/ogg', NOTE) })
    expect((await phone.next()).text).not.toContain(fixedText('clarify_attachment', 'en', {}))
    const attention = await until('a person to be needed', async () => {
      const [row] = await rows<{ attention: string | null; controller: string }>(
        tenant,
        'select attention, controller from conversations',
      )
      return row?.controller === 'staff' && row.attention
    })
    expect(attention).toBe('wordless_files')
    expect(await rows(tenant, 'select id from tickets')).toHaveLength(1)
    expect(await rows(tenant, 'select 1 from usage_ledger')).toHaveLength(0)
  })

  it('with words is told of honestly to the model', async () => {
    const tenant = await open()
    const phone = phoneOf(tenant, 'whatsapp')
    const question = `Which wood is this? ${tenant.slug}`
    await phone.write(question, { mediaUrl: dataUrl('image/jpeg', PHOTO) })
    await phone.next()
    const own = await modelRequests(question)
    expect(own.length).toBeGreaterThan(0)
    for (const body of own) expect(body).toMatch(/The customer sent a photo \(image\/jpeg/)
  })
})

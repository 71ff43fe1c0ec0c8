import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { rows } from '../../support/rows.ts'
import { freshNumber, openTenant } from '../../support/tenant.ts'
import { codeOf, send } from '../support/send.ts'
import { SILENT } from '../support/settings.ts'
import { inChunks, isShared, sharedLines } from '../support/shared-data.ts'
import { deliver, freshSid, inboundFields, postForm, webhookPath } from '../support/twilio.ts'

const FORM = 'application/x-www-form-urlencoded'

describe('the body of a webhook', () => {
  it.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'nonsense'])(
    'of the type %s is a 415',
    async (type) => {
      const tenant = await openTenant(SILENT)
      const answer = await send('POST', webhookPath(tenant, 'whatsapp'), {
        headers: { 'content-type': type },
        body: '{}',
      })
      expect([answer.status, codeOf(answer)]).toEqual([415, 'content_type'])
    },
  )

  it('in an encoding nobody knows is a 415', async () => {
    const tenant = await openTenant(SILENT)
    const headers = { 'content-encoding': 'nonsense' }
    const answer = await deliver(tenant, 'whatsapp', {}, { headers })
    expect([answer.status, codeOf(answer)]).toEqual([415, 'encoding_unsupported'])
  })

  it.each([
    ['half a megabyte and more', 'a'.repeat(600_000), {}],
    ['a small file that unpacks to a large one', gzipSync('a'.repeat(20_000_000)), { 'content-encoding': 'gzip' }],
  ])('of %s is a 413', async (_, body, encoding) => {
    const tenant = await openTenant(SILENT)
    const answer = await deliver(tenant, 'whatsapp', {}, { body, headers: encoding })
    expect([answer.status, codeOf(answer)]).toEqual([413, 'too_large'])
  })

  it.each(['MessageSid', 'From', 'To'])('without %s is a 400: nothing is invented in its place', async (name) => {
    const tenant = await openTenant(SILENT)
    const { [name]: _, ...fields } = inboundFields(tenant, 'whatsapp')
    const { authToken } = tenant.secrets.twilio
    const answer = await postForm({ path: webhookPath(tenant, 'whatsapp'), fields, authToken })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed'])
    expect(await rows(tenant, 'select id from messages')).toEqual([])
  })

  it.each([
    ['a message id far too long', { MessageSid: 'S'.repeat(3_000) }, 400],
    ['an address that is none', { To: 'whatsapp:nobody' }, 400],
    ['a sender that is none', { From: 'whatsapp:nobody' }, 200],
    ['a sender without the channel’s prefix', { From: '+353209000001' }, 200],
  ])('with %s stores nothing and is no fault of ours', async (_, fields, status) => {
    const tenant = await openTenant(SILENT)
    expect((await deliver(tenant, 'whatsapp', fields)).status).toBe(status)
    expect(await rows(tenant, 'select id from messages')).toEqual([])
  })

  it.each([
    ['a hundred attachments that do not exist', { NumMedia: '100', Body: '' }],
    ['a count of attachments that is no number', { NumMedia: '1e999', Body: '' }],
    ['an attachment at a file address', { NumMedia: '1', MediaUrl0: 'file:///etc/passwd', Body: '' }],
    ['nothing in it', { Body: '   ' }],
  ])('with %s is kept as what it is: a message without words and without files', async (_, fields) => {
    const tenant = await openTenant(SILENT)
    expect((await deliver(tenant, 'whatsapp', fields)).status).toBe(200)
    expect(await rows(tenant, 'select trim(text) as text, attachments from messages')).toEqual([
      { text: '', attachments: [] },
    ])
  })

  it('may hold bytes that are no text', async () => {
    const tenant = await openTenant(SILENT)
    const headers = { 'content-type': FORM, 'x-twilio-signature': 'x' }
    const body = Uint8Array.from({ length: 512 }, (_, index) => index % 256)
    const answer = await send('POST', webhookPath(tenant, 'whatsapp'), { headers, body })
    expect(answer.status).toBe(401)
  })

  it('may hold null characters: they are left out, the rest is kept', async () => {
    const tenant = await openTenant(SILENT)
    const fields = { Body: 'be\0fore and \0after', ProfileName: 'N\0ora', ButtonPayload: '\0' }
    expect((await deliver(tenant, 'whatsapp', fields)).status).toBe(200)
    expect(await rows(tenant, 'select text from messages')).toEqual([{ text: 'before and after' }])
  })
})

const NAUGHTY = 'data/naughty-strings.jsonl'
const naughtyLine = z.object({ id: z.string(), text: z.string() })

describe.skipIf(!isShared(NAUGHTY))('whatever a customer may write', () => {
  it('is stored whole', async () => {
    const tenant = await openTenant(SILENT)
    const lines = z.array(naughtyLine).parse(sharedLines(NAUGHTY))
    const From = `whatsapp:${freshNumber()}`
    const sent = lines.map(({ text }) => ({ sid: freshSid(), text }))
    await inChunks(sent, 20, async ({ sid, text }) => {
      const answer = await deliver(tenant, 'whatsapp', { MessageSid: sid, From, Body: text })
      expect([answer.status, text]).toEqual([200, text])
    })
    const kept = await rows<{ sid: string; text: string }>(
      tenant,
      'select provider_message_id as sid, text from messages',
    )
    const expected = sent.map(({ sid, text }) => ({ sid, text: text.replaceAll('\0', '').toWellFormed() }))
    expect(expected.length).toBeGreaterThan(400)
    expect(new Map(kept.map(({ sid, text }) => [sid, text]))).toEqual(
      new Map(expected.map(({ sid, text }) => [sid, text])),
    )
  })
})

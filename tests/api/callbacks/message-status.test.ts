import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPhone } from '../../support/phone.ts'
import { row } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { fromTwilio } from '../support/callbacks.ts'
import { codeOf } from '../support/send.ts'
import { freshSid } from '../support/twilio.ts'

interface Sent extends Record<string, unknown> {
  readonly id: string
  readonly sid: string
  readonly state: string
  readonly delivery: string | null
  readonly duplicates: number
}

let tenant: TestTenant
let sent: Sent

const read = () =>
  row<Sent>(tenant, 'select id, provider_message_id as sid, state, delivery, duplicates from outbound_ledger')

beforeAll(async () => {
  tenant = await openTenant()
  await openPhone(tenant).ask('Hello, how much is an oak table?')
  sent = await until('that it was read', async () => {
    const found = await read()
    return found.delivery === 'read' ? found : null
  })
})

const delivered = (sid: string, MessageStatus = 'delivered') => ({ MessageSid: sid, MessageStatus })

describe('a report about a message', () => {
  it('is refused without a signature that fits its address and fields', async () => {
    const answer = await fromTwilio(tenant, sent.id, delivered(sent.sid, 'failed'), 'f'.repeat(32))
    expect([answer.status, codeOf(answer)]).toEqual([401, 'bad_signature'])
    expect(await read()).toEqual(sent)
  })

  it('that comes late takes nothing back', async () => {
    for (const status of ['queued', 'sent', 'failed'])
      expect((await fromTwilio(tenant, sent.id, delivered(sent.sid, status))).status).toBe(204)
    expect(await read()).toEqual(sent)
  })

  it.each([
    ['without a status', { MessageSid: 'SM1' }],
    ['with a status nobody knows', { MessageSid: 'SM1', MessageStatus: 'dreaming' }],
    ['without an id', { MessageStatus: 'sent' }],
  ])('%s is a 400', async (_, fields: Record<string, string>) => {
    const answer = await fromTwilio(tenant, sent.id, fields)
    expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed'])
  })

  it.each(['', 'nonsense', "' or 1=1 --"])('that names the message as %j is a 400', async (ledger) => {
    const answer = await fromTwilio(tenant, encodeURIComponent(ledger), delivered(sent.sid))
    expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed'])
  })

  it('about a message nobody knows is acknowledged and changes nothing', async () => {
    expect((await fromTwilio(tenant, randomUUID(), delivered(freshSid()))).status).toBe(204)
    expect(await read()).toEqual(sent)
  })

  it('of another business reaches none of our messages', async () => {
    const other = await openTenant()
    expect((await fromTwilio(other, sent.id, delivered(freshSid()))).status).toBe(204)
    expect(await read()).toEqual(sent)
  })

  it('of a second message with the mark of the first is counted as a double, once', async () => {
    const second = freshSid()
    for (const _ of [1, 2]) expect((await fromTwilio(tenant, sent.id, delivered(second))).status).toBe(204)
    expect(await read()).toEqual({ ...sent, duplicates: 1 })
  })
})

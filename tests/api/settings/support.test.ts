import { beforeAll, describe, expect, it } from 'vitest'
import { settingsView } from '../../../api/contract/settings.ts'
import { rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { type Credentials, sessionOf } from '../support/callers.ts'
import { send } from '../support/send.ts'
import { SILENT } from '../support/settings.ts'

let tenant: TestTenant
let headers: Credentials
beforeAll(async () => {
  tenant = await openTenant({ ...SILENT, support: { autoCloseHours: 24 } })
  headers = await sessionOf(tenant, 'owner')
})

const put = (part: string, body: unknown) => send('PUT', `/api/v1/${part}`, { headers, body })
const read = async () => settingsView.parse((await send('GET', '/api/v1/settings', { headers })).body)
const target = { firstResponseMinutes: 30, resolutionMinutes: 120 }
const sla = { urgent: target, high: target, normal: target, low: target }
const line = { days: [1, 2], from: '08:00', to: '16:00' }

describe('how requests are looked after', () => {
  it('is set part by part, and a part leaves the others alone', async () => {
    expect((await put('settings/hours', { timeZone: 'Europe/Berlin', hours: [line] })).status).toBe(200)
    expect((await put('settings/sla', sla)).status).toBe(200)
    const escalation = { contacts: [], remindAfterMinutes: 5, remindersEach: 2 }
    expect((await put('settings/escalation', escalation)).status).toBe(200)
    expect(await read()).toMatchObject({ timeZone: 'Europe/Berlin', hours: [line], sla, escalation })
    const [stored] = await rows<{ hours: number }>(
      tenant,
      `select (settings->'support'->>'autoCloseHours')::int as hours from tenants`,
    )
    expect(stored?.hours).toBe(24)
    const told = await rows(tenant, `select 1 from events where type = 'settings:changed' and payload ? 'parts'`)
    expect(told).toHaveLength(3)
  })

  it('lets staff keep texts at hand, each under a name of its own', async () => {
    const reply = { name: 'Thanks', text: 'Thank you.' }
    expect((await put('saved-replies', { replies: [reply] })).status).toBe(200)
    expect((await send('GET', '/api/v1/saved-replies', { headers })).body).toEqual({ replies: [reply] })
    expect((await put('saved-replies', { replies: [reply, { ...reply, name: 'thanks' }] })).status).toBe(422)
    expect((await send('GET', '/api/v1/saved-replies', { headers })).body).toEqual({ replies: [reply] })
  })

  it('sets the AI on one channel, and lets the channel follow the rest again', async () => {
    const perChannel = async () => (await send('GET', '/api/v1/settings/autonomy', { headers })).body
    await put('settings/autonomy', { perChannel: { sms: 'suggest', whatsapp: 'auto' } })
    expect(await perChannel()).toMatchObject({ default: 'off', perChannel: { sms: 'suggest', whatsapp: 'auto' } })
    await put('settings/autonomy', { perChannel: { sms: null } })
    expect(await perChannel()).toMatchObject({ perChannel: { whatsapp: 'auto' } })
    expect(await perChannel()).not.toHaveProperty('perChannel.sms')
  })

  it.each([
    ['hours', { timeZone: 'Mars/Olympus', hours: [line] }],
    ['hours', { timeZone: 'UTC', hours: [{ ...line, to: '07:00' }] }],
    ['hours', { timeZone: 'UTC', hours: [{ ...line, from: '8' }] }],
    ['hours', { timeZone: 'UTC', hours: [{ ...line, days: [8] }] }],
    ['sla', { ...sla, low: { firstResponseMinutes: 60, resolutionMinutes: 30 } }],
    ['sla', { ...sla, low: { firstResponseMinutes: 0, resolutionMinutes: 30 } }],
    ['sla', { urgent: target }],
    ['escalation', { contacts: ['me'], remindAfterMinutes: 5, remindersEach: 1 }],
    ['escalation', { contacts: [], remindAfterMinutes: 5, remindersEach: -1 }],
  ])('refuses %s of %j', async (part, body) => {
    const before = await read()
    expect((await put(`settings/${part}`, body)).status).toBe(422)
    expect(await read()).toEqual(before)
  })
})

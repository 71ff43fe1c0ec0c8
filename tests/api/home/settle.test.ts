import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openPhone } from '../../support/phone.ts'
import { rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { type Credentials, sessionOf } from '../support/callers.ts'
import { aDeadLetter } from '../support/dead-letter.ts'
import { send } from '../support/send.ts'

const home = z.object({
  decisions: z.array(z.object({ kind: z.string(), id: z.string(), isReplayable: z.boolean().optional() })),
})

const decisions = async (headers: Credentials) =>
  home.parse((await send('GET', '/api/v1/home', { headers })).body).decisions.map(({ kind, id }) => `${kind} ${id}`)

const counted = async (tenant: TestTenant, type: string) =>
  (await rows(tenant, 'select position from events where type = $1', [type])).length

describe('what needs a person', () => {
  it('leaves the list when somebody has looked after it', async () => {
    const tenant = await openTenant({ autonomy: { default: 'off' } })
    const staff = await sessionOf(tenant, 'staff')
    await openPhone(tenant).write('Hello?')
    const [waiting = ''] = await until('it waits', async () => {
      const found = await decisions(staff)
      return found.length > 0 ? found : null
    })
    const [kind, id] = waiting.split(' ')
    expect(kind).toBe('attention')
    for (const _ of [1, 2])
      expect((await send('POST', `/api/v1/conversations/${id}/settle`, { headers: staff })).body).toEqual({ ok: true })
    expect(await decisions(staff)).toEqual([])
    expect(await counted(tenant, 'conversation:attention_settled')).toBe(1)
  })

  it('may be something given up, which is dismissed once', async () => {
    const tenant = await openTenant()
    const staff = await sessionOf(tenant, 'staff')
    const letter = await aDeadLetter(tenant)
    expect(await decisions(staff)).toEqual([`dead_letter ${letter}`])
    // An invoice is no message: there is nothing to send again.
    const shown = home.parse((await send('GET', '/api/v1/home', { headers: staff })).body)
    expect(shown.decisions[0]?.isReplayable).toBe(false)
    for (const _ of [1, 2])
      expect((await send('POST', `/api/v1/dead-letters/${letter}/dismiss`, { headers: staff })).status).toBe(200)
    expect(await decisions(staff)).toEqual([])
    expect(await counted(tenant, 'dead_letter:dismissed')).toBe(1)
  })

  it('is of this business alone', async () => {
    const [mine, other] = await Promise.all([openTenant(), openTenant()])
    const letter = await aDeadLetter(mine)
    const stranger = await sessionOf(other, 'owner')
    expect((await send('POST', `/api/v1/dead-letters/${letter}/dismiss`, { headers: stranger })).status).toBe(404)
    expect(await decisions(await sessionOf(mine, 'owner'))).toEqual([`dead_letter ${letter}`])
  })
})

describe('the switch of the AI', () => {
  it('says who set it last, and when', async () => {
    const tenant = await openTenant()
    const headers = await sessionOf(tenant, 'staff')
    const read = async () => (await send('GET', '/api/v1/settings/autonomy', { headers })).body
    expect(await read()).toEqual({
      default: 'auto',
      pausedAt: null,
      pausedBy: null,
      perChannel: {},
      setAt: null,
      setBy: null,
    })
    await send('PUT', '/api/v1/settings/autonomy', { headers, body: { default: 'suggest' } })
    expect(await read()).toMatchObject({
      default: 'suggest',
      pausedAt: null,
      setBy: 'The staff',
      setAt: expect.any(String),
    })
    await send('PUT', '/api/v1/settings/autonomy', {
      headers: await sessionOf(tenant, 'owner'),
      body: { paused: true },
    })
    expect(await read()).toMatchObject({ default: 'suggest', pausedBy: 'The owner', setBy: 'The owner' })
  })
})

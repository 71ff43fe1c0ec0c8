import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { row, rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { aPromise } from '../support/a-promise.ts'
import { aTicket } from '../support/a-ticket.ts'
import { CALLERS, type Caller, type Credentials, callersOf, keyOf } from '../support/callers.ts'
import { aDeadLetter } from '../support/dead-letter.ts'
import { agreeDeal } from '../support/deal.ts'
import { startOwnApi } from '../support/own-api.ts'
import { aScheduled, aTemplate } from '../support/planned.ts'
import { routesOf } from '../support/routes-of.ts'
import { codeOf, freshClient, send } from '../support/send.ts'
import { type Place, TABLE } from '../support/table.ts'

let tenant: TestTenant
let place: Place
let callers: Record<Caller, Credentials>

beforeAll(async () => {
  tenant = await openTenant({ autoApproveUpToMinor: 0 })
  const [deal, other] = await Promise.all([agreeDeal(tenant), openTenant()])
  const approval = await until(
    'an approval',
    async () => (await rows<{ id: string }>(tenant, 'select id from approvals'))[0],
  )
  const message = await row<{ id: string }>(tenant, `select id from outbound_ledger where state = 'confirmed' limit 1`)
  place = {
    ...deal,
    approvalId: approval.id,
    messageId: message.id,
    deadLetterId: await aDeadLetter(tenant),
    promiseId: await aPromise(tenant, message.id),
    scheduledId: await aScheduled(tenant, deal.customerId),
    templateId: await aTemplate(tenant),
    ticketId: await aTicket(tenant, deal.customerId),
    idleLeadId: await idleLead(),
  }
  callers = await callersOf(tenant, other)
})

async function idleLead(): Promise<string> {
  const headers = keyOf(tenant, 'tenant')
  const answer = await send('POST', '/webhook/lead', { headers, body: { email: 'kim.reed@example.com' } })
  return z.object({ leadId: z.string() }).parse(answer.body).leadId
}

describe('who may call what', () => {
  it('names every route the api has, and no other', async () => {
    const { parts } = await startOwnApi()
    expect(routesOf(parts.app).toSorted()).toEqual(TABLE.map(({ method, route }) => `${method} ${route}`).toSorted())
    const contracted = parts.routes.map(
      ({ method, path }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    )
    expect(routesOf(parts.app)).toEqual(expect.arrayContaining(contracted))
  })

  it.each(TABLE)('$method $route', async ({ method, path, body, headers, expected }) => {
    // A stranger on the internet; those who are refused come first, before anybody changes anything.
    const from = { 'x-forwarded-for': freshClient() }
    const order = CALLERS.toSorted((left, right) => expected[right] - expected[left])
    const got: Partial<Record<Caller, number>> = {}
    for (const caller of order) {
      // On a crowded machine a command may be refused for now; asking again is harmless.
      const answer = await until('an api that is not too busy', async () => {
        const given = await send(method, path(place), { headers: { ...from, ...headers, ...callers[caller] }, body })
        return given.status === 503 ? null : given
      })
      got[caller] = answer.status
      if (answer.status >= 400 && !/^\/(?:[su]|support\/tickets)\//.test(path(place)))
        expect(codeOf(answer)).not.toBe('')
      if (caller === 'stranger')
        expect(answer.text).not.toMatch(new RegExp(`Robin|${tenant.tenantId}|${place.customerId}`))
    }
    expect(got).toEqual(expected)
  })

  it.each([
    ['GET', '/api/v1/nothing'],
    ['POST', '/api/v1/board'],
    ['DELETE', '/api/v1/leads'],
    ['PATCH', '/api/v1/settings'],
    ['POST', '/webhook'],
    ['POST', '/callbacks/twilio'],
    ['POST', '/owner/commands'],
    ['GET', '/.env'],
    ['GET', '/api/v1/../../.git/config'],
    ['GET', '/api//v1/board'],
    ['TRACE', '/api/v1/board'],
  ])('finds nothing at %s %s, whoever asks', async (method, path) => {
    if (method === 'TRACE') return expect(send(method, path)).rejects.toThrow()
    for (const caller of ['nobody', 'owner'] as const) {
      const answer = await send(method, path, { headers: { ...callers[caller], accept: 'application/json' } })
      expect([answer.status, codeOf(answer)]).toEqual([404, 'unknown_route'])
    }
  })
})

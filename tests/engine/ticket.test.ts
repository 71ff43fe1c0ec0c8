// Fails when: the sweeper does not ring for tickets (workers/loops/sweeper.ts).
import { describe, expect, it } from 'vitest'
import { ticketState } from '../../temporal/contract/ticket.ts'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { answerOf, ended, runs } from './support/engine.ts'
import { fastDesk, ticketEvents, ticketFlow, ticketIs, ticketsOf } from './support/tickets.ts'

const QUESTION = 'Which wood do you use for your tables?'
const PROBLEM = 'The drawer of my table is stuck.'

/** Our last words are long ago, and so is the moment its workflow slept for. */
const timePasses = (tenant: TestTenant) =>
  rows(
    tenant,
    `update tickets set answered_at = now() - interval '31 days', armed_at = now() - interval '1 hour' returning id`,
  )

describe.concurrent('a ticket', () => {
  it('is opened by code before the answer, answered, and done when nothing more is said', async () => {
    const tenant = await openTenant(fastDesk({ autoClose: 1 }))
    const phone = openPhone(tenant)
    await phone.ask(QUESTION)
    const { id, number } = await ticketIs(tenant, 'resolved')
    expect(number).toBe(1)
    expect(await ended(ticketFlow(tenant, id))).toBe('COMPLETED')
    expect(await ticketEvents(tenant)).toEqual(['ticket:opened', 'ticket:answered', 'ticket:resolved'])
  })

  it('stays the same one over several questions, and goes on after it was done', async () => {
    const tenant = await openTenant(fastDesk())
    const phone = openPhone(tenant)
    await phone.ask(QUESTION)
    await phone.ask('And how long have you been making them?')
    const { id } = await ticketIs(tenant, 'pending')
    expect((await apiAs(tenant)('POST', `/api/v1/tickets/${id}/resolve`, {})).status).toBe(200)
    expect(await ended(ticketFlow(tenant, id))).toBe('COMPLETED')
    await phone.ask(PROBLEM)
    await ticketIs(tenant, 'pending')
    expect(await ticketsOf(tenant)).toHaveLength(1)
    await runs(ticketFlow(tenant, id))
  })

  it('is none of a greeting, and none of somebody who buys', async () => {
    const tenant = await openTenant(fastDesk())
    await openPhone(tenant).ask('Hello')
    await openPhone(tenant).ask('Hello, how much is an oak table? I would like to order one.')
    expect(await ticketsOf(tenant)).toEqual([])
  })

  it('comes back from its snooze, and its workflow says what it waits for', async () => {
    const tenant = await openTenant(fastDesk())
    await openPhone(tenant).ask(QUESTION)
    const { id } = await ticketIs(tenant, 'pending')
    const waits = (kind: string) =>
      until(`a ticket that waits for ${kind}`, async () => {
        const view = await answerOf(() => ticketFlow(tenant, id).query(ticketState))
        return view?.next?.kind === kind
      })
    const snooze = async (ms: number) =>
      (await apiAs(tenant)('POST', `/api/v1/tickets/${id}/snooze`, { until: new Date(Date.now() + ms).toISOString() }))
        .status
    await runs(ticketFlow(tenant, id))
    expect(await snooze(3_600_000)).toBe(200)
    await waits('wake')
    expect(await snooze(2_000)).toBe(200)
    await ticketIs(tenant, 'open')
    await waits('resolution')
  })

  it('survives the loss of its workflow: the sweeper starts it again when something is due', async () => {
    const tenant = await openTenant(fastDesk())
    await openPhone(tenant).ask(QUESTION)
    const { id } = await ticketIs(tenant, 'pending')
    const flow = ticketFlow(tenant, id)
    await until('its workflow', async () => ((await answerOf(() => flow.query(ticketState)))?.status ?? null) !== null)
    await flow.terminate('a lost engine')
    await timePasses(tenant)
    await ticketIs(tenant, 'resolved')
    expect((await ticketEvents(tenant)).filter((type) => type === 'ticket:resolved')).toHaveLength(1)
  })
})

// Fails when: the sweeper does not ring for tickets (workers/loops/sweeper.ts).
import { describe, expect, it } from 'vitest'
import { ticketState } from '../../temporal/contract/ticket.ts'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { ended } from './support/engine.ts'
import { fastDesk, ticketEvents, ticketFlow, ticketIs, ticketsOf } from './support/tickets.ts'

const QUESTION = 'Which wood do you use for your tables?'
const PROBLEM = 'The drawer of my table is stuck.'

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
    const again = await until('a workflow of the reopened ticket', async () => {
      const { status } = await ticketFlow(tenant, id).describe()
      return status.name === 'RUNNING'
    })
    expect(again).toBe(true)
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
        const view = await ticketFlow(tenant, id).query(ticketState)
        return view.next?.kind === kind
      })
    await until('its workflow', async () => (await ticketFlow(tenant, id).describe()).status.name === 'RUNNING')
    const snooze = { until: new Date(Date.now() + 6_000).toISOString() }
    expect((await apiAs(tenant)('POST', `/api/v1/tickets/${id}/snooze`, snooze)).status).toBe(200)
    await waits('wake')
    await ticketIs(tenant, 'open')
    await waits('resolution')
  })

  it('survives the loss of its workflow: the sweeper starts it again when something is due', async () => {
    const tenant = await openTenant(fastDesk({ autoClose: 4 }))
    await openPhone(tenant).ask(QUESTION)
    const { id } = await ticketIs(tenant, 'pending')
    const flow = ticketFlow(tenant, id)
    await until('its workflow', async () => (await flow.query(ticketState)).status !== null)
    await flow.terminate('a lost engine')
    await ticketIs(tenant, 'resolved')
    expect((await ticketEvents(tenant)).filter((type) => type === 'ticket:resolved')).toHaveLength(1)
  })
})

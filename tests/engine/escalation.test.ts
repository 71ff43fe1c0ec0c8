import { describe, expect, it } from 'vitest'
import { asId, type CustomerId } from '../../domain/ids.ts'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { ended } from './support/engine.ts'
import { logIn } from './support/staff.ts'
import { escalationFlow, fastDesk, ticketEvents, ticketIs, ticketsOf } from './support/tickets.ts'
import { textsOf } from './support/writer.ts'

const PERSON = 'I want to speak to a human.'
const QUESTION = 'Which wood do you use for your tables?'

const toldOf = async (tenant: TestTenant) =>
  (
    await rows<{ name: string }>(
      tenant,
      `select u.name from events e join users u on u.tenant_id = e.tenant_id and u.id::text = e.payload->>'userId'
       where e.type = 'escalation:notified' order by e.position`,
    )
  ).map(({ name }) => name)

describe.concurrent('an escalation', () => {
  it('tells staff, reminds, climbs to the owner, and ends when somebody takes over', async () => {
    const tenant = await openTenant(fastDesk({ remind: 0.5 }))
    const phone = openPhone(tenant)
    expect(await phone.ask(PERSON)).toContain('colleague')
    const ticket = await ticketIs(tenant, 'open')
    expect(ticket).toMatchObject({ priority: 'high', reasons: ['human_requested'] })
    await until('the owner to be told', async () => (await toldOf(tenant)).length === 2)
    expect(await toldOf(tenant)).toEqual(['The staff', 'The owner'])
    expect(await ticketEvents(tenant)).toContain('escalation:reminded')

    await (await logIn(tenant)).takeOver(asId<CustomerId>(ticket.customer_id))
    expect(await ended(escalationFlow(tenant, ticket.id))).toBe('COMPLETED')
    expect(await textsOf(phone), 'the handover has told the customer, nothing else does').toHaveLength(1)
  })

  it('of a question nobody answered in time tells the customer once, and ends when somebody has it', async () => {
    const tenant = await openTenant(fastDesk({ firstResponse: 1, remind: 0.5 }, { autonomy: { default: 'off' } }))
    const phone = openPhone(tenant)
    await phone.write(QUESTION)
    expect((await phone.next()).text).toContain('still waiting')
    const [ticket] = await ticketsOf(tenant)
    expect(ticket).toMatchObject({ sla_state: 'first_response_missed', reasons: ['first_response_late'] })
    await until('a reminder', async () => (await ticketEvents(tenant)).includes('escalation:reminded'))
    const [staff] = await rows<{ id: string }>(tenant, `select id from users where role = 'staff'`)
    const given = await apiAs(tenant)('POST', `/api/v1/tickets/${ticket?.id}/assign`, { userId: staff?.id })
    expect(given.body).toMatchObject({ assignee: { name: 'The staff' }, isEscalated: false })
    expect(await ended(escalationFlow(tenant, ticket?.id ?? ''))).toBe('COMPLETED')
    expect(await textsOf(phone)).toHaveLength(1)
  })

  it('in a deal is a ticket beside the deal', async () => {
    const tenant = await openTenant(fastDesk())
    const phone = openPhone(tenant)
    await phone.ask('Hello, how much is an oak table? I would like to order one.')
    await phone.ask('I will talk to my lawyer about this, we will see you in court.')
    expect(await ticketIs(tenant, 'open')).toMatchObject({ priority: 'urgent', reasons: ['legal'] })
    expect(await rows(tenant, 'select id from universal_leads_ledger')).toHaveLength(1)
  })

  it('a price asked by a customer who needs help goes to a person; asked by a stranger it opens a deal', async () => {
    const tenant = await openTenant(fastDesk())
    const [stranger, customer] = [openPhone(tenant), openPhone(tenant)]
    await stranger.ask('The drawer of a table I saw was stuck.')
    expect(await stranger.ask('How much is an oak table?')).toContain('2,400.00')
    await customer.ask('The drawer of my table is stuck.')
    // They bought it long ago.
    await rows(
      tenant,
      `insert into universal_leads_ledger (tenant_id, id, customer_id, source, stage, currency, changed_at)
       select tenant_id, gen_random_uuid(), customer_id, 'conversation', 'paid', 'EUR', now() from customer_identifiers where value = $1`,
      [customer.number],
    )
    expect(await customer.ask('How much is an oak table?')).toContain('colleague')
    await until('the reason', async () =>
      (await ticketsOf(tenant)).some(({ reasons }) => reasons.includes('pricing_inquiry')),
    )
  })
})

import { describe, it } from 'vitest'
import { asId, type CustomerId } from '../../../domain/ids.ts'
import { ticketState } from '../../../temporal/contract/ticket.ts'
import { ended } from '../../engine/support/engine.ts'
import { logIn } from '../../engine/support/staff.ts'
import {
  type Desk,
  escalationFlow,
  fastDesk,
  type TicketRow,
  ticketEvents,
  ticketFlow,
  ticketIs,
  ticketsOf,
} from '../../engine/support/tickets.ts'
import { apiAs } from '../../support/api.ts'
import { openPhone, type Phone } from '../../support/phone.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { keep } from '../support/keep.ts'

const QUESTION = 'Which wood do you use for your tables?'
const PERSON = 'I want to speak to a human.'

interface Played {
  readonly tenant: TestTenant
  readonly phone: Phone
}

async function played(desk: Desk, settings: Record<string, unknown> = {}): Promise<Played> {
  const tenant = await openTenant(fastDesk(desk, settings))
  return { tenant, phone: openPhone(tenant) }
}

const command = ({ tenant }: Played, { id }: TicketRow, verb: string, body: unknown = {}) =>
  apiAs(tenant)('POST', `/api/v1/tickets/${id}/${verb}`, body)

const only = async ({ tenant }: Played): Promise<TicketRow> =>
  until('a ticket', async () => (await ticketsOf(tenant))[0])

const looked = ({ tenant }: Played, { id }: TicketRow) =>
  until('its workflow', async () => {
    const { status } = await ticketFlow(tenant, id).describe()
    return status.name === 'RUNNING' && (await ticketFlow(tenant, id).query(ticketState)).status !== null
  })

const happened = ({ tenant }: Played, type: string) =>
  until(type, async () => (await ticketEvents(tenant)).includes(type))

describe.concurrent('a ticket', () => {
  it('closed-by-silence', async () => {
    const given = await played({ autoClose: 1 })
    await given.phone.ask(QUESTION)
    const { id } = await ticketIs(given.tenant, 'resolved')
    await ended(ticketFlow(given.tenant, id))
    await keep('ticket-closed-by-silence', ticketFlow(given.tenant, id))
  })

  it('snoozed-and-resolved', async () => {
    const given = await played({})
    await given.phone.ask(QUESTION)
    const row = await ticketIs(given.tenant, 'pending')
    await looked(given, row)
    await command(given, row, 'snooze', { until: new Date(Date.now() + 1_500).toISOString() })
    await happened(given, 'ticket:woken')
    await command(given, row, 'resolve')
    await ended(ticketFlow(given.tenant, row.id))
    await keep('ticket-snoozed-and-resolved', ticketFlow(given.tenant, row.id))
  })

  it('too-late', async () => {
    const given = await played({ firstResponse: 1, resolution: 2, remind: 0.5 }, { autonomy: { default: 'off' } })
    await given.phone.write(QUESTION)
    await given.phone.next()
    const row = await only(given)
    await until('both deadlines', async () => (await only(given)).sla_state === 'resolution_missed')
    await happened(given, 'escalation:reminded')
    await command(given, row, 'resolve')
    await ended(ticketFlow(given.tenant, row.id))
    await ended(escalationFlow(given.tenant, row.id))
    await keep('ticket-too-late', ticketFlow(given.tenant, row.id))
    await keep('escalation-of-a-late-answer', escalationFlow(given.tenant, row.id))
  })

  it('handed-over', async () => {
    const given = await played({ remind: 0.5 })
    await given.phone.ask(PERSON)
    const row = await ticketIs(given.tenant, 'open')
    await happened(given, 'escalation:reminded')
    await (await logIn(given.tenant)).takeOver(asId<CustomerId>(row.customer_id))
    await ended(escalationFlow(given.tenant, row.id))
    await keep('escalation-taken-over', escalationFlow(given.tenant, row.id))
  })
})

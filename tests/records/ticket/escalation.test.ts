// Fails when: the customer is told again (services/escalation/tell-customer.ts).
import { describe, expect, it } from 'vitest'
import type { EscalationTimings } from '../../../domain/escalation/timings.ts'
import { asId, type TicketId, type UserId } from '../../../domain/ids.ts'
import { addUser } from '../../../services/access/add-user.ts'
import { remindTakeover } from '../../../services/conversation/remind-takeover.ts'
import { giveBackConversation, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { lookAtEscalation } from '../../../services/escalation/look.ts'
import { raiseEscalation } from '../../../services/escalation/raise.ts'
import { markCustomerTold } from '../../../services/escalation/tell-customer.ts'
import { newId } from '../../../services/new-id.ts'
import { listTickets } from '../../../services/ticket/list.ts'
import { lockTicket } from '../../../services/ticket/read.ts'
import { assignTicket, resolveByStaff } from '../../../services/ticket/staff.ts'
import type { Business } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'
import { dispatch, reserve } from '../support/sends.ts'
import { customerWithTicket, dueEscalations, later, openAllDay, ticketRow } from '../support/tickets.ts'

const timings: EscalationTimings = {
  remindAfterMs: 15 * 60_000,
  remindersEach: 1,
  longestMs: 60 * 60_000,
  historyEvents: 1_000,
}

const colleague = (business: Business, name: string, role: 'owner' | 'staff' | 'viewer' = 'staff') =>
  business.run((tx) =>
    addUser(tx, { name, email: `${name}-${newId()}@example.com`.toLowerCase(), role, passwordHash: 'none' }),
  )

const look = (business: Business, id: TicketId) => business.run((tx) => lookAtEscalation(tx, id, timings))

async function escalated() {
  const { business, customer, ticket } = await customerWithTicket()
  const [ann, ben] = [await colleague(business, 'Ann'), await colleague(business, 'Ben')]
  await business.run(async (tx) =>
    raiseEscalation(tx, await lockTicket(tx, ticket.id), { reason: 'legal', isCustomerTold: false }),
  )
  return { business, customer, ticket, ann: asId<UserId>(ann), ben: asId<UserId>(ben) }
}

const standing = (business: Business) =>
  business.row<{ step: number; who: string | null; reminders: number }>(
    'select e.step, u.name as who, e.reminders from escalations e left join users u on u.tenant_id = e.tenant_id and u.id = e.notified_user_id',
  )

describe('an escalation', () => {
  it('makes the ticket graver, with a reason, and shows in the inbox', async () => {
    const { business, ticket } = await escalated()
    expect(await ticketRow(business, ticket.id)).toMatchObject({ priority: 'urgent', reasons: ['legal'] })
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'legal' })
  })

  it('tells one, reminds, tells the next, and stays with the last', async () => {
    const { business, ticket } = await escalated()
    expect(await look(business, ticket.id)).toMatchObject({ kind: 'waiting', told: 1, tellsCustomer: true })
    expect(await standing(business)).toEqual({ step: 0, who: 'Ann', reminders: 0 })
    await later(business, 16)
    await look(business, ticket.id)
    expect(await standing(business)).toEqual({ step: 0, who: 'Ann', reminders: 1 })
    await later(business, 16)
    await look(business, ticket.id)
    expect(await standing(business)).toEqual({ step: 1, who: 'Ben', reminders: 0 })
    await later(business, 16)
    await look(business, ticket.id)
    await later(business, 31)
    await look(business, ticket.id)
    expect(await standing(business)).toEqual({ step: 1, who: 'Ben', reminders: 2 })
    expect((await business.events(ticket.id)).filter((type) => type.startsWith('escalation:'))).toEqual([
      'escalation:raised',
      'escalation:notified',
      'escalation:reminded',
      'escalation:notified',
      'escalation:reminded',
      'escalation:reminded',
    ])
  })

  it('is on the list of whoever was told, until somebody has it', async () => {
    const { business, ticket, ann, ben } = await escalated()
    await look(business, ticket.id)
    const mine = async (userId: UserId) =>
      (
        await business.run((tx) =>
          listTickets(tx, {
            filter: 'mine',
            status: null,
            userId,
            search: null,
            byNameOnly: false,
            limit: 10,
            offset: 0,
          }),
        )
      ).rows.map(({ id }) => id)
    expect([await mine(ann), await mine(ben)]).toEqual([[ticket.id], []])
    await business.run((tx) => assignTicket(tx, ticket.id, ben))
    expect([await mine(ann), await mine(ben)]).toEqual([[], [ticket.id]])
  })

  it('looked at twice at one moment tells once', async () => {
    const { business, ticket } = await escalated()
    await Promise.all(Array.from({ length: 4 }, () => look(business, ticket.id)))
    expect((await business.events()).filter((type) => type === 'escalation:notified')).toHaveLength(1)
  })

  it('is told the customer once', async () => {
    const { business, ticket } = await escalated()
    const told = await Promise.all([0, 1, 2].map(() => business.run((tx) => markCustomerTold(tx, ticket))))
    expect(told.filter((id) => id !== null)).toHaveLength(1)
    expect(await look(business, ticket.id)).toMatchObject({ tellsCustomer: false })
  })

  it.each<[string, (given: Awaited<ReturnType<typeof escalated>>) => Promise<unknown>]>([
    ['taking it', ({ business, ticket, ben }) => business.run((tx) => assignTicket(tx, ticket.id, ben))],
    ['taking over', ({ business, customer, ben }) => business.run((tx) => takeOverConversation(tx, customer.id, ben))],
    ['resolving', ({ business, ticket }) => business.run((tx) => resolveByStaff(tx, ticket.id))],
  ])('is over with %s', async (_, act) => {
    const given = await escalated()
    await act(given)
    expect(await look(given.business, given.ticket.id)).toEqual({ kind: 'over' })
    expect(await dueEscalations(given.business, -1_000)).toEqual([])
  })

  it('gives the ticket to whoever takes over, unless somebody has it', async () => {
    const given = await escalated()
    const { business, customer, ticket, ann, ben } = given
    await business.run((tx) => takeOverConversation(tx, customer.id, ann))
    await business.run((tx) => takeOverConversation(tx, customer.id, ben))
    expect(await business.row('select assignee_user_id as id from tickets where id = $1', [ticket.id])).toEqual({
      id: ann,
    })
  })

  it('is rung for by the sweeper until somebody looks, and when its time is past', async () => {
    const { business, ticket } = await escalated()
    expect(await dueEscalations(business, -1_000)).toEqual([ticket.id])
    await look(business, ticket.id)
    expect(await dueEscalations(business, 0)).toEqual([])
    await later(business, 16)
    expect(await dueEscalations(business, 0)).toEqual([ticket.id])
  })
})

describe('a handover that leaves', () => {
  it('opens a ticket where none is, escalates it, and counts as told', async () => {
    const business = await openAllDay()
    const customer = await newCustomer(business, { text: 'I want my money back!' })
    const left = await dispatch(business, customer, await reserve(business, customer, { kind: 'handover' }))
    const ticket = await business.row<{ id: TicketId; subject: string; priority: string }>(
      'select id, subject, priority from tickets',
    )
    expect(left).toMatchObject({ kind: 'go', escalated: ticket.id })
    expect(ticket).toMatchObject({ subject: 'I want my money back!', priority: 'high' })
    expect(await look(business, ticket.id)).toMatchObject({ kind: 'waiting', tellsCustomer: false })
  })
})

describe('a takeover nobody gave back', () => {
  const silent = (business: Business, hours: number) =>
    business.rows(
      `update conversations set controlled_at = controlled_at - $1::int * interval '1 hour', last_message_at = last_message_at - $1::int * interval '1 hour',
         reminded_at = reminded_at - $1::int * interval '1 hour', remind_at = remind_at - $1::int * interval '1 hour'`,
      [hours],
    )
  const due = async (business: Business) =>
    (
      await business.records.owner<{ tenant_id: string }>(
        `select tenant_id from due_takeovers(interval '1 hour', 1000)`,
      )
    ).filter(({ tenant_id }) => tenant_id === business.tenantId).length

  it('is brought to mind once per spell of silence', async () => {
    const { business, customer, ann } = await escalated()
    await business.run((tx) => takeOverConversation(tx, customer.id, ann))
    expect(await business.run((tx) => remindTakeover(tx, customer.id))).toBe(false)
    await silent(business, 5)
    expect(await due(business)).toBe(1)
    expect(await business.run((tx) => remindTakeover(tx, customer.id))).toBe(true)
    expect(await business.run((tx) => remindTakeover(tx, customer.id))).toBe(false)
    expect(await due(business)).toBe(0)
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'takeover_open' })
    await silent(business, 5)
    expect(await business.run((tx) => remindTakeover(tx, customer.id))).toBe(true)
  })

  it('keeps nobody else waiting while it is not due: it is looked at again later', async () => {
    const { business, customer, ann } = await escalated()
    await business.run((tx) => takeOverConversation(tx, customer.id, ann))
    await silent(business, 2)
    expect(await due(business)).toBe(1)
    expect(await business.run((tx) => remindTakeover(tx, customer.id))).toBe(false)
    expect(await due(business)).toBe(0)
    await silent(business, 1)
    expect(await due(business)).toBe(1)
  })

  it('no longer once it was given back', async () => {
    const { business, customer, ann } = await escalated()
    await business.run((tx) => takeOverConversation(tx, customer.id, ann))
    await silent(business, 5)
    await business.run((tx) => giveBackConversation(tx, customer.id))
    expect(await due(business)).toBe(0)
    expect(await business.run((tx) => remindTakeover(tx, customer.id))).toBe(false)
  })
})

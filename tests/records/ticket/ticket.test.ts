// Fails when: tickets_one_open is not unique, or conversation and ticket are locked in another order
// (services/ticket/look.ts).
import { describe, expect, it } from 'vitest'
import type { CustomerId, UserId } from '../../../domain/ids.ts'
import { fencedEffect } from '../../../services/conversation/fence.ts'
import { handOver, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { newId } from '../../../services/new-id.ts'
import { ticketOfCase } from '../../../services/ticket/case.ts'
import { lookAtTicket } from '../../../services/ticket/look.ts'
import { continueLast, reopenById } from '../../../services/ticket/reopen.ts'
import { assignTicket, prioritiseTicket, resolveByStaff, snoozeTicket } from '../../../services/ticket/staff.ts'
import type { Business } from '../support/business.ts'
import { newCustomer, write } from '../support/people.ts'
import { answer, BY_STAFF, claim, dispatch, reserve } from '../support/sends.ts'
import { customerWithTicket, dueTickets, later, openAllDay, ticketFor, ticketRow } from '../support/tickets.ts'

const CLOSE = 72 * 3_600_000
const look = (business: Business, id: Parameters<typeof lookAtTicket>[1]) =>
  business.run((tx) => lookAtTicket(tx, id, CLOSE))

describe('a ticket', () => {
  it('is numbered within its business, one after the other', async () => {
    const [ours, theirs] = [await openAllDay(), await openAllDay()]
    const numbers = await Promise.all(
      [ours, ours, ours, theirs].map(
        async (business) => (await ticketFor(business, await newCustomer(business))).number,
      ),
    )
    expect(numbers.slice(0, 3).toSorted((left, right) => left - right)).toEqual([1, 2, 3])
    expect(numbers[3]).toBe(1)
  })

  it('is one per customer while it is open, however many turns ask at once', async () => {
    const business = await openAllDay()
    const customer = await newCustomer(business)
    const opened = await Promise.all(Array.from({ length: 5 }, () => ticketFor(business, customer)))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    expect((await business.events()).filter((type) => type === 'ticket:opened')).toHaveLength(1)
  })

  it('of a merged customer is the one the conversation has', async () => {
    const business = await openAllDay()
    const [keep, merged] = [await newCustomer(business), await newCustomer(business)]
    const first = await ticketFor(business, merged)
    expect((await ticketFor(business, keep, [keep.id, merged.id])).id).toBe(first.id)
  })

  it('is opened once in a turn that is thought out twice', async () => {
    const business = await openAllDay()
    const customer = await newCustomer(business, { text: 'Where is my order?' })
    const { id: turnId, epoch } = await claim(business, customer)
    const open = () =>
      business.run((tx) =>
        fencedEffect(
          tx,
          { turnId, epoch },
          {
            tool: 'create_ticket',
            businessKey: 'support',
            run: async () => {
              const ticket = await ticketOfCase(tx, {
                customerId: customer.id,
                members: [customer.id],
                channel: 'whatsapp',
                text: 'Where is my order?',
                reasons: [],
                isVip: false,
              })
              return { id: ticket.id }
            },
          },
        ),
      )
    expect(await open()).toEqual(await open())
    expect(await business.rows('select 1 from tickets')).toHaveLength(1)
  })
})

describe('answers and replies', () => {
  it('an answer makes it the customer’s turn, their reply ours again', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await dispatch(business, customer, await answer(business, customer, await claim(business, customer)))
    expect(await ticketRow(business, ticket.id)).toMatchObject({ status: 'pending', sla: 'running' })
    const [{ first }] = [await business.row<{ first: Date | null }>('select first_response_at as first from tickets')]
    expect(first).not.toBeNull()
    await write(business, customer.phone, { text: 'It still does not.' })
    expect((await ticketRow(business, ticket.id)).status).toBe('open')
    expect(await business.events(ticket.id)).toEqual(['ticket:opened', 'ticket:answered', 'ticket:reopened'])
  })

  it('what staff typed is an answer, a handover is none', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await dispatch(business, customer, await reserve(business, customer, { kind: 'handover' }))
    expect((await ticketRow(business, ticket.id)).status).toBe('open')
    const other = await customerWithTicket()
    await other.business.run((tx) => takeOverConversation(tx, other.customer.id, newId()))
    const typed = await reserve(other.business, other.customer, { ...BY_STAFF, controlEpoch: 1 })
    await dispatch(other.business, other.customer, typed)
    expect((await ticketRow(other.business, other.ticket.id)).status).toBe('pending')
  })

  it('the time it was the customer’s turn does not count against us', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await dispatch(business, customer, await answer(business, customer, await claim(business, customer)))
    const dueAt = async () =>
      (await business.row<{ due: Date }>('select resolution_due_at as due from tickets')).due.getTime()
    await later(business, 60)
    const before = await dueAt()
    await write(business, customer.phone)
    expect(Math.round(((await dueAt()) - before) / 60_000)).toBe(60)
    expect((await ticketRow(business, ticket.id)).status).toBe('open')
  })

  it('a matter that was done goes on within 14 days, and is a new one after', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await business.run((tx) => resolveByStaff(tx, ticket.id))
    await later(business, 13 * 24 * 60)
    expect((await business.run((tx) => continueLast(tx, [customer.id])))?.id).toBe(ticket.id)
    await business.run((tx) => resolveByStaff(tx, ticket.id))
    await later(business, 15 * 24 * 60)
    expect(await business.run((tx) => continueLast(tx, [customer.id]))).toBeNull()
    expect((await ticketFor(business, customer)).number).toBe(2)
  })

  it('a reply while staff write continues it at once; else the next turn decides', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await business.run((tx) => resolveByStaff(tx, ticket.id))
    await write(business, customer.phone)
    expect((await ticketRow(business, ticket.id)).status).toBe('resolved')
    await business.run((tx) => handOver(tx, customer.id, 'legal'))
    await write(business, customer.phone)
    expect((await ticketRow(business, ticket.id)).status).toBe('open')
  })
})

describe('what is due', () => {
  it('a missed first answer, then a missed solution: each escalates once', async () => {
    const { business, ticket } = await customerWithTicket()
    expect(await look(business, ticket.id)).toMatchObject({
      status: 'open',
      next: 'first_response',
      isEscalated: false,
    })
    await later(business, 4 * 60 + 1)
    expect(await look(business, ticket.id)).toMatchObject({ status: 'open', next: 'resolution', isEscalated: true })
    expect(await ticketRow(business, ticket.id)).toEqual({
      status: 'open',
      sla: 'first_response_missed',
      priority: 'high',
      reasons: ['first_response_late'],
    })
    await later(business, 16 * 60)
    expect(await look(business, ticket.id)).toMatchObject({ next: null, wakeInMs: null, isEscalated: true })
    expect(await look(business, ticket.id)).toMatchObject({ isEscalated: false })
    expect((await business.events()).filter((type) => type === 'escalation:raised')).toHaveLength(1)
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'resolution_late' })
  })

  it('closes 72 hours after our answer', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await dispatch(business, customer, await answer(business, customer, await claim(business, customer)))
    await later(business, 72 * 60 - 2)
    expect(await look(business, ticket.id)).toMatchObject({ status: 'pending', next: 'auto_close' })
    await later(business, 3)
    expect(await look(business, ticket.id)).toMatchObject({ status: 'resolved', next: null })
    expect(await ticketRow(business, ticket.id)).toMatchObject({ sla: 'met' })
  })

  it('brings a snoozed ticket back', async () => {
    const { business, ticket } = await customerWithTicket()
    await business.run((tx) => snoozeTicket(tx, ticket.id, new Date(Date.now() + 3_600_000)))
    expect(await look(business, ticket.id)).toMatchObject({ status: 'snoozed', next: 'wake' })
    await later(business, 61)
    expect(await look(business, ticket.id)).toMatchObject({ status: 'open' })
  })
})

describe('staff', () => {
  it('resolve and reopen, with deadlines counted from then', async () => {
    const { business, ticket } = await customerWithTicket()
    await later(business, 5 * 60)
    await look(business, ticket.id)
    await business.run((tx) => resolveByStaff(tx, ticket.id))
    expect(await ticketRow(business, ticket.id)).toMatchObject({ status: 'resolved', sla: 'first_response_missed' })
    const again = await business.run((tx) => reopenById(tx, ticket.id))
    expect(again).toMatchObject({ status: 'open', slaState: 'running', firstResponseAt: null, resolvedAt: null })
    expect(again.firstResponseDueAt?.getTime()).toBeGreaterThan(Date.now())
  })

  it.each(['resolved', 'snoozed'] as const)('take back at once that it was %s, and its clock goes on', async (done) => {
    const { business, customer, ticket } = await customerWithTicket()
    await dispatch(business, customer, await answer(business, customer, await claim(business, customer)))
    const before = await business.row(
      'select first_response_at, first_response_due_at, opened_at, sla_state from tickets',
    )
    await business.run((tx) =>
      done === 'resolved'
        ? resolveByStaff(tx, ticket.id)
        : snoozeTicket(tx, ticket.id, new Date(Date.now() + 3_600_000)),
    )
    expect(await business.run((tx) => reopenById(tx, ticket.id, 'pending'))).toMatchObject({ status: 'pending' })
    const after = await business.row(
      'select first_response_at, first_response_due_at, opened_at, sla_state from tickets',
    )
    expect(after).toEqual(before)
  })

  it('change its priority and thereby its deadlines, which count from when it was opened', async () => {
    const { business, ticket } = await customerWithTicket()
    const urgent = await business.run((tx) => prioritiseTicket(tx, ticket.id, 'urgent'))
    expect(urgent.firstResponseDueAt?.getTime()).toBe(urgent.openedAt.getTime() + 15 * 60_000)
  })

  it('do not open a matter again beside a newer one', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await business.run((tx) => resolveByStaff(tx, ticket.id))
    // Long ago: what they write now is another matter.
    await business.rows(`update tickets set resolved_at = now() - interval '1 year'`)
    await ticketFor(business, customer)
    await expect(business.run((tx) => reopenById(tx, ticket.id))).rejects.toMatchObject({ reason: 'ticket_status' })
  })

  it('are refused what makes no sense', async () => {
    const { business, ticket } = await customerWithTicket()
    const snooze = (until: string) => business.run((tx) => snoozeTicket(tx, ticket.id, new Date(until)))
    await expect(snooze('1970-01-01T00:00:00Z')).rejects.toMatchObject({ reason: 'time_passed' })
    await expect(snooze('9999-12-31T23:59:59Z')).rejects.toMatchObject({ reason: 'too_far' })
    await expect(business.run((tx) => assignTicket(tx, ticket.id, newId<UserId>()))).rejects.toMatchObject({
      reason: 'unknown_user',
    })
  })
})

describe('the sweeper rings', () => {
  it('for what nobody has looked at, and no longer once somebody has', async () => {
    const { business, ticket } = await customerWithTicket()
    await later(business, 1)
    expect(await dueTickets(business, 5_000)).toEqual([ticket.id])
    await look(business, ticket.id)
    expect(await dueTickets(business, 0)).toEqual([])
  })

  it('when a timer is past that should have gone off', async () => {
    const { business, ticket } = await customerWithTicket()
    await look(business, ticket.id)
    await later(business, 4 * 60 + 1)
    expect(await dueTickets(business, 5_000)).toEqual([ticket.id])
  })

  it('when something is due earlier than the workflow knows, not for every change', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await look(business, ticket.id)
    await dispatch(business, customer, await answer(business, customer, await claim(business, customer)))
    expect(await dueTickets(business, -1_000)).toEqual([])
    await business.run((tx) => snoozeTicket(tx, ticket.id, new Date(Date.now() + 60_000)))
    expect(await dueTickets(business, -1_000)).toEqual([ticket.id])
  })

  it('not for what is done', async () => {
    const { business, ticket } = await customerWithTicket()
    await business.run((tx) => resolveByStaff(tx, ticket.id))
    expect(await dueTickets(business, -1_000)).toEqual([])
  })
})

describe('at the same time', () => {
  it('deadlines, answers and replies do not stand in each other’s way', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await later(business, 5 * 60)
    const members: CustomerId[] = [customer.id]
    await Promise.all([
      look(business, ticket.id),
      write(business, customer.phone),
      reserve(business, customer).then((id) => dispatch(business, customer, id)),
      look(business, ticket.id),
      business.run((tx) => takeOverConversation(tx, customer.id, newId())),
      ticketFor(business, customer, members),
    ])
    expect(await business.rows('select 1 from tickets')).toHaveLength(1)
    expect((await business.rows('select 1 from escalations')).length).toBeLessThanOrEqual(1)
  })
})

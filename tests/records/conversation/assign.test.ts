// Without mustKnow in services/conversation/assign.ts a matter goes to somebody who only watches; without the controller
// check an assignment would say that a person has what the AI still answers.
import { describe, expect, it } from 'vitest'
import { asId, type UserId } from '../../../domain/ids.ts'
import { addUser } from '../../../services/access/add-user.ts'
import { assignConversation } from '../../../services/conversation/assign.ts'
import { type ConversationQuery, listConversations } from '../../../services/conversation/list.ts'
import { handOver, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { newId } from '../../../services/new-id.ts'
import { resolveByStaff, snoozeTicket } from '../../../services/ticket/staff.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'
import { customerWithTicket } from '../support/tickets.ts'

const colleague = async (business: Business, role: 'staff' | 'viewer' = 'staff') =>
  asId<UserId>(
    await business.run((tx) =>
      addUser(tx, { name: 'Ann', email: `ann-${newId()}@example.com`, role, passwordHash: 'none' }),
    ),
  )

const listed = async (business: Business, query: Partial<ConversationQuery> = {}) =>
  (
    await business.run((tx) =>
      listConversations(tx, {
        filter: 'all',
        status: null,
        userId: null,
        search: null,
        byNameOnly: false,
        limit: 50,
        offset: 0,
        ...query,
      }),
    )
  ).rows.map(({ customer_id }) => customer_id)

const standing = (business: Business) =>
  business.row<{ controller: string; holder: UserId | null; assignee: UserId | null; epoch: number }>(
    `select c.controller, c.controller_user_id as holder, t.assignee_user_id as assignee, c.control_epoch as epoch
     from conversations c left join tickets t on t.tenant_id = c.tenant_id and t.customer_id = c.customer_id`,
  )

describe('a conversation that people have', () => {
  it('goes to a colleague with its open ticket, and to nobody again; nothing on its way is touched', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await business.run((tx) => handOver(tx, customer.id, 'human_requested'))
    const ann = await colleague(business)
    const { epoch } = await standing(business)
    expect(await business.run((tx) => assignConversation(tx, customer.id, ann))).toBe(ticket.id)
    expect(await standing(business)).toEqual({ controller: 'staff', holder: ann, assignee: ann, epoch })
    await business.run((tx) => assignConversation(tx, customer.id, null))
    expect(await standing(business)).toEqual({ controller: 'staff', holder: null, assignee: null, epoch })
    expect((await business.events()).filter((type) => type === 'conversation:assigned')).toHaveLength(2)
  })

  it('is told once, however often it is given to whoever has it', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ann = await colleague(business)
    await business.run((tx) => takeOverConversation(tx, customer.id, ann))
    await business.run((tx) => assignConversation(tx, customer.id, ann))
    expect(await business.events()).not.toContain('conversation:assigned')
  })
})

describe('a conversation the AI has', () => {
  it('keeps the AI while its ticket is given to somebody', async () => {
    const { business, customer } = await customerWithTicket()
    const ann = await colleague(business)
    await business.run((tx) => assignConversation(tx, customer.id, ann))
    expect(await standing(business)).toMatchObject({ controller: 'ai', holder: null, assignee: ann })
  })

  it('cannot be given away without a ticket, nor to somebody who only watches', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ann = await colleague(business)
    await expect(business.run((tx) => assignConversation(tx, customer.id, ann))).rejects.toThrow('Take it over first')
    const viewer = await colleague(business, 'viewer')
    await expect(business.run((tx) => assignConversation(tx, customer.id, viewer))).rejects.toThrow('no such colleague')
  })
})

describe('the list', () => {
  it('shows as mine what I write in and whose ticket I have', async () => {
    const { business, customer } = await customerWithTicket()
    const written = await newCustomer(business)
    await newCustomer(business)
    const ann = await colleague(business)
    await business.run((tx) => assignConversation(tx, customer.id, ann))
    await business.run((tx) => takeOverConversation(tx, written.id, ann))
    expect(new Set(await listed(business, { filter: 'mine', userId: ann }))).toEqual(new Set([customer.id, written.id]))
  })

  it('shows as unassigned what people have to look after and nobody does', async () => {
    const { business, customer } = await customerWithTicket()
    await newCustomer(business)
    await business.run((tx) => handOver(tx, customer.id, 'legal'))
    expect(await listed(business, { filter: 'unassigned' })).toEqual([customer.id])
    await business.run(async (tx) => assignConversation(tx, customer.id, await colleague(business)))
    expect(await listed(business, { filter: 'unassigned' })).toEqual([])
  })

  it('is narrowed by how the matter stands, the open one before what was done', async () => {
    const { business, customer, ticket } = await customerWithTicket()
    await newCustomer(business)
    expect(await listed(business, { status: 'open' })).toEqual([customer.id])
    await business.run((tx) => snoozeTicket(tx, ticket.id, new Date(Date.now() + 60_000)))
    expect(await listed(business, { status: 'open' })).toEqual([])
    expect(await listed(business, { status: 'snoozed' })).toEqual([customer.id])
    await business.run((tx) => resolveByStaff(tx, ticket.id))
    expect(await listed(business, { status: 'resolved' })).toEqual([customer.id])
  })

  it('finds a number as people write it, but tells it nobody who may not see it', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const written = customer.phone.replace(/^\+353(\d\d)(\d\d\d)/, '+353 $1 $2 ')
    expect(await listed(business, { search: written })).toEqual([customer.id])
    expect(await listed(business, { search: written, byNameOnly: true })).toEqual([])
  })
})

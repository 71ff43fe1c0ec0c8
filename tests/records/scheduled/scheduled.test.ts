// Fails when: a message for later leaves twice, or where it must not, or is dropped without a word (services/scheduled).
import { describe, expect, it } from 'vitest'
import { scheduledDue } from '../../../activities/scheduled.ts'
import { asId, type LedgerId, type ScheduledId, type UserId } from '../../../domain/ids.ts'
import { addUser } from '../../../services/access/add-user.ts'
import { blockCustomer } from '../../../services/customer/block.ts'
import { newId } from '../../../services/new-id.ts'
import { cancelScheduled, dismissScheduled } from '../../../services/scheduled/cancel.ts'
import { changeScheduled } from '../../../services/scheduled/change.ts'
import { comeDue, type LeavingRules } from '../../../services/scheduled/come-due.ts'
import { type Planned, planMessage } from '../../../services/scheduled/plan.ts'
import { readScheduled } from '../../../services/scheduled/read.ts'
import { dueScheduled } from '../../../services/sweep/find-due.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { ANY_TIME, dispatch, stateOf, textBody } from '../support/sends.ts'

const DAY_MS = 86_400_000
const RULES: LeavingRules = {
  replyWindowMs: (channel) => (channel === 'whatsapp' ? DAY_MS : null),
  render: (_, text) => [textBody(text)],
}
const TEXT = 'Good morning, the oak has arrived.'
const inAnHour = () => new Date(Date.now() + 3_600_000)

interface PlannedFor {
  readonly business: Business
  readonly customer: Customer
  readonly userId: UserId
  readonly id: ScheduledId
}

async function planned(changes: Partial<Planned> = {}, who?: Customer): Promise<PlannedFor> {
  const business = await openBusiness()
  const customer = who ?? (await newCustomer(business))
  const ann = { name: 'Ann', email: `ann-${newId()}@example.com`, role: 'staff', passwordHash: 'none' } as const
  const userId = asId<UserId>(await business.run((tx) => addUser(tx, ann)))
  const id = await business.run((tx) => planMessage(tx, plan(customer, userId, changes)))
  return { business, customer, userId, id }
}

const plan = (customer: Customer, userId: UserId, changes: Partial<Planned> = {}): Planned => ({
  id: newId<ScheduledId>(),
  customerId: customer.id,
  userId,
  words: { kind: 'text', text: TEXT },
  dueAt: inAnHour(),
  unlessTheyWrite: true,
  ...changes,
})

/** Its time comes, and the leader of the loops finds it; gives whose bell rang. */
async function timeComes({ business }: PlannedFor): Promise<readonly string[]> {
  await business.rows(`update scheduled_messages set due_at = now() - interval '1 second' where state = 'waiting'`)
  return sweep(business)
}

async function sweep(business: Business): Promise<readonly string[]> {
  const rung: string[] = []
  const due = (await dueScheduled(business.records.db)).filter(({ tenantId }) => tenantId === business.tenantId)
  const doorbell = { ringConversation: async (_: unknown, id: string) => void rung.push(id) }
  for (const one of due) await scheduledDue({ db: business.records.db, doorbell }, one)
  return rung
}

const inLedger = (business: Business) =>
  business.rows<{ id: LedgerId; state: string; text: string; kind: string }>(
    `select id, state, body->>'text' as text, kind from outbound_ledger where kind = 'staff' order by created_at, id`,
  )
const row = (business: Business) =>
  business.row<{ state: string; stopped: string | null; ledger_id: LedgerId | null }>(
    'select state, stopped, ledger_id from scheduled_messages',
  )
const attention = async (business: Business) =>
  (await business.row<{ attention: string | null }>('select attention from conversations')).attention
const listed = ({ business, customer }: PlannedFor) => business.run((tx) => readScheduled(tx, [customer.id]))
const cancel = ({ business, id }: PlannedFor) => business.run((tx) => cancelScheduled(tx, id))

describe('a message for later', () => {
  it('stands in the list with its author and its time, and in no ledger', async () => {
    const all = await planned()
    expect(await listed(all)).toMatchObject([
      {
        id: all.id,
        state: 'waiting',
        text: TEXT,
        by: 'Ann',
        unlessTheyWrite: true,
        wroteSince: false,
        wontLeave: null,
      },
    ])
    expect(await inLedger(all.business)).toEqual([])
    expect(await sweep(all.business)).toEqual([])
    expect(await row(all.business)).toMatchObject({ state: 'waiting' })
  })

  it('enters the ledger once its time has come, as the words of a person', async () => {
    const all = await planned()
    expect(await timeComes(all)).toEqual([all.customer.id])
    const [send, ...more] = await inLedger(all.business)
    expect(send).toMatchObject({ state: 'reserved', text: TEXT, kind: 'staff' })
    expect(more).toEqual([])
    expect(await row(all.business)).toMatchObject({ state: 'sent', ledger_id: send?.id })
    expect(await listed(all)).toEqual([])
    const author = await all.business.row(`select author_kind, author_user_id from messages where direction = 'out'`)
    expect(author).toEqual({ author_kind: 'staff', author_user_id: all.userId })
    expect(await all.business.events(all.id)).toEqual(['scheduled:planned', 'scheduled:sent'])
  })

  it('leaves once however often its time is noticed', async () => {
    const all = await planned()
    await timeComes(all)
    const again = await all.business.run((tx) => comeDue(tx, all.id, RULES))
    expect(again).toBeNull()
    expect(await inLedger(all.business)).toHaveLength(1)
  })

  it('leaves once when two processes notice it at the same moment', async () => {
    const all = await planned()
    await all.business.rows(`update scheduled_messages set due_at = now() - interval '1 second'`)
    const first = await holdOpen(all.business, (tx) => comeDue(tx, all.id, RULES))
    const second = all.business.run((tx) => comeDue(tx, all.id, RULES))
    await first.untilSomebodyWaits()
    await first.commit()
    expect(await second).toBeNull()
    expect(await inLedger(all.business)).toHaveLength(1)
  })

  it('leaves after all when the process that noticed it died', async () => {
    const all = await planned()
    await all.business.rows(`update scheduled_messages set due_at = now() - interval '1 second'`)
    const dying = await holdOpen(all.business, (tx) => comeDue(tx, all.id, RULES))
    await dying.rollBack()
    expect(await inLedger(all.business)).toEqual([])
    expect(await sweep(all.business)).toEqual([all.customer.id])
    expect(await inLedger(all.business)).toHaveLength(1)
  })

  it('asked for twice by one command is one message', async () => {
    const all = await planned()
    const same = plan(all.customer, all.userId, { id: all.id })
    expect(await all.business.run((tx) => planMessage(tx, same))).toBe(all.id)
    expect(await listed(all)).toHaveLength(1)
  })

  it('is refused for a moment that is over, one a year away, and a person who is blocked', async () => {
    const { business, customer, userId } = await planned()
    const ask = (changes: Partial<Planned>) => business.run((tx) => planMessage(tx, plan(customer, userId, changes)))
    await expect(ask({ dueAt: new Date(Date.now() - 1_000) })).rejects.toMatchObject({ reason: 'time_passed' })
    await expect(ask({ dueAt: new Date(Date.now() + 400 * DAY_MS) })).rejects.toMatchObject({ reason: 'too_far' })
    await business.run((tx) => blockCustomer(tx, customer.id, { userId, why: null }))
    await expect(ask({})).rejects.toMatchObject({ reason: 'blocked' })
  })
})

describe('a message for later whose customer writes first', () => {
  it('does not leave, and nobody is called for it', async () => {
    const all = await planned()
    await write(all.business, all.customer.phone, { text: 'Has the oak arrived?' })
    expect(await listed(all)).toMatchObject([{ wroteSince: true, wontLeave: 'they_wrote' }])
    expect(await timeComes(all)).toEqual([])
    expect(await row(all.business)).toMatchObject({ state: 'stopped', stopped: 'they_wrote' })
    expect(await attention(all.business)).toBeNull()
    expect(await listed(all)).toEqual([])
    expect(await inLedger(all.business)).toEqual([])
  })

  it('leaves where it was to leave all the same', async () => {
    const all = await planned({ unlessTheyWrite: false })
    await write(all.business, all.customer.phone)
    expect(await timeComes(all)).toEqual([all.customer.id])
    expect(await inLedger(all.business)).toHaveLength(1)
  })

  it('leaves when its author has changed it since: they have seen what was written', async () => {
    const all = await planned()
    await write(all.business, all.customer.phone)
    await all.business.run((tx) =>
      changeScheduled(tx, all.id, { words: null, dueAt: inAnHour(), unlessTheyWrite: true }),
    )
    expect(await timeComes(all)).toEqual([all.customer.id])
  })
})

describe('a message for later that may not leave at its time', () => {
  const becomes = async (all: PlannedFor, reason: string) => {
    expect(await timeComes(all)).toEqual([])
    expect(await row(all.business)).toMatchObject({ state: 'stopped', stopped: reason })
    expect(await attention(all.business)).toBe('scheduled_stopped')
    expect(await listed(all)).toMatchObject([{ state: 'stopped', stopped: reason, text: TEXT }])
    expect(await inLedger(all.business)).toEqual([])
    expect((await all.business.events(all.id)).at(-1)).toBe('scheduled:stopped')
  }

  it('because its reader said STOP stands before people', async () => {
    const all = await planned({ unlessTheyWrite: false })
    await write(all.business, all.customer.phone, { text: 'STOP', consentWish: 'withdraw' })
    await becomes(all, 'no_consent')
  })

  it('is shown as such as soon as its reader says STOP, and no longer for that once they come back', async () => {
    const all = await planned()
    await write(all.business, all.customer.phone, { text: 'STOP', consentWish: 'withdraw' })
    expect(await listed(all)).toMatchObject([{ state: 'waiting', wontLeave: 'no_consent' }])
    await write(all.business, all.customer.phone, { text: 'START', consentWish: 'grant' })
    expect(await listed(all)).toMatchObject([{ state: 'waiting', wontLeave: 'they_wrote' }])
  })

  it('is shown as such as soon as its reader is blocked', async () => {
    const all = await planned({ unlessTheyWrite: false })
    expect(await listed(all)).toMatchObject([{ wontLeave: null }])
    await all.business.run((tx) => blockCustomer(tx, all.customer.id, { userId: all.userId, why: null }))
    expect(await listed(all)).toMatchObject([{ state: 'waiting', wontLeave: 'blocked' }])
  })

  it('because its reader was blocked stands before people', async () => {
    const all = await planned()
    await all.business.run((tx) => blockCustomer(tx, all.customer.id, { userId: all.userId, why: null }))
    await becomes(all, 'blocked')
  })

  it('because free words are over stands before people, until somebody has seen it', async () => {
    const all = await planned()
    await all.business.rows(
      `update conversations set last_inbound = jsonb_build_object($1::text, (now() - interval '25 hours')::text)`,
      [all.customer.to.accountId],
    )
    await becomes(all, 'outside_reply_window')
    await all.business.run((tx) => dismissScheduled(tx, all.id))
    expect(await attention(all.business)).toBeNull()
    expect(await listed(all)).toEqual([])
  })

  it('can be planned again, and leaves then', async () => {
    const all = await planned()
    const free = (hours: number) =>
      all.business.rows(
        `update conversations set last_inbound = jsonb_build_object($1::text, (now() - $2::int * interval '1 hour')::text)`,
        [all.customer.to.accountId, hours],
      )
    await free(25)
    await timeComes(all)
    await all.business.run((tx) =>
      changeScheduled(tx, all.id, { words: null, dueAt: inAnHour(), unlessTheyWrite: true }),
    )
    await free(1)
    expect(await timeComes(all)).toEqual([all.customer.id])
    expect(await inLedger(all.business)).toHaveLength(1)
  })

  it('because the door closed between its time and its request stands before people', async () => {
    const all = await planned()
    await timeComes(all)
    const { ledger_id } = await row(all.business)
    const shut = { ...ANY_TIME, replyWindowMs: () => 0 }
    expect(await dispatch(all.business, all.customer, ledger_id ?? newId<LedgerId>(), shut)).toEqual({
      kind: 'dropped',
    })
    expect(await row(all.business)).toMatchObject({ state: 'stopped', stopped: 'outside_reply_window' })
    expect(await attention(all.business)).toBe('scheduled_stopped')
  })
})

describe('a message for later that is cancelled', () => {
  it('before its time never leaves', async () => {
    const all = await planned()
    expect(await cancel(all)).toEqual({ cancelled: true })
    expect(await timeComes(all)).toEqual([])
    expect(await inLedger(all.business)).toEqual([])
    expect(await all.business.events(all.id)).toEqual(['scheduled:planned', 'scheduled:cancelled'])
  })

  it('between its time and its request is taken back from the ledger', async () => {
    const all = await planned()
    await timeComes(all)
    expect(await cancel(all)).toEqual({ cancelled: true })
    const [send] = await inLedger(all.business)
    expect(send?.state).toBe('undone')
    expect(await dispatch(all.business, all.customer, send?.id ?? newId<LedgerId>())).not.toMatchObject({ kind: 'go' })
  })

  it('once its request is on the wire has left, and says so', async () => {
    const all = await planned()
    await timeComes(all)
    const [send] = await inLedger(all.business)
    await dispatch(all.business, all.customer, send?.id ?? newId<LedgerId>())
    expect(await cancel(all)).toEqual({ cancelled: false })
    expect(await stateOf(all.business, send?.id ?? newId<LedgerId>())).toMatchObject({ state: 'dispatched' })
    expect(await row(all.business)).toMatchObject({ state: 'sent' })
  })

  it('in the moment it comes due does one or the other, never both', async () => {
    const all = await planned()
    await all.business.rows(`update scheduled_messages set due_at = now() - interval '1 second'`)
    const leaving = await holdOpen(all.business, (tx) => comeDue(tx, all.id, RULES))
    const cancelling = cancel(all)
    await leaving.untilSomebodyWaits()
    await leaving.commit()
    expect(await cancelling).toEqual({ cancelled: true })
    expect((await inLedger(all.business)).map(({ state }) => state)).toEqual(['undone'])
  })

  it('cannot be changed any more', async () => {
    const all = await planned()
    await cancel(all)
    const change = all.business.run((tx) =>
      changeScheduled(tx, all.id, { words: null, dueAt: inAnHour(), unlessTheyWrite: true }),
    )
    await expect(change).rejects.toMatchObject({ reason: 'scheduled_gone' })
  })
})

it('other words and another time are what leaves', async () => {
  const all = await planned()
  const words = { kind: 'text', text: 'The oak comes tomorrow.' } as const
  const dueAt = new Date(Date.now() + 2 * DAY_MS)
  await all.business.run((tx) => changeScheduled(tx, all.id, { words, dueAt, unlessTheyWrite: false }))
  expect(await listed(all)).toMatchObject([{ text: words.text, dueAt, unlessTheyWrite: false }])
  await timeComes(all)
  expect(await inLedger(all.business)).toMatchObject([{ text: words.text }])
})

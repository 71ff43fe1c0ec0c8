// Fails when: an answer of a person leaves a promise open, or what is due is told twice (services/promise).
import { describe, expect, it } from 'vitest'
import { promiseDue } from '../../../activities/promise.ts'
import { asId, type LedgerId, type PromiseId } from '../../../domain/ids.ts'
import { addUser } from '../../../services/access/add-user.ts'
import { needPerson } from '../../../services/conversation/need-person.ts'
import { handOver, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { blockCustomer } from '../../../services/customer/block.ts'
import { escalateHandOver } from '../../../services/escalation/hand-over.ts'
import { readDecisions } from '../../../services/home/read.ts'
import { newId } from '../../../services/new-id.ts'
import type { Reservation } from '../../../services/outbound/reserve.ts'
import { refuseSend } from '../../../services/outbound/settle.ts'
import { movePromise } from '../../../services/promise/move.ts'
import { releasePromise } from '../../../services/promise/release.ts'
import { duePromises } from '../../../services/sweep/find-due.ts'
import type { Tx } from '../../../services/transaction.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { BY_STAFF, dispatch, dispatched, reserve, stateOf, textBody } from '../support/sends.ts'

const SOON = textBody('You will hear from us within 2 hours.')

interface Promised {
  readonly business: Business
  readonly customer: Customer
  readonly ledgerId: LedgerId
  readonly promiseId: PromiseId
}

const promises = (business: Business) =>
  business.rows<{ id: PromiseId; state: string; made_by: string; ledger_id: LedgerId }>(
    'select id, state, made_by, ledger_id from promises order by created_at, id',
  )
const statesOf = async (business: Business) => (await promises(business)).map(({ state }) => state)

async function promised(changes: Partial<Reservation> = {}): Promise<Promised> {
  const business = await openBusiness()
  const customer = await newCustomer(business)
  const ledgerId = await dispatched(business, customer, { body: SOON, ...changes })
  await confirm(business, ledgerId)
  const [made] = await promises(business)
  if (made === undefined) throw new Error('nothing was promised')
  return { business, customer, ledgerId, promiseId: made.id }
}

const confirm = (business: Business, id: LedgerId) =>
  business.rows(`update outbound_ledger set state = 'confirmed' where id = $1`, [id])

/** The deadline comes, and the leader of the loops finds it. */
async function deadline({ business }: Promised): Promise<readonly string[]> {
  const rung: string[] = []
  await business.rows(`update promises set due_at = now() - interval '1 second' where state = 'open'`)
  const due = (await duePromises(business.records.db)).filter(({ tenantId }) => tenantId === business.tenantId)
  for (const one of due)
    await promiseDue(
      { db: business.records.db, doorbell: { ringConversation: async (_, id) => void rung.push(id) } },
      one,
    )
  return rung
}

const told = (business: Business) =>
  business.rows<{ id: LedgerId; state: string; text: string }>(
    `select id, state, body->>'text' as text from outbound_ledger where kind = 'promise'`,
  )
const attention = async (business: Business) =>
  (await business.row<{ attention: string | null }>('select attention from conversations')).attention
const onHome = async (business: Business) =>
  (await business.run(readDecisions)).filter(({ kind }) => kind === 'promise').map(({ what }) => what)

async function takenOver({ business, customer }: Promised): Promise<void> {
  const ann = { name: 'Ann', email: `ann-${newId()}@example.com`, role: 'staff', passwordHash: 'none' } as const
  await business.run(async (tx) => takeOverConversation(tx, customer.id, await addUser(tx, ann)))
}

/** A person answers. */
async function staffAnswers({ business, customer }: Promised, text = 'Here is the plan.'): Promise<void> {
  const { controlEpoch } = await business.row<{ controlEpoch: number }>(
    'select control_epoch as "controlEpoch" from conversations',
  )
  await confirm(business, await dispatched(business, customer, { ...BY_STAFF, controlEpoch, body: textBody(text) }))
}

describe('a message that names a deadline', () => {
  it('promises once it leaves, whoever wrote it, with the time it names', async () => {
    const { business, ledgerId } = await promised()
    expect(await promises(business)).toMatchObject([{ state: 'open', made_by: 'ai', ledger_id: ledgerId }])
    const { minutes } = await business.row<{ minutes: number }>(
      'select round(extract(epoch from p.due_at - o.dispatched_at) / 60)::int as minutes from promises p join outbound_ledger o on o.id = p.ledger_id',
    )
    expect(minutes).toBe(120)
    expect(await onHome(business)).toEqual(['open'])
    const byStaff = await promised(BY_STAFF)
    expect(await promises(byStaff.business)).toMatchObject([{ made_by: 'staff' }])
  })

  it('promises for exactly the time code gives it', async () => {
    const promisedFor = new Date(Date.now() + 3_600_000)
    const { business } = await promised({ kind: 'handover', promisedFor, body: textBody('Later, at some time.') })
    const row = await business.row('select made_by, due_at from promises')
    expect(row).toEqual({ made_by: 'code', due_at: promisedFor })
  })

  it('promises once what code says again', async () => {
    const promisedFor = new Date(Date.now() + 3_600_000)
    const words = { promisedFor, body: textBody('When we open.') }
    const { business, customer } = await promised({ kind: 'handover', ...words })
    await business.rows(`update conversations set controller = 'ai', handed_over_at = null, control_epoch = 0`)
    await confirm(business, await dispatched(business, customer, words))
    expect(await statesOf(business)).toEqual(['open'])
  })

  it('promises nothing while it waits, and once however often it is tried', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer, { body: SOON })
    expect(await promises(business)).toEqual([])
    await dispatch(business, customer, ledgerId)
    const busy = { code: '429', detail: 'busy', retry: 'later', retryAfterMs: null, raw: null } as const
    await business.run((tx) => refuseSend(tx, ledgerId, busy))
    await business.rows('update outbound_ledger set not_before = null')
    expect((await dispatch(business, customer, ledgerId)).kind).toBe('go')
    expect(await statesOf(business)).toEqual(['open'])
  })

  it('that names none promises none', async () => {
    const business = await openBusiness()
    await dispatched(business, await newCustomer(business))
    expect(await promises(business)).toEqual([])
  })
})

describe('a promise', () => {
  it('is kept when a person answers in time, and nobody hears of it', async () => {
    const all = await promised()
    await staffAnswers(all)
    expect(await statesOf(all.business)).toEqual(['kept'])
    expect(await deadline(all)).toEqual([])
    expect(await told(all.business)).toEqual([])
    expect(await onHome(all.business)).toEqual([])
    expect(await all.business.events(all.promiseId)).toEqual(['promise:made', 'promise:kept'])
  })

  it('is not kept by what the machine says meanwhile', async () => {
    const all = await promised()
    await confirm(all.business, await dispatched(all.business, all.customer))
    expect(await statesOf(all.business)).toEqual(['open'])
  })

  it('is followed by the next one a person makes', async () => {
    const all = await promised()
    await staffAnswers(all, 'Not yet, sorry. I will call you within 3 hours.')
    expect(await statesOf(all.business)).toEqual(['kept', 'open'])
  })

  it('of a person stands while they make another one for an earlier time', async () => {
    const all = await promised()
    await staffAnswers(all, 'I will call you within 5 hours.')
    await staffAnswers(all, 'I will write to you within 30 minutes.')
    expect(await statesOf(all.business)).toEqual(['kept', 'open', 'open'])
  })

  it('of the machine is kept by any answer of a person', async () => {
    const all = await promised()
    await staffAnswers(all, 'I will write to you within 30 minutes.')
    expect(await statesOf(all.business)).toEqual(['kept', 'open'])
  })

  it.each(['You are welcome, have a nice day!', 'Gern geschehen!'])('is not kept by %j', async (text) => {
    const all = await promised()
    await staffAnswers(all, text)
    expect(await statesOf(all.business)).toEqual(['open'])
  })

  it('that comes due unkept goes to people, and the customer is told once', async () => {
    const all = await promised()
    expect(await deadline(all)).toEqual([all.customer.id])
    expect(await statesOf(all.business)).toEqual(['broken'])
    expect(await attention(all.business)).toBe('promise_due')
    expect(await onHome(all.business)).toEqual(['broken'])
    const [notice, ...more] = await told(all.business)
    expect(more).toEqual([])
    expect(notice?.text).toContain('you should have heard from us by now')
    if (notice === undefined) throw new Error('nobody was told')
    expect((await dispatch(all.business, all.customer, notice.id)).kind).toBe('go')
    expect(await deadline(all)).toEqual([])
    expect(await told(all.business)).toHaveLength(1)
    expect(await statesOf(all.business)).toEqual(['broken'])
  })

  it('is told of once, also where several come due', async () => {
    const all = await promised()
    await confirm(all.business, await dispatched(all.business, all.customer, { body: SOON }))
    await deadline(all)
    await confirm(all.business, await dispatched(all.business, all.customer, { body: SOON }))
    await deadline(all)
    expect(await statesOf(all.business)).toEqual(['broken', 'broken', 'broken'])
    expect(await told(all.business)).toHaveLength(1)
  })

  it('that is kept late needs no excuse any more', async () => {
    const all = await promised()
    await deadline(all)
    await staffAnswers(all)
    expect(await statesOf(all.business)).toEqual(['late'])
    expect(await told(all.business)).toMatchObject([{ state: 'undone' }])
  })

  it('of a conversation that was taken over goes to people alone', async () => {
    const all = await promised()
    await takenOver(all)
    expect(await deadline(all)).toEqual([])
    expect(await attention(all.business)).toBe('promise_due')
    expect(await told(all.business)).toEqual([])
  })

  it('told of while somebody takes over does not leave', async () => {
    const all = await promised()
    await deadline(all)
    const [notice] = await told(all.business)
    await takenOver(all)
    expect(await stateOf(all.business, asId<LedgerId>(notice?.id))).toMatchObject({ state: 'undone' })
  })

  it('that got another time comes due at that one', async () => {
    const all = await promised()
    const dueAt = new Date(Date.now() + 7_200_000)
    await all.business.run((tx) => movePromise(tx, all.promiseId, dueAt))
    expect(await all.business.row('select state, due_at from promises')).toEqual({ state: 'open', due_at: dueAt })
    expect((await duePromises(all.business.records.db)).map(({ promiseId }) => promiseId)).not.toContain(all.promiseId)
    expect(await deadline(all)).toEqual([all.customer.id])
    expect((await all.business.events(all.promiseId)).slice(0, 2)).toEqual(['promise:made', 'promise:moved'])
  })

  it('that got another time once it was broken is not excused any more', async () => {
    const all = await promised()
    await deadline(all)
    await all.business.run((tx) => movePromise(tx, all.promiseId, new Date(Date.now() + 7_200_000)))
    expect(await statesOf(all.business)).toEqual(['open'])
    expect(await told(all.business)).toMatchObject([{ state: 'undone' }])
    expect(await onHome(all.business)).toEqual(['open'])
  })

  it('nobody waits for, or for a moment that is over, gets no other time', async () => {
    const all = await promised()
    const move = (dueAt: Date) => all.business.run((tx) => movePromise(tx, all.promiseId, dueAt))
    await expect(move(new Date(Date.now() - 1_000))).rejects.toMatchObject({ reason: 'time_passed' })
    await expect(move(new Date('9999-12-31T23:59:59Z'))).rejects.toMatchObject({ reason: 'too_far' })
    await all.business.run((tx) => releasePromise(tx, all.promiseId))
    await expect(move(new Date(Date.now() + 7_200_000))).rejects.toMatchObject({ reason: 'promise_settled' })
  })

  it('ends with a STOP', async () => {
    const all = await promised()
    await write(all.business, all.customer.phone, { text: 'STOP', consentWish: 'withdraw' })
    expect(await statesOf(all.business)).toEqual(['released'])
    expect(await deadline(all)).toEqual([])
    expect(await told(all.business)).toEqual([])
  })

  it('whose excuse waits when a STOP comes is not excused', async () => {
    const all = await promised()
    await deadline(all)
    await write(all.business, all.customer.phone, { text: 'STOP', consentWish: 'withdraw' })
    expect(await told(all.business)).toMatchObject([{ state: 'undone' }])
    expect(await statesOf(all.business)).toEqual(['released'])
    expect(await attention(all.business), 'and nobody is asked to answer').toBeNull()
  })

  it('of a matter people were given is that matter again once a STOP has ended it', async () => {
    const all = await promised()
    const { business, customer } = all
    await business.run((tx) => escalateHandOver(tx, [customer.id], 'refund_request'))
    await deadline(all)
    expect(await attention(business)).toBe('promise_due')
    await write(business, customer.phone, { text: 'STOP', consentWish: 'withdraw' })
    expect(await attention(business)).toBe('refund_request')
  })

  it('of a conversation people were given and nobody has yet is excused to the customer', async () => {
    const all = await promised()
    await all.business.run((tx) => handOver(tx, all.customer.id, 'human_requested'))
    expect(await deadline(all)).toEqual([all.customer.id])
    const [notice] = await told(all.business)
    expect((await dispatch(all.business, all.customer, asId<LedgerId>(notice?.id))).kind).toBe('go')
  })

  it.each([
    [
      'never reached the customer',
      (all: Promised) => all.business.rows(`update outbound_ledger set state = 'rejected'`),
    ],
    [
      'was made to somebody who is blocked since',
      (all: Promised) => all.business.run((tx) => blockCustomer(tx, all.customer.id, { userId: null, why: null })),
    ],
  ])('that %s is released', async (_, happens) => {
    const all = await promised()
    await happens(all)
    expect(await deadline(all)).toEqual([])
    expect(await statesOf(all.business)).toEqual(['released'])
    expect(await told(all.business)).toEqual([])
  })

  it.each([
    ['released', (tx: Tx, id: PromiseId) => releasePromise(tx, id)],
    ['given a new time', (tx: Tx, id: PromiseId) => movePromise(tx, id, new Date(Date.now() + 7_200_000))],
  ])('needs no person any more once it is %s, unless for something else', async (_, settle) => {
    const attention = async ({ business }: Promised) =>
      (await business.row<{ attention: string | null }>('select attention from conversations')).attention
    const all = await promised()
    await deadline(all)
    expect(await attention(all)).toBe('promise_due')
    await all.business.run((tx) => settle(tx, all.promiseId))
    expect(await attention(all)).toBeNull()
    const other = await promised()
    await deadline(other)
    await other.business.run((tx) => needPerson(tx, other.customer.id, 'legal'))
    await other.business.run((tx) => settle(tx, other.promiseId))
    expect(await attention(other)).toBe('legal')
  })

  it('is released by staff, also after it came due', async () => {
    const all = await promised()
    await deadline(all)
    await all.business.run((tx) => releasePromise(tx, all.promiseId))
    expect(await statesOf(all.business)).toEqual(['released'])
    expect(await told(all.business)).toMatchObject([{ state: 'undone' }])
    expect(await onHome(all.business)).toEqual([])
  })
})

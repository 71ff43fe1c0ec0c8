// Fails when: dead_letters_once is not unique, or what happens anew stays settled (services/dead-letter/add.ts).
import { describe, expect, it } from 'vitest'
import type { SubjectKind } from '../../../domain/events/event.ts'
import { addDeadLetter } from '../../../services/dead-letter/add.ts'
import { dismissDeadLetter } from '../../../services/dead-letter/dismiss.ts'
import { replayDeadLetter } from '../../../services/dead-letter/replay.ts'
import { refuseSend } from '../../../services/outbound/settle.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'
import { dispatch, dispatched } from '../support/sends.ts'

const REFUSED = { code: '63003', detail: 'not reachable', retry: 'never', retryAfterMs: null, raw: null } as const

const letter = (
  changes: { kind?: SubjectKind; id?: string; reason?: string; detail?: Record<string, unknown> } = {},
) => ({
  subject: { kind: changes.kind ?? ('message' as const), id: changes.id ?? 'm-1' },
  customerId: null,
  reason: changes.reason ?? 'refused',
  detail: changes.detail ?? {},
})
const add = (business: Business, changes?: Parameters<typeof letter>[0]) =>
  business.run((tx) => addDeadLetter(tx, letter(changes)))
const letters = (business: Business) =>
  business.rows('select subject_id, reason, detail from dead_letters order by at, id')
const told = async (business: Business) =>
  (await business.events()).filter((type) => type === 'dead_letter:added').length

describe('what could not be done', () => {
  it('is kept with everything known of it, and reported on the customer’s timeline', async () => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    await business.run((tx) => addDeadLetter(tx, { ...letter({ detail: { code: 21610 } }), customerId: id }))
    expect(await letters(business)).toEqual([{ subject_id: 'm-1', reason: 'refused', detail: { code: 21610 } }])
    expect((await business.events()).at(-1)).toBe('dead_letter:added')
    expect(
      await business.row(`select customer_id, payload->'of'->>'id' as of from events where type = 'dead_letter:added'`),
    ).toEqual({
      customer_id: id,
      of: 'm-1',
    })
  })

  it('is kept once per subject and reason, with its first words', async () => {
    const business = await openBusiness()
    await add(business, { detail: { first: true } })
    await add(business, { detail: { first: false } })
    expect(await letters(business)).toEqual([{ subject_id: 'm-1', reason: 'refused', detail: { first: true } }])
    expect(await told(business)).toBe(1)
  })

  it('is open again when it happens anew after somebody settled it, and says so', async () => {
    const business = await openBusiness()
    const anew = (detail: Record<string, unknown>) =>
      business.run((tx) => addDeadLetter(tx, { ...letter({ detail }), happenedAnew: true }))
    await anew({ time: 1 })
    await anew({ time: 2 })
    expect(await told(business)).toBe(1)
    const { id } = await business.row<{ id: string }>('select id from dead_letters')
    await business.run((tx) => dismissDeadLetter(tx, id))
    await anew({ time: 3 })
    expect(await business.row('select id, detail, settled_at from dead_letters')).toEqual({
      id,
      detail: { time: 3 },
      settled_at: null,
    })
    expect(await told(business)).toBe(2)
  })

  it('stays settled when it is only found again: nothing new has happened', async () => {
    const business = await openBusiness()
    await add(business)
    const { id } = await business.row<{ id: string }>('select id from dead_letters')
    await business.run((tx) => dismissDeadLetter(tx, id))
    await add(business)
    expect(await business.rows('select 1 from dead_letters where settled_at is null')).toEqual([])
    expect(await told(business)).toBe(1)
  })

  it('is open again when a message that was sent once more is refused once more', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await dispatched(business, customer)
    const refuse = () => business.run((tx) => refuseSend(tx, ledgerId, REFUSED))
    await refuse()
    const { id } = await business.row<{ id: string }>('select id from dead_letters')
    await business.run((tx) => replayDeadLetter(tx, id))
    expect((await dispatch(business, customer, ledgerId)).kind).toBe('go')
    await refuse()
    expect(await business.rows('select id from dead_letters where settled_at is null')).toEqual([{ id }])
  })

  it('is kept once when two find out at the same moment', async () => {
    const business = await openBusiness()
    const first = await holdOpen(business, (tx) => addDeadLetter(tx, letter()))
    const second = add(business)
    await first.untilSomebodyWaits()
    await first.commit()
    await second
    expect(await letters(business)).toHaveLength(1)
    expect(await told(business)).toBe(1)
  })

  it('for another reason, of another thing or at another business is another', async () => {
    const [business, other] = [await openBusiness(), await openBusiness()]
    for (const changes of [{}, { reason: 'expired' }, { id: 'm-2' }, { kind: 'lead' as const }])
      await add(business, changes)
    await add(other)
    expect(await letters(business)).toHaveLength(4)
    expect(await letters(other)).toHaveLength(1)
  })
})

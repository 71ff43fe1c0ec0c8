// Fails when: tries are not counted, do not wait longer, or a decided message is decided again
// (services/outbound/settle.ts, decide.ts).
import { describe, expect, it } from 'vitest'
import type { LedgerId } from '../../../domain/ids.ts'
import { LEDGER_STATES } from '../../../domain/outbound/ledger.ts'
import { decideSend, type StaffDecision } from '../../../services/outbound/decide.ts'
import { recordProviderSuccess } from '../../../services/outbound/pace.ts'
import { confirmSend, markUnknown, type Refusal, refuseSend } from '../../../services/outbound/settle.ts'
import { leaveUndecided } from '../../../services/outbound/unknown.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'
import { dispatch, dispatched, reserve, stateOf } from '../support/sends.ts'

const confirm = (business: Business, ledgerId: LedgerId, providerMessageId = 'SM1') =>
  business.run((tx) => confirmSend(tx, ledgerId, { providerMessageId, raw: { sid: providerMessageId } }))

const BUSY: Refusal = { code: '20500', detail: 'busy', retry: 'later', retryAfterMs: null, raw: { code: 20500 } }
const refuse = (business: Business, ledgerId: LedgerId, changes: Partial<Refusal> = {}) =>
  business.run((tx) => refuseSend(tx, ledgerId, { ...BUSY, ...changes }))

const NOT_BEFORE = 'extract(epoch from (select not_before from outbound_ledger))'
const MS = '(extract(epoch from clock_timestamp()) * 1000)::double precision as ms'

/** What a refusal came to, and whether it makes the message wait so long from some moment between its beginning and its end. */
const refuseFor = (business: Business, ledgerId: LedgerId, waitMs: number, changes: Partial<Refusal> = {}) =>
  business.run(async (tx) => {
    const read = async (what: string) => (await tx.run<{ ms: number }>('', `select ${what}`, []))[0]?.ms ?? Number.NaN
    const beganAt = await read(MS)
    const outcome = await refuseSend(tx, ledgerId, { ...BUSY, ...changes })
    const [from, endedAt] = [(await read(`(${NOT_BEFORE} * 1000)::double precision as ms`)) - waitMs, await read(MS)]
    return { outcome, waits: from >= beganAt && from <= endedAt }
  })

/** The wait is over, and the account's other messages went through meanwhile. */
const timeIsUp = (business: Business) =>
  business.run(async (tx) => {
    await recordProviderSuccess(tx, business.account.whatsapp)
    await tx.run('', 'update outbound_ledger set not_before = null', [])
  })

describe('an accepted message', () => {
  it('is confirmed with the proof, and reported once', async () => {
    const business = await openBusiness()
    const ledgerId = await dispatched(business, await newCustomer(business))
    await confirm(business, ledgerId)
    await confirm(business, ledgerId)
    expect(
      await business.row(
        'select state, provider_message_id as ref, sender_response as raw, duplicates, lease_until from outbound_ledger',
      ),
    ).toEqual({ state: 'confirmed', ref: 'SM1', raw: { sid: 'SM1' }, duplicates: 0, lease_until: null })
    expect((await business.events()).filter((type) => type === 'message:sent')).toHaveLength(1)
  })

  it('makes room for the next one', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await confirm(business, await dispatched(business, customer))
    expect(await dispatch(business, customer, await reserve(business, customer))).toMatchObject({ kind: 'go' })
  })

  it('is asked of nobody again: a second attempt finds it sent', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await dispatched(business, customer)
    await confirm(business, ledgerId)
    expect(await dispatch(business, customer, ledgerId)).toEqual({ kind: 'sent' })
  })
})

describe('a refused message', () => {
  it('waits longer from try to try while only this message has trouble, and ends after five', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await dispatched(business, customer)
    for (const seconds of [1, 2, 4, 8]) {
      expect(await refuseFor(business, ledgerId, seconds * 1_000), `${seconds} s`).toEqual({
        outcome: 'later',
        waits: true,
      })
      await timeIsUp(business)
      expect(await dispatch(business, customer, ledgerId)).toMatchObject({ kind: 'go' })
    }
    expect(await refuse(business, ledgerId)).toBe('dropped')
    expect(await stateOf(business, ledgerId)).toEqual({ state: 'rejected', reason: '20500' })
  })

  it('waits as long as the provider wishes, which uses up no try', async () => {
    const business = await openBusiness()
    const ledgerId = await dispatched(business, await newCustomer(business))
    const refused = await refuseFor(business, ledgerId, 30_000, { retryAfterMs: 30_000 })
    expect(refused).toEqual({ outcome: 'later', waits: true })
    expect(await business.row('select state, attempts from outbound_ledger')).toEqual({
      state: 'reserved',
      attempts: 0,
    })
  })

  it.each(['never', 'address'] as const)(
    'for good (%s) goes to a person, with everything known of it',
    async (retry) => {
      const business = await openBusiness()
      const customer = await newCustomer(business)
      const ledgerId = await dispatched(business, customer)
      expect(await refuse(business, ledgerId, { code: '21610', retry })).toBe('dropped')
      expect(await stateOf(business, ledgerId)).toEqual({ state: 'rejected', reason: '21610' })
      expect(await business.row('select subject_id, reason from dead_letters')).toEqual({
        subject_id: ledgerId,
        reason: '21610',
      })
      expect(await business.row('select attention from conversations')).toEqual({ attention: 'send_failed' })
      expect((await business.events()).filter((type) => type === 'message:failed')).toHaveLength(1)
    },
  )

  it('that a delivery report has confirmed meanwhile stays confirmed', async () => {
    const business = await openBusiness()
    const ledgerId = await dispatched(business, await newCustomer(business))
    await confirm(business, ledgerId)
    await refuse(business, ledgerId, { retry: 'never' })
    await refuse(business, ledgerId)
    expect(await stateOf(business, ledgerId)).toEqual({ state: 'confirmed', reason: null })
    expect(await business.rows('select 1 from dead_letters')).toEqual([])
  })
})

describe('a message nobody knows the fate of', () => {
  it('is not sent again, however often somebody tries', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await dispatched(business, customer)
    await business.run((tx) => markUnknown(tx, ledgerId, 'the connection broke'))
    for (let attempt = 0; attempt < 3; attempt++)
      expect(await dispatch(business, customer, ledgerId)).toEqual({ kind: 'unknown' })
    expect(await business.row('select state, attempts from outbound_ledger')).toEqual({ state: 'unknown', attempts: 1 })
  })

  it('is not forgotten because it is marked after it was proved', async () => {
    const business = await openBusiness()
    const ledgerId = await dispatched(business, await newCustomer(business))
    await confirm(business, ledgerId)
    await business.run((tx) => markUnknown(tx, ledgerId, 'the connection broke'))
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'confirmed' })
  })
})

describe('a person decides', () => {
  const ALLOWED: readonly (readonly [StaffDecision, Readonly<Record<string, string>>])[] = [
    ['was_sent', { undecided: 'confirmed', unknown: 'confirmed' }],
    ['was_not_sent', { undecided: 'released', unknown: 'released' }],
    ['send_again', { undecided: 'reserved', dead: 'reserved', rejected: 'reserved' }],
    ['release', { held: 'reserved' }],
    ['discard', { held: 'undone' }],
  ]

  it.each(ALLOWED)('%s: only from where that makes sense', async (decision, allowed) => {
    const business = await openBusiness()
    const ledgerId = await reserve(business, await newCustomer(business))
    for (const state of LEDGER_STATES) {
      await business.rows('update outbound_ledger set state = $1', [state])
      const decided = business.run((tx) => decideSend(tx, ledgerId, decision))
      if (allowed[state] === undefined)
        await expect(decided, state).rejects.toMatchObject({ code: 'conflict', reason: 'already_decided' })
      else await decided
      expect(await stateOf(business, ledgerId)).toMatchObject({ state: allowed[state] ?? state })
    }
  })

  it('and what is sent again is theirs: no takeover stops it, and it begins anew', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await dispatched(business, customer)
    await business.run((tx) => leaveUndecided(tx, ledgerId, 'no list'))
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'send_undecided' })
    await business.run((tx) => decideSend(tx, ledgerId, 'send_again'))
    expect(await business.row('select attention from conversations')).toEqual({ attention: null })
    await business.rows(`update conversations set controller = 'staff', control_epoch = 3`)
    expect(await dispatch(business, customer, ledgerId)).toMatchObject({ kind: 'go' })
    expect(await business.row('select attempts from outbound_ledger')).toEqual({ attempts: 1 })
  })

  it('a customer of another business is not theirs to decide for', async () => {
    const [business, other] = [await openBusiness(), await openBusiness()]
    const theirs = await reserve(other, await newCustomer(other), { state: 'held' })
    await expect(business.run((tx) => decideSend(tx, theirs, 'release'))).rejects.toMatchObject({ code: 'not_found' })
    expect(await stateOf(other, theirs)).toMatchObject({ state: 'held' })
  })
})

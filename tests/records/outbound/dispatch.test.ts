// Fails when: any one check of the dispatch is gone (domain/outbound/may-leave.ts), or it writes no lease
// (services/outbound/dispatch/leave.ts).
import { describe, expect, it } from 'vitest'
import type { LedgerId } from '../../../domain/ids.ts'
import type { OutboundBody } from '../../../domain/outbound/ledger.ts'
import { nextStep } from '../../../services/conversation/next-step.ts'
import { decideSend } from '../../../services/outbound/decide.ts'
import type { DispatchRules } from '../../../services/outbound/dispatch/row.ts'
import { dispatchSend } from '../../../services/outbound/dispatch.ts'
import type { Reservation } from '../../../services/outbound/reserve.ts'
import { nightAround } from '../../support/night.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { openDeal } from '../support/deals.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { ANY_TIME, answer, BY_STAFF, claim, dispatch, reserve, stateOf } from '../support/sends.ts'

const NOTICE = { kind: 'notice', purpose: 'service', isPrompted: false } as const
const hoursAway = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const DAY: DispatchRules = { ...ANY_TIME, replyWindowMs: () => 86_400_000 }
const NIGHT = nightAround(Date.now())
const PAUSED = { autonomy: { default: 'auto', pausedAt: '2026-11-20T12:00:00Z', pausedBy: 'owner' } }

interface Outcome {
  readonly kind: string
  readonly state: string
  readonly reason: string | null
}

async function tried(
  business: Business,
  customer: Customer,
  ledgerId: LedgerId,
  rules: DispatchRules = ANY_TIME,
): Promise<Outcome> {
  const { kind } = await dispatch(business, customer, ledgerId, rules)
  return { kind, ...(await stateOf(business, ledgerId)) }
}

const GONE: Outcome = { kind: 'go', state: 'dispatched', reason: null }
const lastWords = (business: Business, at: Date) =>
  business.rows(
    'update conversations set last_inbound = (select jsonb_object_agg(id, $1::timestamptz) from channel_accounts)',
    [at],
  )

describe('what the machine wants to say does not leave', () => {
  it('while staff have the conversation', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer)
    await business.rows(`update conversations set controller = 'staff'`)
    expect(await tried(business, customer, ledgerId)).toEqual({
      kind: 'dropped',
      state: 'undone',
      reason: 'taken_over',
    })
  })

  it('when the conversation changed hands since it was written', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const reply = await answer(business, customer, await claim(business, customer))
    const notice = await reserve(business, customer, NOTICE)
    await business.rows('update conversations set control_epoch = control_epoch + 1')
    expect(await tried(business, customer, notice)).toEqual({
      kind: 'dropped',
      state: 'undone',
      reason: 'control_changed',
    })
    expect(await tried(business, customer, reply)).toMatchObject({ kind: 'redo', state: 'undone' })
  })

  it('when its turn was claimed again', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await answer(business, customer, await claim(business, customer))
    await business.rows('update turns set epoch = epoch + 1')
    expect(await tried(business, customer, ledgerId)).toEqual({ kind: 'redo', state: 'undone', reason: 'redo' })
  })

  it('when newer words arrived, unless the restarts are used up', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const turn = await claim(business, customer)
    const ledgerId = await answer(business, customer, turn)
    await write(business, customer.phone, { text: 'And a shelf?' })
    expect(await tried(business, customer, ledgerId)).toMatchObject({ kind: 'redo', state: 'undone' })
    expect(
      await business.rows('select 1 from messages where answered_at is null and direction = $1', ['in']),
    ).toHaveLength(2)
    await business.rows(`update outbound_ledger set state = 'reserved'`)
    await business.rows('update turns set is_final = true')
    expect(await tried(business, customer, ledgerId)).toMatchObject({ kind: 'go' })
    const open = await business.rows<{ text: string }>(
      'select text from messages where answered_at is null and direction = $1',
      ['in'],
    )
    expect(open.map(({ text }) => text)).toEqual(['And a shelf?'])
  })

  it('when the deal it speaks of has moved on', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const lead = await openDeal(business, customer)
    const deal = { id: lead.id, version: lead.version }
    const reply = await answer(business, customer, await claim(business, customer), { deal })
    const notice = await reserve(business, customer, { ...NOTICE, deal })
    await business.rows('update universal_leads_ledger set version = version + 1')
    expect(await tried(business, customer, notice)).toEqual({
      kind: 'dropped',
      state: 'undone',
      reason: 'deal_changed',
    })
    expect(await tried(business, customer, reply)).toMatchObject({ kind: 'redo', state: 'undone' })
  })

  it('after its time', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer, { expiresInMs: -3_600_000 })
    expect(await tried(business, customer, ledgerId)).toEqual({ kind: 'dropped', state: 'expired', reason: 'expired' })
    expect((await business.events()).at(-1)).toBe('message:expired')
  })

  it('as advertising nobody asked for', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer, { ...NOTICE, purpose: 'marketing' })
    expect(await tried(business, customer, ledgerId)).toEqual({
      kind: 'dropped',
      state: 'rejected',
      reason: 'no_consent',
    })
  })

  it('to somebody who said STOP, and people hear of it where the customer waits for it', async () => {
    const attentionAfter = async (isPrompted: boolean) => {
      const business = await openBusiness()
      const customer = await newCustomer(business)
      await business.rows(
        `insert into consents (tenant_id, id, customer_id, channel, address, purpose, state, source, proof, at)
         select tenant_id, gen_random_uuid(), customer_id, channel, address, purpose, 'withdrawn', source, proof, now() from consents where purpose = 'service'`,
      )
      const link = await reserve(business, customer, { ...NOTICE, isPrompted })
      expect(await tried(business, customer, link)).toEqual({
        kind: 'dropped',
        state: 'rejected',
        reason: 'no_consent',
      })
      return business.rows('select attention from conversations')
    }
    expect(await attentionAfter(true)).toEqual([{ attention: 'send_failed' }])
    expect(await attentionAfter(false), 'a reminder').toEqual([{ attention: null }])
  })

  it('as free text once the reply window is shut, while a template does', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await lastWords(business, hoursAway(-24.01))
    const text = await reserve(business, customer, NOTICE)
    expect(await tried(business, customer, text, DAY)).toEqual({
      kind: 'dropped',
      state: 'rejected',
      reason: 'outside_reply_window',
    })
    const body: OutboundBody = {
      form: 'template',
      templateName: 'reminder',
      providerRef: 'HX1',
      variables: [],
      text: 'Hello',
    }
    const template = await reserve(business, customer, { ...NOTICE, kind: 'template', body })
    expect(await tried(business, customer, template, DAY)).toEqual(GONE)
  })

  it('a minute before the window shuts it still does', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await lastWords(business, hoursAway(-23.98))
    expect(await tried(business, customer, await reserve(business, customer), DAY)).toEqual(GONE)
  })
})

describe('what the machine wants to say waits', () => {
  const waits = async (business: Business, changes: Partial<Reservation>) => {
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer, changes)
    const outcome = await tried(business, customer, ledgerId)
    const row = await business.row<{ not_before: Date | null }>(
      'select not_before from outbound_ledger where id = $1',
      [ledgerId],
    )
    return { ...outcome, notBefore: row.not_before }
  }

  it('for a person, when it is a suggestion', async () => {
    expect(await waits(await openBusiness(), { state: 'held' })).toEqual({
      kind: 'later',
      state: 'held',
      reason: null,
      notBefore: null,
    })
  })

  it('for the end of its undo window', async () => {
    const until = hoursAway(1)
    expect(await waits(await openBusiness(), { state: 'held', notBefore: until })).toEqual({
      kind: 'later',
      state: 'held',
      reason: null,
      notBefore: until,
    })
  })

  it('for its own time', async () => {
    const until = hoursAway(1)
    expect(await waits(await openBusiness(), { notBefore: until })).toMatchObject({
      kind: 'later',
      state: 'reserved',
      notBefore: until,
    })
  })

  it('for the morning, when nobody asked for it', async () => {
    const { kind, state, notBefore } = await waits(await openBusiness(NIGHT), NOTICE)
    expect({ kind, state }).toEqual({ kind: 'later', state: 'reserved' })
    expect(notBefore?.getTime()).toBeGreaterThan(Date.now())
  })

  it.each([
    ['an answer', { isPrompted: false }],
    ['what follows a step of the customer', { ...NOTICE, isPrompted: true }],
  ] as const)('for no morning, when it is %s', async (_, changes) => {
    expect(await waits(await openBusiness(NIGHT), changes)).toMatchObject({ kind: 'go' })
  })

  it('while the owner has paused the machine, but for the confirmation of a STOP', async () => {
    const business = await openBusiness(PAUSED)
    expect(await waits(business, {})).toMatchObject({ kind: 'later', state: 'reserved' })
    const confirmation = { kind: 'opt_out_confirmation', purpose: 'opt_out_confirmation' } as const
    expect(await waits(business, confirmation)).toMatchObject({ kind: 'go' })
  })
})

it('nothing of the machine leaves once another process has paused it', async () => {
  const business = await openBusiness()
  const [before, after] = [await newCustomer(business), await newCustomer(business)]
  expect(await tried(business, before, await reserve(business, before))).toEqual(GONE)
  const ledgerId = await reserve(business, after)
  await business.rows(
    `update tenants set settings = jsonb_set(settings, '{autonomy,pausedAt}', '"2026-11-20T12:00:00Z"') where id = $1`,
    [business.tenantId],
  )
  expect(await tried(business, after, ledgerId)).toMatchObject({ kind: 'later', state: 'reserved' })
})

describe('an answer drafted before its channel was turned down', () => {
  const drafted = async (changes: Partial<Reservation> = {}) => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const turn = await claim(business, customer)
    const ledgerId = await answer(business, customer, turn, { expiresInMs: 60_000, ...changes })
    return { business, customer, turn, ledgerId }
  }
  // As the api does it: this process keeps the settings it read for its own next step.
  const turnDown = (business: Business, channel: string, to: string) =>
    business.rows(`update tenants set settings = jsonb_set(settings, '{autonomy,perChannel}', $2) where id = $1`, [
      business.tenantId,
      { [channel]: to },
    ])
  const stepOf = (business: Business, { id }: Customer) => business.run((tx) => nextStep(tx, id))
  const attention = (business: Business) => business.row('select attention from conversations')

  it('to suggestions is one, with its other parts, until somebody releases it', async () => {
    const { business, customer, turn, ledgerId } = await drafted()
    const rest = await answer(business, customer, turn, { part: 1 })
    await turnDown(business, 'whatsapp', 'suggest')
    expect(await tried(business, customer, ledgerId)).toEqual({ kind: 'later', state: 'held', reason: null })
    expect(await stateOf(business, rest)).toMatchObject({ state: 'held' })
    expect(await business.rows('select 1 from outbound_ledger where expires_at is not null')).toEqual([])
    expect(await attention(business)).toEqual({ attention: 'suggestion_ready' })
    // Nothing is thought of again for the same words.
    expect(await stepOf(business, customer)).toMatchObject({ kind: 'rest' })
    await business.run((tx) => decideSend(tx, ledgerId, 'release'))
    expect(await tried(business, customer, ledgerId)).toEqual(GONE)
  })

  it('to nothing leaves its messages to people', async () => {
    const { business, customer, ledgerId } = await drafted()
    await turnDown(business, 'whatsapp', 'off')
    expect(await tried(business, customer, ledgerId)).toEqual({ kind: 'redo', state: 'undone', reason: 'redo' })
    expect(await stepOf(business, customer)).toEqual({ kind: 'rest', wakeInMs: null })
    expect(await attention(business)).toEqual({ attention: 'ai_paused' })
  })

  it('is thought of anew where it is a mere excuse', async () => {
    const { business, customer, ledgerId } = await drafted({ kind: 'fallback' })
    await turnDown(business, 'whatsapp', 'suggest')
    expect(await tried(business, customer, ledgerId)).toMatchObject({ kind: 'redo', state: 'undone' })
  })

  it('leaves when it was another channel that was turned down', async () => {
    const { business, customer, ledgerId } = await drafted()
    await turnDown(business, 'sms', 'off')
    expect(await tried(business, customer, ledgerId)).toEqual(GONE)
  })
})

it('what staff typed leaves through takeover, pause and night', async () => {
  const business = await openBusiness({ ...NIGHT, ...PAUSED })
  const customer = await newCustomer(business)
  const ledgerId = await reserve(business, customer, { ...BY_STAFF, purpose: 'service', isPrompted: false })
  await business.rows(`update conversations set controller = 'staff', control_epoch = 7`)
  expect(await tried(business, customer, ledgerId)).toEqual(GONE)
})

it('nothing leaves for somebody who was never there', async () => {
  const [business, other] = [await openBusiness(), await openBusiness()]
  const customer = await newCustomer(business)
  const theirs = await reserve(other, await newCustomer(other))
  expect(await dispatch(business, customer, theirs)).toEqual({ kind: 'dropped' })
  expect(await stateOf(other, theirs)).toMatchObject({ state: 'reserved' })
})

describe('leaving', () => {
  it('answers the turn, starts the lease by the clock of the database and counts the attempt', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const turn = await claim(business, customer)
    const ledgerId = await answer(business, customer, turn)
    await dispatch(business, customer, ledgerId)
    expect(
      await business.row(
        `select attempts, lease_until - dispatched_at = interval '10 seconds' as lease from outbound_ledger`,
      ),
    ).toEqual({ attempts: 1, lease: true })
    expect(await business.row(`select answered_by from messages where direction = 'in'`)).toEqual({
      answered_by: ledgerId,
    })
    expect(await business.row('select closed_at is not null as closed from turns')).toEqual({ closed: true })
  })

  it('as a fallback leaves the turn open for the answer', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await answer(business, customer, await claim(business, customer), { kind: 'fallback' })
    expect(await tried(business, customer, ledgerId)).toEqual(GONE)
    expect(await business.row(`select answered_at from messages where direction = 'in'`)).toEqual({ answered_at: null })
  })

  it('says who speaks, once it is really on its way', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer, { discloses: true, expiresInMs: -3_600_000 })
    await dispatch(business, customer, ledgerId)
    expect(await business.events()).not.toContain('disclosure:made')
    await dispatch(business, customer, await reserve(business, customer, { discloses: true }))
    expect(await business.events()).toContain('disclosure:made')
  })

  it('happens together with everything it says or not at all', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await answer(business, customer, await claim(business, customer))
    const broken = business.run(async (tx) => {
      await dispatchSend(tx, { customerId: customer.id, ledgerId }, ANY_TIME)
      throw new Error('the process died')
    })
    await expect(broken).rejects.toThrow('the process died')
    expect(await stateOf(business, ledgerId)).toEqual({ state: 'reserved', reason: null })
    expect(await business.row(`select answered_at from messages where direction = 'in'`)).toEqual({ answered_at: null })
  })
})

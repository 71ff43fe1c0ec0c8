// Fails when: an occasion is told again while it stands open (services/alert/raise.ts), or a notice on its way is sent again
// (domain/alert/may-tell.ts).
import { describe, expect, it } from 'vitest'
import type { GateHit } from '../../../domain/conversation/why.ts'
import { asId, type StaffNoticeId, type UserId } from '../../../domain/ids.ts'
import { addUser } from '../../../services/access/add-user.ts'
import { dispatchNotice } from '../../../services/alert/dispatch.ts'
import { countGuardrails } from '../../../services/alert/guardrails.ts'
import { confirmNotice, leaveNoticeUnknown, refuseNotice } from '../../../services/alert/outcome.ts'
import { watchTenant } from '../../../services/alert/watch.ts'
import { remindTakeover } from '../../../services/conversation/remind-takeover.ts'
import { giveBackConversation, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { reportAnswering, reportAvailability } from '../../../services/model/report-availability.ts'
import { newId } from '../../../services/new-id.ts'
import { recordProviderFailure, recordProviderSuccess } from '../../../services/outbound/pace.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'
import { dispatched } from '../support/sends.ts'

/** These businesses write to their people by text message: there is no mailbox here. */
async function office(settings: Record<string, unknown> = {}) {
  const ownerId = newId<UserId>()
  const people = [
    {
      userId: ownerId,
      kinds: ['error_rate', 'breaker_open', 'guardrails', 'unanswered', 'takeover_open', 'escalation'],
      ways: [{ channel: 'sms', address: '+353209999999' }],
    },
  ]
  const business = await openBusiness({ alerts: { people, ...settings } })
  const made = await business.run((tx) =>
    addUser(tx, { name: 'Orla', email: `orla-${ownerId}@example.com`, role: 'owner', passwordHash: 'none' }),
  )
  await business.rows('update tenants set settings = jsonb_set(settings, $2, to_jsonb($3::text)) where id = $1', [
    business.tenantId,
    '{alerts,people,0,userId}',
    made,
  ])
  return { business, ownerId: asId<UserId>(made) }
}

const alerts = (business: Business) =>
  business.rows<{ kind: string; open: boolean; notices: number }>(
    `select a.kind, a.settled_at is null as open, (select count(*)::int from staff_notices n where n.tenant_id = a.tenant_id and n.alert_id = a.id) as notices
     from alerts a order by a.raised_at, a.id`,
  )

const notice = (business: Business) =>
  business.row<{ id: StaffNoticeId; state: string; attempts: number }>('select id, state, attempts from staff_notices')

describe('an alert', () => {
  it('of a provider that does not answer is raised once with the breaker, and over with its first success', async () => {
    const { business } = await office()
    for (let failure = 0; failure < 6; failure++)
      await business.run((tx) => recordProviderFailure(tx, business.account.whatsapp))
    expect(await alerts(business)).toEqual([{ kind: 'breaker_open', open: true, notices: 1 }])
    await business.run((tx) => recordProviderSuccess(tx, business.account.whatsapp))
    expect(await alerts(business)).toEqual([{ kind: 'breaker_open', open: false, notices: 1 }])
    expect(await business.run(async (tx) => dispatchNotice(tx, (await notice(business)).id))).toEqual({ kind: 'rests' })
    expect(await notice(business), 'what is over is not told').toMatchObject({ state: 'undone', attempts: 0 })
  })

  it('of a model stands once though each worker finds out by itself', async () => {
    const { business } = await office()
    const down = { vendor: 'v', model: 'm', closedUntil: new Date(Date.now() + 60_000) }
    await business.run((tx) => reportAvailability(tx, down))
    await business.run((tx) => reportAvailability(tx, { ...down, closedUntil: new Date(Date.now() + 90_000) }))
    expect(await alerts(business)).toEqual([{ kind: 'breaker_open', open: true, notices: 1 }])
    await business.run((tx) => reportAvailability(tx, { ...down, closedUntil: null }))
    expect(await alerts(business)).toMatchObject([{ open: false }])
  })

  it('of a model is over with the first answer a process gets, which knows nothing of what an earlier one found', async () => {
    const { business } = await office()
    const model = { vendor: 'v', model: 'm' }
    expect(await business.run((tx) => reportAnswering(tx, model))).toBe(false)
    await business.run((tx) => reportAvailability(tx, { ...model, closedUntil: new Date(Date.now() + 60_000) }))
    expect(await business.run((tx) => reportAnswering(tx, model))).toBe(true)
    expect(await alerts(business)).toMatchObject([{ open: false }])
    const types = (await business.events()).filter((type) => type.startsWith('model:'))
    expect(types).toEqual(['model:closed', 'model:opened'])
  })

  it('of failing sends is raised when looked for, however often, and settled when they are few again', async () => {
    const { business } = await office({ errorAtLeast: 5 })
    const [first, ...others] = await Promise.all(Array.from({ length: 6 }, () => newCustomer(business)))
    if (first === undefined) throw new Error('nobody')
    for (const customer of [first, ...others]) await dispatched(business, customer)
    await business.rows(`update outbound_ledger set state = 'confirmed'`)
    await business.run(watchTenant)
    expect(await alerts(business)).toEqual([])
    await business.rows(`update outbound_ledger set state = 'rejected' where customer_id = $1`, [first.id])
    await Promise.all([business.run(watchTenant), business.run(watchTenant), business.run(watchTenant)])
    expect(await alerts(business)).toEqual([{ kind: 'error_rate', open: true, notices: 1 }])
    await business.rows(`update outbound_ledger set dispatched_at = dispatched_at - interval '6 minutes'`)
    await business.run(watchTenant)
    expect(await alerts(business)).toMatchObject([{ open: false }])
  })

  it('of the guardrails comes with the one too many', async () => {
    const { business } = await office({ guardrailsPerHour: 0 })
    const hit = (effect: GateHit['effect']): GateHit => ({
      rule: 'prompt_injection',
      stage: 'inbound',
      span: 'x',
      effect,
    })
    await business.run((tx) => countGuardrails(tx, [hit('escalate')]))
    expect(await alerts(business)).toEqual([])
    await business.run((tx) => countGuardrails(tx, [hit('refuse')]))
    await business.run((tx) => countGuardrails(tx, [hit('block')]))
    expect(await alerts(business)).toMatchObject([{ kind: 'guardrails', open: true }])
  })

  it('of a takeover nobody gave back is over once somebody did', async () => {
    const { business, ownerId } = await office()
    const customer = await newCustomer(business)
    const by = { kind: 'user', id: ownerId, role: 'owner' } as const
    await business.run((tx) => takeOverConversation(tx, customer.id, ownerId), by)
    await business.rows(
      `update conversations set controlled_at = now() - interval '1 day', last_message_at = now() - interval '1 day', reminded_at = null`,
    )
    expect(await business.run((tx) => remindTakeover(tx, customer.id))).toBe(true)
    expect(await business.run((tx) => remindTakeover(tx, customer.id))).toBe(false)
    expect(await alerts(business)).toEqual([{ kind: 'takeover_open', open: true, notices: 1 }])
    await business.run((tx) => giveBackConversation(tx, customer.id), by)
    await business.run(watchTenant)
    expect(await alerts(business)).toMatchObject([{ open: false }])
  })
})

describe('a notice', () => {
  async function leaving() {
    const { business } = await office()
    for (let failure = 0; failure < 3; failure++)
      await business.run((tx) => recordProviderFailure(tx, business.account.whatsapp))
    const { id } = await notice(business)
    const left = await business.run((tx) => dispatchNotice(tx, id))
    if (left.kind !== 'go') throw new Error('it did not leave')
    return { business, id, attempt: left.attempt }
  }

  it('on its way is not sent by anybody else, also after its answer was lost', async () => {
    const { business, id, attempt } = await leaving()
    expect(await business.run((tx) => dispatchNotice(tx, id))).toEqual({ kind: 'unknown' })
    await business.run((tx) => leaveNoticeUnknown(tx, id, attempt, 'no answer'))
    expect(await business.run((tx) => dispatchNotice(tx, id))).toEqual({ kind: 'unknown' })
  })

  it('to an address another one is just leaving for waits, and nothing goes wrong', async () => {
    const { business } = await office()
    for (const vendor of ['one', 'two', 'three', 'four'])
      await business.run((tx) => reportAvailability(tx, { vendor, model: 'm', closedUntil: new Date() }))
    const waiting = await business.rows<{ id: StaffNoticeId }>('select id from staff_notices')
    expect(waiting).toHaveLength(4)
    const left = await Promise.all(waiting.map(({ id }) => business.run((tx) => dispatchNotice(tx, id))))
    expect(left.map(({ kind }) => kind).toSorted()).toEqual(['go', 'rests', 'rests', 'rests'])
  })

  it('that was proved to have left stays so, whatever is learnt later', async () => {
    const { business, id, attempt } = await leaving()
    await business.run((tx) => confirmNotice(tx, id, 'SM1'))
    const refusal = { code: '400', detail: '', isFinal: true, retryAfterMs: null }
    await business.run((tx) => refuseNotice(tx, id, attempt, refusal))
    expect(await notice(business)).toMatchObject({ state: 'confirmed' })
    expect((await business.events()).filter((type) => type.startsWith('alert:'))).toEqual([
      'alert:raised',
      'alert:told',
    ])
  })

  it('that was refused is tried again some times, then given up and said so', async () => {
    const { business, id, attempt } = await leaving()
    const busy = { code: '429', detail: '', isFinal: false, retryAfterMs: 0 }
    await business.run((tx) => refuseNotice(tx, id, attempt, busy))
    expect(await notice(business)).toMatchObject({ state: 'reserved', attempts: 1 })
    for (let attempts = 2; attempts <= 5; attempts++) {
      const left = await business.run((tx) => dispatchNotice(tx, id))
      if (left.kind !== 'go') throw new Error(`attempt ${attempts} did not leave`)
      await business.run((tx) => refuseNotice(tx, id, left.attempt, busy))
    }
    expect(await notice(business)).toMatchObject({ state: 'rejected', attempts: 5 })
    expect(await business.events()).toContain('alert:not_told')
  })
})

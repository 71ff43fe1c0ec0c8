// Fails when: events are written in a transaction of their own (services/transaction.ts).
import { describe, expect, it } from 'vitest'
import type { UserId } from '../../../domain/ids.ts'
import { requestApproval } from '../../../services/approval/request.ts'
import { changeConsent } from '../../../services/consent/change.ts'
import { planContract } from '../../../services/contract/plan.ts'
import { needPerson } from '../../../services/conversation/need-person.ts'
import { giveBackConversation, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { addDeadLetter } from '../../../services/dead-letter/add.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { closeLead } from '../../../services/lead/close.ts'
import { type Lead, lockLead } from '../../../services/lead/read.ts'
import { newId } from '../../../services/new-id.ts'
import { applyDelivery } from '../../../services/outbound/delivery.ts'
import { dispatchSend } from '../../../services/outbound/dispatch.ts'
import { confirmSend } from '../../../services/outbound/settle.ts'
import { undoSend } from '../../../services/outbound/undo.ts'
import { leaveUndecided } from '../../../services/outbound/unknown.ts'
import { changeAutonomy } from '../../../services/settings/autonomy.ts'
import type { Tx } from '../../../services/transaction.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { accept, openDeal } from '../support/deals.ts'
import { type Customer, inbound, newCustomer } from '../support/people.ts'
import { ANY_TIME, dispatched, reserve } from '../support/sends.ts'

interface Scene {
  readonly business: Business
  readonly customer: Customer
}

interface Change {
  readonly reports: string
  /** What has to be there first; what it returns is handed on. */
  readonly make: (
    tx: Tx,
    scene: Scene & { lead: Lead; ledgerId: Awaited<ReturnType<typeof reserve>> },
  ) => Promise<unknown>
  readonly onTheWay?: true
}

const CHANGES: readonly Change[] = [
  {
    reports: 'message:received',
    make: (tx, { business, customer }) => receiveMessage(tx, inbound(business, customer.phone)),
  },
  {
    reports: 'consent:changed',
    make: (tx, { customer }) =>
      changeConsent(tx, {
        customerId: customer.id,
        contactPoint: customer.to,
        purposes: ['marketing'],
        state: 'granted',
        source: 'form',
        proof: {},
      }),
  },
  {
    reports: 'conversation:taken_over',
    make: (tx, { customer }) => takeOverConversation(tx, customer.id, newId<UserId>()),
  },
  {
    reports: 'conversation:given_back',
    make: async (tx, { customer }) => {
      await takeOverConversation(tx, customer.id, newId<UserId>())
      await giveBackConversation(tx, customer.id)
    },
  },
  { reports: 'conversation:attention_needed', make: (tx, { customer }) => needPerson(tx, customer.id, 'legal') },
  {
    reports: 'message:undone',
    make: (tx, { customer, ledgerId }) => undoSend(tx, { customerId: customer.id, ledgerId }),
  },
  {
    reports: 'message:expired',
    make: async (tx, { customer, ledgerId }) => {
      await tx.run('', `update outbound_ledger set expires_at = now() - interval '1 hour' where id = $1`, [ledgerId])
      await dispatchSend(tx, { customerId: customer.id, ledgerId }, ANY_TIME)
    },
  },
  {
    reports: 'message:sent',
    onTheWay: true,
    make: (tx, { ledgerId }) => confirmSend(tx, ledgerId, { providerMessageId: 'SM1', raw: {} }),
  },
  { reports: 'message:undecided', onTheWay: true, make: (tx, { ledgerId }) => leaveUndecided(tx, ledgerId, 'no list') },
  {
    reports: 'message:delivery_changed',
    onTheWay: true,
    make: (tx, { ledgerId }) =>
      applyDelivery(tx, { ledgerId, providerMessageId: 'SM1', status: 'read', errorCode: null, raw: {} }),
  },
  {
    reports: 'lead:closed',
    make: (tx, { lead }) => closeLead(tx, { leadId: lead.id, reason: 'no_reply', why: 'silence' }),
  },
  {
    reports: 'approval:requested',
    make: async (tx, { lead }) =>
      requestApproval(tx, {
        kind: 'refund',
        lead: await lockLead(tx, lead.id),
        amount: null,
        request: {},
        expiryHours: 1,
      }),
  },
  { reports: 'contract:planned', make: (tx, { lead }) => planContract(tx, lead.id) },
  {
    reports: 'dead_letter:added',
    make: (tx, { customer, ledgerId }) =>
      addDeadLetter(tx, {
        subject: { kind: 'message', id: ledgerId },
        customerId: customer.id,
        reason: 'x',
        detail: {},
      }),
  },
  { reports: 'autonomy:changed', make: (tx) => changeAutonomy(tx, { paused: true, by: 'owner' }) },
]

/** Everything the business has, as the database knows it: how often each table was written to. */
const written = async ({ rows }: Business) =>
  rows(
    `select (select count(*) from events) as events, (select count(*) from messages) as messages, (select count(*) from consents) as consents,
       (select count(*) from approvals) as approvals, (select count(*) from envelopes) as envelopes, (select count(*) from dead_letters) as letters,
       (select jsonb_agg(to_jsonb(c) order by customer_id) from conversations c) as conversations,
       (select jsonb_agg(to_jsonb(o) order by id) from outbound_ledger o) as sends,
       (select jsonb_agg(to_jsonb(l) order by id) from universal_leads_ledger l) as leads,
       (select settings from tenants) as settings`,
  )

async function openScene({ onTheWay }: Change) {
  const business = await openBusiness()
  const customer = await newCustomer(business)
  const lead = await openDeal(business, customer)
  await accept(business, lead.id)
  const ledgerId = onTheWay ? await dispatched(business, customer) : await reserve(business, customer)
  return { business, customer, lead, ledgerId }
}

describe.each(CHANGES)('$reports', (change) => {
  it('is stored by the transaction that made the change', async () => {
    const scene = await openScene(change)
    const xid = await scene.business.run(async (tx) => {
      await change.make(tx, scene)
      const [row] = await tx.run<{ xid: number }>('', 'select pg_current_xact_id()::text::bigint as xid', [])
      return row?.xid ?? 0
    })
    const stored = await scene.business.rows<{ type: string; correlation_id: string }>(
      'select type, correlation_id from events where position / 1024 = $1 + event_base()',
      [xid],
    )
    expect(stored.map(({ type }) => type)).toContain(change.reports)
    expect(new Set(stored.map(({ correlation_id }) => correlation_id))).toEqual(
      new Set([scene.business.scope.correlationId]),
    )
  })

  it('and its change vanish together', async () => {
    const scene = await openScene(change)
    const before = await written(scene.business)
    const broken = scene.business.run(async (tx) => {
      await change.make(tx, scene)
      throw new Error('the process died')
    })
    await expect(broken).rejects.toThrow('the process died')
    expect(await written(scene.business)).toEqual(before)
  })
})

it('an event that cannot be stored takes its change with it', async () => {
  // Events written after the commit, or their failure swallowed, would leave a change nobody hears of.
  const business = await openBusiness()
  const { id } = await newCustomer(business)
  const before = await written(business)
  const broken = business.run(async (tx) => {
    await needPerson(tx, id, 'legal')
    tx.emit({ type: 'note:added', subject: { kind: 'conversation', id }, payload: { text: 'a\u0000b' } })
  })
  await expect(broken).rejects.toThrow('append_events')
  expect(await written(business)).toEqual(before)
})

it('more events than a transaction has places for are refused, not written over the next one’s', async () => {
  const business = await openBusiness()
  const flood = business.run(async (tx) => {
    for (let n = 0; n <= 1_024; n++) tx.emit({ type: 'note:added', subject: { kind: 'tenant', id: tx.tenantId } })
  })
  await expect(flood).rejects.toThrow('too many events')
  expect(await business.events()).not.toContain('note:added')
})

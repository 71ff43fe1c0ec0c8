// Fails when: a lease, a second listing, its lag, the reports or one mark of a candidate is not asked for
// (activities/messaging/settle-unknown.ts).
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { settleUnknown } from '../../../activities/messaging/settle-unknown.ts'
import type { LedgerId } from '../../../domain/ids.ts'
import { createTwilioMessaging } from '../../../providers/messaging/twilio.ts'
import { newId } from '../../../services/new-id.ts'
import type { Reservation } from '../../../services/outbound/reserve.ts'
import { confirmSend, markUnknown } from '../../../services/outbound/settle.ts'
import { openSandbox } from '../../contracts/sandbox.ts'
import { freshNumber } from '../../support/tenant.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer } from '../support/people.ts'
import { dispatch, reserve, stateOf, textBody } from '../support/sends.ts'

/** How far the list may lag, in these tests: time passes in the rows, nobody waits. */
const LAG_MS = 60_000
const sandbox = await openSandbox()
afterAll(() => sandbox.close())
beforeEach(() => sandbox.heal())

interface Line {
  readonly business: Business
  readonly customer: Customer
  /** Lets a row leave and makes its one request; what became of that is not stored. */
  leave(ledgerId: LedgerId): Promise<string>
  /** The same through a number of the business that is none of its accounts here. */
  leaveFromElsewhere(ledgerId: LedgerId): Promise<string>
  /** One look at the provider's list, as the conversation asks for it. */
  look(ledgerId: LedgerId): Promise<string>
  /** How many messages the provider really took. */
  taken(): Promise<number>
}

/** A business with a number of its own at the imitated provider, over its real wire. */
async function openLine(): Promise<Line> {
  const business = await openBusiness()
  const customer = await newCustomer(business, { channel: 'sms' })
  const { address } = await business.row<{ address: string }>(
    `select address from channel_accounts where channel = 'sms'`,
  )
  const accountSid = `AC${newId().replaceAll('-', '')}`
  const elsewhere = freshNumber()
  const numbers = [address, elsewhere].map((number) => ({
    channel: 'sms',
    address: number,
    webhookUrl: `${sandbox.receiver.base}/webhook/sms`,
  }))
  await sandbox.control('PUT', `/accounts/twilio/${accountSid}`, { authToken: 'right', numbers, templates: [] })
  const provider = createTwilioMessaging({
    credentials: { accountSid, authToken: 'right' },
    baseUrl: sandbox.urls.twilio,
    messagingUrl: sandbox.urls.twilio,
  })
  const directory = {
    messaging: async () => ({
      provider,
      endpointKey: 'key',
      vendor: 'twilio' as const,
      channel: 'sms' as const,
      address,
    }),
  }
  const looking = { db: business.records.db, providers: directory, listLagMs: LAG_MS }
  async function leave(ledgerId: LedgerId, from: string): Promise<string> {
    const leaving = await dispatch(business, customer, ledgerId)
    if (leaving.kind !== 'go') return leaving.kind
    const statusCallbackUrl = `${sandbox.receiver.base}/callbacks?ledger=${ledgerId}`
    const message = { ...leaving, ledgerId, from, to: leaving.recipient, statusCallbackUrl }
    const outcome = await provider.send(message, AbortSignal.timeout(20_000))
    if (outcome.kind === 'accepted') await business.run((tx) => confirmSend(tx, ledgerId, outcome))
    if (outcome.kind === 'unknown') await business.run((tx) => markUnknown(tx, ledgerId, outcome.detail))
    return outcome.kind
  }
  return {
    business,
    customer,
    leave: (ledgerId) => leave(ledgerId, address),
    leaveFromElsewhere: (ledgerId) => leave(ledgerId, elsewhere),
    async look(ledgerId) {
      await settleUnknown(looking, business.scope, ledgerId)
      return (await stateOf(business, ledgerId)).state
    },
    taken: async () => {
      const path = `/phone/messages?channel=sms&address=${encodeURIComponent(customer.phone)}`
      return (await sandbox.control<unknown[]>('GET', path)).length
    },
  }
}

const endLease = ({ business }: Line) =>
  business.rows(
    `update outbound_ledger set lease_until = clock_timestamp() - interval '1 ms' where lease_until is not null`,
  )
const missedLongAgo = ({ business }: Line, lags = 1) =>
  business.rows(
    `update outbound_ledger set missed_at = clock_timestamp() - $1 * interval '1 ms' where missed_at is not null`,
    [lags * LAG_MS],
  )

/** Dispatched, and the connection broke before anything left; its lease is over. */
async function neverArrived(line: Line, text = 'An oak table costs EUR 2,400.00.', changes: Partial<Reservation> = {}) {
  const ledgerId = await reserve(line.business, line.customer, { body: textBody(text), ...changes })
  await dispatch(line.business, line.customer, ledgerId)
  await line.business.run((tx) => markUnknown(tx, ledgerId, 'the connection broke'))
  await endLease(line)
  return ledgerId
}

describe('a request whose answer was lost', () => {
  it('is not looked for while it may still be on its way', async () => {
    const line = await openLine()
    await sandbox.fault('twilio', 'response_lost', { count: 1 })
    const ledgerId = await reserve(line.business, line.customer, {})
    expect(await line.leave(ledgerId)).toBe('unknown')
    await line.business.rows(`update outbound_ledger set lease_until = clock_timestamp() + interval '1 hour'`)
    expect(await line.look(ledgerId)).toBe('unknown')
  })

  it('is found in the provider’s list, bound to its row and not sent again', async () => {
    const line = await openLine()
    await sandbox.fault('twilio', 'response_lost', { count: 1 })
    const ledgerId = await reserve(line.business, line.customer, {})
    await line.leave(ledgerId)
    await endLease(line)
    expect(await line.look(ledgerId)).toBe('confirmed')
    expect(await line.leave(ledgerId)).toBe('sent')
    expect(await line.taken()).toBe(1)
  })

  it('is not taken for an older message with the same words', async () => {
    const line = await openLine()
    expect(await line.leave(await reserve(line.business, line.customer, { body: textBody('Thank you.') }))).toBe(
      'accepted',
    )
    await sandbox.fault('twilio', 'down', { count: 1 })
    const ledgerId = await reserve(line.business, line.customer, { body: textBody('Thank you.') })
    await line.leave(ledgerId)
    await line.business.rows(`update outbound_ledger set state = 'unknown' where id = $1`, [ledgerId])
    await endLease(line)
    expect(await line.look(ledgerId)).toBe('unknown')
    expect(await line.taken()).toBe(1)
  })

  it('is not taken for other words to the same person, nor for the same words from another number of ours', async () => {
    const line = await openLine()
    await line.leave(await reserve(line.business, line.customer, { body: textBody('We deliver on Monday.') }))
    await line.leaveFromElsewhere(await reserve(line.business, line.customer, { body: textBody('Thank you.') }))
    // Nothing binds what the provider lists of them any more.
    await line.business.rows('update outbound_ledger set provider_message_id = null')
    const ledgerId = await neverArrived(line, 'Thank you.')
    expect(await line.look(ledgerId)).toBe('unknown')
  })

  it('is not taken for the same words of long before', async () => {
    const line = await openLine()
    await line.leave(await reserve(line.business, line.customer, { body: textBody('Thank you.') }))
    await line.business.rows('update outbound_ledger set provider_message_id = null')
    const ledgerId = await neverArrived(line, 'Thank you.')
    await line.business.rows(
      `update outbound_ledger set dispatched_at = dispatched_at + interval '5 minutes' where id = $1`,
      [ledgerId],
    )
    expect(await line.look(ledgerId)).toBe('unknown')
  })

  it('is left to a person when several messages could be it', async () => {
    const line = await openLine()
    const before = await reserve(line.business, line.customer, { body: textBody('Thank you.') })
    await line.leave(before)
    // A row of an older database that was restored without it: nothing binds that message any more.
    await line.business.rows('update outbound_ledger set provider_message_id = null')
    await sandbox.fault('twilio', 'response_lost', { count: 1 })
    const ledgerId = await reserve(line.business, line.customer, { body: textBody('Thank you.') })
    await line.leave(ledgerId)
    await endLease(line)
    expect(await line.look(ledgerId)).toBe('undecided')
    expect(await line.business.row('select attention from conversations')).toEqual({ attention: 'send_undecided' })
    expect(await line.leave(ledgerId)).toBe('later')
  })
})

describe('a request that never arrived', () => {
  const lost = async () => {
    const line = await openLine()
    return { line, ledgerId: await neverArrived(line) }
  }

  it('is sent again only after two empty listings, a list lag apart', async () => {
    // Without the second listing a message that the list does not show yet is sent twice.
    const { line, ledgerId } = await lost()
    expect(await line.look(ledgerId)).toBe('unknown')
    await endLease(line)
    expect(await line.look(ledgerId)).toBe('unknown')
    expect(await line.leave(ledgerId)).toBe('unknown')
    await missedLongAgo(line)
    await endLease(line)
    expect(await line.look(ledgerId)).toBe('reserved')
    expect(await line.leave(ledgerId)).toBe('accepted')
    expect(await line.taken()).toBe(1)
    expect(await line.business.row('select duplicates from outbound_ledger')).toEqual({ duplicates: 0 })
  })

  it('waits a list lag for its second listing', async () => {
    const { line, ledgerId } = await lost()
    await line.look(ledgerId)
    const wait = await line.business.row<{ ms: number }>(
      'select round(extract(epoch from lease_until - missed_at) * 1000)::int as ms from outbound_ledger',
    )
    expect(wait.ms).toBe(LAG_MS)
  })

  it('is found by the second listing when the first came too early', async () => {
    const line = await openLine()
    await sandbox.fault('twilio', 'response_lost', { count: 1 })
    const ledgerId = await reserve(line.business, line.customer, {})
    await line.leave(ledgerId)
    await sandbox.fault('twilio', 'list_lag', { ms: 60_000 })
    await endLease(line)
    expect(await line.look(ledgerId)).toBe('unknown')
    await sandbox.heal()
    await missedLongAgo(line)
    await endLease(line)
    expect(await line.look(ledgerId)).toBe('confirmed')
    expect(await line.taken()).toBe(1)
  })
})

describe('an empty list, while reports', () => {
  /** Another message of the account that the provider took a while ago, and what was reported of it. */
  async function other(line: Line, delivery: 'queued' | 'delivered'): Promise<void> {
    const ledgerId = await reserve(line.business, line.customer, { body: textBody('Good morning.') })
    await line.leave(ledgerId)
    await line.business.rows(
      `update outbound_ledger set delivery = $2, dispatched_at = dispatched_at - 2 * $3 * interval '1 ms' where id = $1`,
      [ledgerId, delivery, LAG_MS],
    )
  }
  const secondLook = async (line: Line, ledgerId: LedgerId, lags: number) => {
    await line.look(ledgerId)
    await missedLongAgo(line, lags)
    await endLease(line)
    return line.look(ledgerId)
  }

  it('of others arrive, shows that it was not sent', async () => {
    const line = await openLine()
    await other(line, 'delivered')
    expect(await secondLook(line, await neverArrived(line), 1)).toBe('reserved')
  })

  it('of others stay out, shows nothing yet, and in the end a person decides', async () => {
    const line = await openLine()
    await other(line, 'queued')
    const ledgerId = await neverArrived(line)
    expect(await secondLook(line, ledgerId, 1)).toBe('unknown')
    expect(await line.leave(ledgerId)).toBe('unknown')
    expect(await secondLook(line, ledgerId, 5)).toBe('undecided')
    expect(await line.taken()).toBe(1)
  })

  it('begin to arrive again, shows that it was not sent after all', async () => {
    const line = await openLine()
    await other(line, 'queued')
    const ledgerId = await neverArrived(line)
    expect(await secondLook(line, ledgerId, 1)).toBe('unknown')
    await line.business.rows(`update outbound_ledger set delivery = 'sent' where delivery = 'queued'`)
    await endLease(line)
    expect(await line.look(ledgerId)).toBe('reserved')
  })

  it('tell nothing because nothing else left, is enough for an answer and not for advertising', async () => {
    const line = await openLine()
    const ledgerId = await neverArrived(line)
    await line.business.rows(`update outbound_ledger set purpose = 'marketing'`)
    expect(await secondLook(line, ledgerId, 1)).toBe('unknown')
    expect(await secondLook(line, ledgerId, 5)).toBe('undecided')
  })
})

it('a provider that cannot be asked leaves everything as it is', async () => {
  const line = await openLine()
  await sandbox.fault('twilio', 'response_lost', { count: 1 })
  const ledgerId = await reserve(line.business, line.customer, {})
  await line.leave(ledgerId)
  await endLease(line)
  await sandbox.fault('twilio', 'down')
  await expect(line.look(ledgerId)).rejects.toThrow()
  expect(await stateOf(line.business, ledgerId)).toMatchObject({ state: 'unknown' })
  expect(await line.business.row('select missed_at from outbound_ledger')).toEqual({ missed_at: null })
})

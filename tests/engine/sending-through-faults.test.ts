// Fails when: the report's address carries no ledger id (activities/messaging.ts), or one empty list is proof
// (domain/outbound/not-found.ts).
import { describe, expect, it } from 'vitest'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { listings, sendAttempts } from './support/journal.ts'
import { type Fault, misbehave, SENDING } from './support/misbehave.ts'
import { knownWriter, textsOf, type Writer } from './support/writer.ts'

const QUESTION = 'Which wood do you use for your tables?'
const LONG_MS = 40_000

interface Sent extends Record<string, unknown> {
  readonly state: string
  readonly attempts: number
  readonly provider_message_id: string | null
  readonly duplicates: number
}

const ledger = (tenant: TestTenant) =>
  row<Sent>(tenant, 'select state, attempts, provider_message_id, duplicates from outbound_ledger')

/** A business whose messaging misbehaves in these ways, the first of which can be ended, and somebody who writes to it. */
async function writesWhile(
  ...faults: readonly [Fault, ...Fault[]]
): Promise<Writer & { tenant: TestTenant; heal: () => Promise<void> }> {
  const tenant = await openTenant()
  const writer = await knownWriter(tenant)
  const [first, ...others] = faults
  const { heal } = await misbehave(tenant, 'twilio', first)
  for (const fault of others) await misbehave(tenant, 'twilio', fault)
  await writer.phone.write(QUESTION)
  return { tenant, heal, ...writer }
}

const confirmed = (tenant: TestTenant) =>
  until(
    'a confirmed message',
    async () => {
      const [sent] = await rows<Sent>(tenant, `select * from outbound_ledger where state = 'confirmed'`)
      return sent
    },
    LONG_MS,
  )

describe.concurrent('an answer', () => {
  it('whose response is lost is proved by its delivery report: one request, one message', async () => {
    const { tenant, phone } = await writesWhile({ fault: 'response_lost', count: 1, match: SENDING })
    await confirmed(tenant)
    expect(await ledger(tenant)).toMatchObject({ attempts: 1, provider_message_id: expect.stringMatching(/^SM/) })
    expect(await textsOf(phone)).toHaveLength(1)
    expect(await sendAttempts(tenant)).toHaveLength(1)
    expect(await listings(tenant), 'nobody had to look').toEqual([])
  })

  it('whose response and reports are lost is found in a list that lags behind: still one message', async () => {
    const { tenant, phone, heal } = await writesWhile(
      { fault: 'list_lag', ms: 3_600_000 },
      { fault: 'response_lost', count: 1, match: SENDING },
      { fault: 'callback_drop' },
    )
    await until('a first look at the list', async () => (await listings(tenant)).length > 0, LONG_MS)
    await heal()
    await confirmed(tenant)
    expect(await ledger(tenant)).toMatchObject({ state: 'confirmed', attempts: 1, duplicates: 0 })
    expect(await textsOf(phone)).toHaveLength(1)
    expect(await sendAttempts(tenant)).toHaveLength(1)
    expect((await listings(tenant)).length).toBeGreaterThan(1)
  })

  it('that a provider in trouble may or may not have taken is sent again only when two lists show no trace', async () => {
    const { tenant, phone } = await writesWhile({ fault: '500', count: 1, match: SENDING })
    await confirmed(tenant)
    const [failed, sent, ...more] = await sendAttempts(tenant)
    expect([failed?.status, sent?.status, more.length]).toEqual([500, 201, 0])
    const looks = (await listings(tenant)).filter(
      ({ id }) => failed !== undefined && sent !== undefined && id > failed.id && id < sent.id,
    )
    expect(looks).toHaveLength(2)
    expect(await textsOf(phone)).toHaveLength(1)
  })

  it('that no list shows is a person’s to decide while no reports arrive at all', async () => {
    const { tenant, phone } = await writesWhile({ fault: 'callback_drop' })
    await confirmed(tenant)
    await misbehave(tenant, 'twilio', { fault: '500', count: 1, match: SENDING })
    await phone.write('And how long does it take to make one?')
    await until(
      'a message nobody can tell of',
      async () => (await rows(tenant, `select id from outbound_ledger where state = 'undecided'`)).length > 0,
      60_000,
    )
    expect((await sendAttempts(tenant)).map(({ status }) => status)).toEqual([201, 500])
    expect(await textsOf(phone)).toHaveLength(1)
    expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: 'send_undecided' })
  })

  it('waits for a provider that is down and arrives once when it is back', async () => {
    const tenant = await openTenant()
    const { phone } = await knownWriter(tenant)
    const outage = await misbehave(tenant, 'twilio', { fault: 'down' })
    await phone.write(QUESTION)
    await until(
      'an unknown outcome',
      async () => (await rows(tenant, `select id from outbound_ledger where state = 'unknown'`)).length > 0,
    )
    await outage.heal()
    await confirmed(tenant)
    expect(await textsOf(phone)).toHaveLength(1)
    expect(await sendAttempts(tenant)).toHaveLength(1)
  })

  it('that is refused for the rate leaves after the wait the provider asked for, without using up tries', async () => {
    const { tenant, phone } = await writesWhile({ fault: '429', ms: 2_000, count: 2, match: SENDING })
    await phone.next()
    const attempts = await sendAttempts(tenant)
    expect(attempts.map(({ status }) => status)).toEqual([429, 429, 201])
    const times = attempts.map(({ at }) => Date.parse(at))
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_900)
    expect(await textsOf(phone)).toHaveLength(1)
  })

  it('is not held up, and not repeated, when delivery reports come twice and in the wrong order', async () => {
    const { tenant, phone } = await writesWhile({ fault: 'webhook_duplicate' }, { fault: 'webhook_reorder', ms: 400 })
    await phone.next()
    await until(
      'the report that it was read',
      async () =>
        (await rows(tenant, `select id from outbound_ledger where delivery in ('delivered', 'read')`)).length > 0,
    )
    expect(await ledger(tenant)).toMatchObject({ state: 'confirmed', attempts: 1, duplicates: 0 })
    expect(await sendAttempts(tenant)).toHaveLength(1)
  })
})

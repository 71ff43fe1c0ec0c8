// Fails when: nothing asks who controls the conversation any more (domain/outbound/may-leave.ts,
// services/conversation/next-step.ts).
import { expect, it } from 'vitest'
import { machineEnvironment } from '../../config/machine.ts'
import { createRandom } from '../model/random.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { type Fuzzed, fuzzOne } from './support/fuzz.ts'
import { sendAttempts } from './support/journal.ts'
import { misbehave, SENDING, setModel } from './support/misbehave.ts'
import { watchMoments } from './support/moments.ts'
import { logIn } from './support/staff.ts'

const CONVERSATIONS = Number(machineEnvironment()['STEWARD_FUZZ_RUNS'] ?? 500)
const BUSINESSES = 4
/** In one business; more of them only wait longer for the same worker. */
const AT_ONCE = 8
const SEED = Number(machineEnvironment()['STEWARD_FUZZ_SEED'] ?? 1)
const QUIET_LIMIT_MS = 120_000

/** A business whose provider and model are slow, and whose answers sometimes get lost. */
async function troubledTenant(index: number): Promise<TestTenant> {
  const tenant = await openTenant({ sending: { closeAfterFailures: 1_000 } })
  await setModel(tenant, { latencyMs: 150 + 150 * index })
  await misbehave(tenant, 'twilio', { fault: 'response_lost', probability: 0.15, match: SENDING })
  await misbehave(tenant, 'twilio', { fault: 'latency', ms: 400, probability: 0.4, match: SENDING })
  await misbehave(tenant, 'twilio', { fault: 'callback_drop', probability: 0.3 })
  return tenant
}

const OPEN = `select o.id from outbound_ledger o join conversations c on c.customer_id = o.customer_id
where o.state in ('dispatched', 'unknown') or (o.state in ('held', 'reserved') and (c.controller = 'ai' or o.is_by_staff))
union all select m.id from messages m join conversations c on c.customer_id = m.customer_id
where m.direction = 'in' and m.answered_at is null and c.controller = 'ai'`

const comesToRest = (tenant: TestTenant) =>
  until('the end of everything', async () => (await rows(tenant, OPEN)).length === 0, QUIET_LIMIT_MS)

const LEFT_BY_MACHINE = `select o.id, o.recipient from outbound_ledger o where not o.is_by_staff`

/** Every request to send something of the machine, and to whom. */
async function machineAttempts(tenant: TestTenant): Promise<readonly { recipient: string; atMs: number }[]> {
  const machines = await rows<{ id: string; recipient: string }>(tenant, LEFT_BY_MACHINE)
  return (await sendAttempts(tenant)).flatMap(({ at, body }) => {
    const words = JSON.stringify(body)
    const row = machines.find(({ id }) => words.includes(id))
    return row === undefined ? [] : [{ recipient: row.recipient, atMs: Date.parse(at) }]
  })
}

/** What the provider was asked to send for the machine while staff had the conversation. */
async function sentWhileStaffHad(tenant: TestTenant, fuzzed: readonly Fuzzed[]): Promise<readonly string[]> {
  const attempts = await machineAttempts(tenant)
  return fuzzed.flatMap(({ phone, staffHad }) =>
    attempts
      .filter(({ recipient }) => recipient === phone.number)
      .filter(({ atMs }) => staffHad.some(({ fromMs, toMs }) => atMs > fromMs && atMs < toMs))
      .map(({ recipient, atMs }) => `${recipient} at ${new Date(atMs).toISOString()}`),
  )
}

const UNCOVERED = `select m.text, c.controller, o.state from messages m join conversations c on c.customer_id = m.customer_id
left join outbound_ledger o on o.id = m.answered_by
where m.customer_id = $1 and m.direction = 'in' and o.state in ('undone', 'expired', 'held', 'reserved')`

async function uncovered({ tenant, customerId, phone }: Fuzzed): Promise<readonly string[]> {
  const found = await rows<{ text: string; state: string }>(tenant, UNCOVERED, [customerId])
  return found.map(({ text, state }) => `${phone.number}: "${text}" by a message that is ${state}`)
}

/** Every row that left is one message at the customer's. */
async function doubles({ tenant, customerId, phone }: Fuzzed): Promise<readonly string[]> {
  const left = await rows<{ duplicates: number }>(
    tenant,
    `select duplicates from outbound_ledger where customer_id = $1 and state in ('confirmed', 'undecided')`,
    [customerId],
  )
  const heard = await phone.heard()
  const isDouble = heard.length > left.length || left.some(({ duplicates }) => duplicates > 0)
  return isDouble ? [`${phone.number} got ${heard.length} for ${left.length}`] : []
}

it(`of ${CONVERSATIONS} conversations taken over at any moment, none is written to by the machine afterwards`, async () => {
  const tenants = await Promise.all(Array.from({ length: BUSINESSES }, (_, index) => troubledTenant(index)))
  const fuzzed = await Promise.all(
    tenants.map(async (tenant, index) => {
      const staff = await logIn(tenant)
      const moments = watchMoments(tenant)
      const seeds = Array.from(
        { length: Math.ceil(CONVERSATIONS / BUSINESSES) },
        (_, at) => SEED * 10_000 + at * BUSINESSES + index,
      )
      const done: Fuzzed[] = []
      const lane = async () => {
        for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift())
          done.push(await fuzzOne(tenant, moments, staff, createRandom(seed)))
      }
      await Promise.all(Array.from({ length: AT_ONCE }, lane))
      return done
    }),
  )
  await Promise.all(tenants.map(comesToRest))
  const all = fuzzed.flat()
  const late = await Promise.all(tenants.map((tenant, index) => sentWhileStaffHad(tenant, fuzzed[index] ?? [])))
  const takeovers = all.filter(({ staffHad }) => staffHad.length > 0)
  const attempts = (await Promise.all(tenants.map(machineAttempts))).flat()
  expect(takeovers).toHaveLength(all.length)
  expect(attempts.length, 'the journal shows what the machine sent').toBeGreaterThan(all.length / 4)
  expect({
    late: late.flat(),
    uncovered: (await Promise.all(all.map(uncovered))).flat(),
    doubles: (await Promise.all(all.map(doubles))).flat(),
  }).toEqual({ late: [], uncovered: [], doubles: [] })
}, 600_000)

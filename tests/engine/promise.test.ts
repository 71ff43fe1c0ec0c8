// Fails when: nobody looks at promises that are due (workers/loops/sweeper.ts).
import { describe, expect, it } from 'vitest'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { logIn } from './support/staff.ts'
import { fastDesk } from './support/tickets.ts'
import { knownWriter, textsOf } from './support/writer.ts'

const PROMISE = 'I will get back to you within 2 hours.'
const SORRY = 'you should have heard from us by now'

/** A customer whom a person has promised an answer before giving the conversation back. */
async function promised() {
  const tenant = await openTenant(fastDesk())
  const writer = await knownWriter(tenant)
  await writer.phone.ask('Which wood do you use for your tables?')
  const staff = await logIn(tenant)
  await staff.takeOver(writer.customerId)
  await staff.write(writer.customerId, PROMISE)
  expect((await writer.phone.next()).text).toContain(PROMISE)
  await until('the promise', async () => (await statesOf(tenant)).includes('open'))
  await staff.giveBack(writer.customerId)
  return { tenant, ...writer, staff }
}

const statesOf = async (tenant: TestTenant) =>
  (await rows<{ state: string }>(tenant, 'select state from promises order by created_at, id')).map(
    ({ state }) => state,
  )
const becomes = (tenant: TestTenant, state: string) =>
  until(`a promise that is ${state}`, async () => (await statesOf(tenant)).every((one) => one === state))
const deadline = (tenant: TestTenant) => rows(tenant, 'update promises set due_at = now() returning id')
const attention = async (tenant: TestTenant) => (await row(tenant, 'select attention from conversations'))['attention']

describe.concurrent('a promise of a person', () => {
  it('that comes due unkept is excused once, and stands before people until somebody answers', async () => {
    const { tenant, phone, customerId, staff } = await promised()
    await deadline(tenant)
    expect((await phone.next()).text).toContain(SORRY)
    expect(await attention(tenant)).toBe('promise_due')
    const call = apiAs(tenant)
    expect((await call('GET', '/api/v1/home')).body).toMatchObject({
      decisions: expect.arrayContaining([expect.objectContaining({ kind: 'promise', what: 'broken', customerId })]),
    })
    expect((await call('GET', `/api/v1/customers/${customerId}`)).body).toMatchObject({
      promises: [{ state: 'broken', madeBy: 'staff', text: PROMISE }],
    })
    await staff.takeOver(customerId)
    await staff.write(customerId, 'Sorry, here it is.')
    await becomes(tenant, 'late')
    expect((await textsOf(phone)).filter((text) => text.includes(SORRY))).toHaveLength(1)
  })

  it('is kept by the next words of a person', async () => {
    const { tenant, phone, customerId, staff } = await promised()
    await staff.takeOver(customerId)
    await staff.write(customerId, 'Here it is.')
    await becomes(tenant, 'kept')
    expect((await textsOf(phone)).some((text) => text.includes(SORRY))).toBe(false)
  })

  it('in a conversation somebody has taken over is told to people alone', async () => {
    const { tenant, customerId, staff } = await promised()
    await staff.takeOver(customerId)
    await deadline(tenant)
    await becomes(tenant, 'broken')
    expect(await attention(tenant)).toBe('promise_due')
    expect(await rows(tenant, `select id from outbound_ledger where kind = 'promise'`)).toEqual([])
  })

  it('ends with a STOP', async () => {
    const { tenant, phone } = await promised()
    await phone.write('STOP')
    await becomes(tenant, 'released')
  })
})

it('a handover out of hours promises the next opening', async () => {
  const inThreeDays = ((new Date().getUTCDay() + 2) % 7) + 1
  const tenant = await openTenant({ hours: [{ days: [inThreeDays], from: '09:00', to: '17:00' }], timeZone: 'UTC' })
  expect(await openPhone(tenant).ask('I want to speak to a human.')).toContain('when we open')
  const made = await row<{ made_by: string; due_at: Date }>(tenant, 'select made_by, due_at from promises')
  expect(made.made_by).toBe('code')
  expect(made.due_at.toISOString().slice(11)).toBe('09:30:00.000Z')
  expect(made.due_at.getTime() - Date.now()).toBeGreaterThan(86_400_000)
})

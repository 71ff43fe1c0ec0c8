import { expect, it } from 'vitest'
import type { CustomerId } from '../../domain/ids.ts'
import { joinery } from '../support/businesses.ts'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { mailbox, openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { conversationOf, doing } from './support/engine.ts'
import { modelRequests } from './support/journal.ts'

const MOST = 20
const BURST = 200
const AT_ONCE = 10
/** Each another text, not only by its numbers. */
const inLetters = (index: number) => String(index).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')

it('two hundred messages in a burst are all kept, cost no more than the cap, and end with a person', async () => {
  const tenant = await openTenant({ flood: { messages: MOST, minutes: 5 } })
  const phone = openPhone(tenant)
  const mark = `Table ${tenant.slug}`
  const texts = Array.from(
    { length: BURST },
    (_, index) => `${mark}: which wood is the one called ${inLetters(index)} of?`,
  )
  for (let at = 0; at < BURST; at += AT_ONCE) {
    const statuses = await Promise.all(texts.slice(at, at + AT_ONCE).map((text) => phone.write(text)))
    expect(statuses.every(({ webhookStatus }) => webhookStatus === 200)).toBe(true)
  }
  await until('a person to have it', async () => {
    const { controller } = await row<{ controller: string }>(tenant, 'select controller from conversations')
    return controller === 'staff'
  })
  const kept = await rows<{ text: string }>(tenant, `select text from messages where direction = 'in'`)
  expect(kept.map(({ text }) => text).sort()).toEqual(texts.toSorted())
  expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: 'flood' })
  // People have it from the moment the handover leaves; it is with the customer a little later.
  await expect
    .poll(() => rows(tenant, `select state from outbound_ledger where kind = 'handover'`))
    .toEqual([{ state: 'confirmed' }])
  expect((await modelRequests(mark)).length).toBeLessThanOrEqual(MOST)

  // What comes after is kept too, and nobody but people answer it.
  const before = (await phone.heard()).length
  await phone.write('One more')
  const { customerId } = await row<{ customerId: CustomerId }>(tenant, 'select id as "customerId" from customers')
  await doing(conversationOf(tenant, customerId), 'resting')
  expect(await rows(tenant, `select 1 from messages where direction = 'in'`)).toHaveLength(BURST + 1)
  expect(await phone.heard()).toHaveLength(before)
})

it('a machine that answers each of our mails meets a person and then silence', async () => {
  const tenant = await openTenant({}, joinery, mailbox())
  const phone = openPhone(tenant, 'email', `desk@${tenant.slug}.test`)
  const receipt = 'Thank you, your message has been received. We answer within two days.'
  // The first one has a subject of its own.
  for (let answered = 0; answered < 5; answered++) await phone.ask(receipt)
  expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: 'flood' })
  await phone.write(receipt)
  await until('the end of its turn', async () => {
    const open = await rows(tenant, `select 1 from messages where direction = 'in' and answered_at is null`)
    return open.length === 0
  })
  expect(await phone.heard()).toHaveLength(5)
})

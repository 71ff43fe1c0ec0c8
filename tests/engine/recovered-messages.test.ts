// Without the loop in workers/loops/recovery.ts the message is never known: the provider does not repeat what was dropped.
import { expect, it } from 'vitest'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { misbehave } from './support/misbehave.ts'

it('a message whose webhook never came is found in the provider’s list, and answered once', async () => {
  const tenant = await openTenant()
  const phone = openPhone(tenant)
  await phone.ask('Hello, how much is a wall shelf?')
  await misbehave(tenant, 'twilio', { fault: 'webhook_drop', count: 1 })
  await phone.write('And how much is an oak table?')
  expect((await phone.next()).text).toMatch(/\d/)
  expect(
    await row(tenant, `select metadata->>'recovered' as recovered from messages where text like 'And how%'`),
  ).toEqual({
    recovered: 'true',
  })
  expect(await rows(tenant, `select id from messages where direction = 'in'`)).toHaveLength(2)
  expect(await rows(tenant, `select id from outbound_ledger where state = 'confirmed'`)).toHaveLength(2)
})

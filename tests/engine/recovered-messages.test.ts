// Fails when: nothing looks into the provider's list (workers/loops/recovery.ts): what was dropped is not repeated.
import { expect, it } from 'vitest'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
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
  // The customer has the answer before its sender has written down that it was taken.
  await expect
    .poll(() => rows(tenant, 'select state from outbound_ledger'))
    .toEqual([{ state: 'confirmed' }, { state: 'confirmed' }])
})

it('a photo whose webhook never came is found with it', async () => {
  const tenant = await openTenant()
  const phone = openPhone(tenant)
  await phone.ask('Hello, how much is a wall shelf?')
  await misbehave(tenant, 'twilio', { fault: 'webhook_drop', count: 1 })
  const photo = `data:image/jpeg;base64,${Buffer.from('\xff\xd8\xff\xe0 a photo', 'latin1').toString('base64')}`
  await phone.write('Could you make one like this?', { mediaUrl: photo })
  await phone.next()
  await until('the photo', async () => {
    const [file] = await rows<{ state: string }>(tenant, 'select state from attachments')
    return file?.state === 'stored'
  })
})

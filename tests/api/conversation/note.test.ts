import { expect, it } from 'vitest'
import { apiAs } from '../../support/api.ts'
import { openPhone } from '../../support/phone.ts'
import { rows } from '../../support/rows.ts'
import { openTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'

it('a note whose answer was lost is written once, and a second one of the same words is another', async () => {
  const tenant = await openTenant({ autonomy: { default: 'off' } })
  await openPhone(tenant).write('Hello?')
  const customer = await until(
    'the customer',
    async () => (await rows<{ id: string }>(tenant, 'select id from customers'))[0],
  )
  const note = (key: string) =>
    apiAs(tenant, 'staff')(
      'POST',
      `/api/v1/conversations/${customer.id}/notes`,
      { text: 'Likes oak.' },
      {
        'idempotency-key': key,
      },
    )
  const answers = await Promise.all([note('one'), note('one'), note('two')])
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  const [first, again, second] = answers.map(({ body }) => JSON.stringify(body))
  expect(again).toBe(first)
  expect(second).not.toBe(first)
  expect(await rows(tenant, `select id from messages where direction = 'note'`)).toHaveLength(2)
  expect(await rows(tenant, `select position from events where type = 'note:added'`)).toHaveLength(2)
})

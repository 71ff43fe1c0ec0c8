import { expect, it } from 'vitest'
import { readTimeline } from '../../../services/timeline/read.ts'
import { openBusiness } from '../support/business.ts'
import { newCustomer, write } from '../support/people.ts'

it('the page before an entry tells of what shares its instant, too', async () => {
  const business = await openBusiness()
  const { id, phone } = await newCustomer(business, { text: 'one' })
  await write(business, phone, { text: 'two' })
  const at = '2026-11-20T10:00:00.000Z'
  await business.rows('update messages set received_at = $1 returning id', [at])
  const page = (before: string | null, limit: number) =>
    business.run((tx) => readTimeline(tx, { members: [id], before, limit }))
  expect((await page(null, 1)).messages.map(({ text }) => text)).toEqual(['two'])
  expect((await page(at, 2)).messages.map(({ text }) => text)).toEqual(['two', 'one'])
})

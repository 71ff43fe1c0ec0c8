// Fails when: a deletion leaves no mark, or changes what was said (services/inbox/deleted.ts).
import { expect, it } from 'vitest'
import { markDeleted } from '../../../services/inbox/deleted.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { newCustomer, QUESTION } from '../support/people.ts'

const REF = 'message-1'

const deleted = (business: Business, from: string, ref = REF) =>
  business.run((tx) =>
    markDeleted(tx, {
      accountId: business.account.whatsapp,
      identifierKind: 'phone',
      event: { kind: 'deleted', channel: 'whatsapp', from, ref },
    }),
  )
const stored = (business: Business) =>
  business.row<{ text: string; is_deleted: boolean; answered_at: Date | null }>(
    `select text, metadata ? 'deletedAt' as is_deleted, answered_at from messages where metadata->>'ref' is null`,
  )

it('a message that its writer deletes keeps its words, waits on, and says so once', async () => {
  const business = await openBusiness()
  const customer = await newCustomer(business, { providerMessageId: REF })
  expect(await deleted(business, customer.phone)).toBe(customer.id)
  expect(await deleted(business, customer.phone)).toBeNull()
  expect(await stored(business)).toEqual({ text: QUESTION, is_deleted: true, answered_at: null })
  expect((await business.events()).filter((type) => type === 'message:deleted')).toHaveLength(1)
})

it('nobody deletes the words of another, or what we never had', async () => {
  const business = await openBusiness()
  const customer = await newCustomer(business, { providerMessageId: REF })
  expect(await deleted(business, '+353209999999')).toBeNull()
  expect(await deleted(business, customer.phone, 'message-2')).toBeNull()
  expect(await stored(business)).toMatchObject({ is_deleted: false })
})

// Fails when: two who ask at once both get the claim (services/translation/claim.ts), or a translation outlives its words.
import { beforeEach, describe, expect, it } from 'vitest'
import type { MessageId } from '../../../domain/ids.ts'
import { mergeCustomers } from '../../../services/customer/merge.ts'
import { claimTranslation, type Wanted } from '../../../services/translation/claim.ts'
import { eraseTranslations } from '../../../services/translation/erase.ts'
import { readTranslatable, readTranslations } from '../../../services/translation/read.ts'
import { settleTranslation } from '../../../services/translation/settle.ts'
import { awayFromMidnight } from '../../support/midnight.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer } from '../support/people.ts'

// What is spent is counted by the day.
beforeEach(awayFromMidnight)

const TEXT = '¿Cuánto cuesta una mesa de roble?'
const MADE = { text: 'How much is an oak table?', model: 'any-model' }
const ALLOWED = { usdMicros: 300, mostUsdMicros: 1_000, leaseMs: 60_000 }

interface Told {
  readonly business: Business
  readonly customer: Customer
  readonly wanted: Wanted
}

async function told(): Promise<Told> {
  const business = await openBusiness()
  const customer = await newCustomer(business, { text: TEXT })
  const { id } = await business.row<{ id: MessageId }>('select id from messages')
  return {
    business,
    customer,
    wanted: { messageId: id, customerId: customer.id, text: TEXT, writtenIn: 'es', to: 'en' },
  }
}

const claim = ({ business, wanted }: Told, allowance: Partial<typeof ALLOWED> = {}, words: Partial<Wanted> = {}) =>
  business.run((tx) => claimTranslation(tx, { ...wanted, ...words }, { ...ALLOWED, ...allowance }))
const ours = async (given: Told, ...rest: [Partial<typeof ALLOWED>?, Partial<Wanted>?]) => {
  const claimed = await claim(given, ...rest)
  if (claimed.kind !== 'ours') throw new Error(`it is ${claimed.kind}`)
  return claimed.claim
}
const settle = ({ business, wanted }: Told, claim: string, made: typeof MADE | null = MADE, usdMicros = 120) =>
  business.run(async (tx) => settleTranslation(tx, wanted, { claim, usdMicros, detail: {}, made }))
const shown = async ({ business, wanted }: Told, text = TEXT) =>
  (await business.run((tx) => readTranslations(tx, [{ id: wanted.messageId, text }], 'en'))).get(wanted.messageId)?.text
const spent = async ({ business }: Told) =>
  (await business.rows<{ usd: number }>('select usd_micros as usd from usage_days'))[0]?.usd ?? 0

describe('a translation', () => {
  it('is made by one of two who ask at the same moment, and paid for once', async () => {
    const given = await told()
    const first = await holdOpen(given.business, (tx) => claimTranslation(tx, given.wanted, ALLOWED))
    const second = claim(given)
    await first.untilSomebodyWaits()
    await first.commit()
    expect([first.result.kind, (await second).kind]).toEqual(['ours', 'under_way'])
    expect(await spent(given)).toBe(ALLOWED.usdMicros)
  })

  it('is made by one of ten', async () => {
    const given = await told()
    const kinds = (await Promise.all(Array.from({ length: 10 }, () => claim(given)))).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['ours', ...Array(9).fill('under_way')])
  })

  it('stands from then on for everybody, at what it cost', async () => {
    const given = await told()
    await settle(given, await ours(given))
    expect(await claim(given)).toEqual({ kind: 'made', translation: { ...MADE, writtenIn: 'es' } })
    expect(await shown(given)).toBe(MADE.text)
    expect(await spent(given)).toBe(120)
  })

  it('in another language is another one', async () => {
    const given = await told()
    await settle(given, await ours(given))
    expect((await claim(given, {}, { to: 'de' })).kind).toBe('ours')
    expect(await shown(given)).toBe(MADE.text)
  })

  it('says nothing of changed words, and is made anew for them', async () => {
    const given = await told()
    await settle(given, await ours(given))
    expect(await shown(given, '¿Y dos?')).toBeUndefined()
    const again = await ours(given, {}, { text: '¿Y dos?' })
    await settle(given, again, { ...MADE, text: 'And two?' })
    expect([await shown(given, '¿Y dos?'), await shown(given)]).toEqual(['And two?', undefined])
  })

  it('of words that changed while it was being made is not kept', async () => {
    const given = await told()
    const late = await ours(given)
    const fresh = await ours(given, {}, { text: '¿Y dos?' })
    await settle(given, late)
    expect([await shown(given), await shown(given, '¿Y dos?')]).toEqual([undefined, undefined])
    await settle(given, fresh, { ...MADE, text: 'And two?' })
    expect(await shown(given, '¿Y dos?')).toBe('And two?')
    // Both calls were made, and both are paid for.
    expect(await spent(given)).toBe(240)
  })

  it('that came to nothing costs what it cost, and may be made by the next', async () => {
    const given = await told()
    await settle(given, await ours(given), null, 0)
    expect(await spent(given)).toBe(0)
    expect((await claim(given)).kind).toBe('ours')
  })

  it('left behind by a process that ended is taken over once its lease is over', async () => {
    const given = await told()
    const lost = await ours(given, { leaseMs: 0 })
    const next = await ours(given)
    expect(next).not.toBe(lost)
    await settle(given, lost, { ...MADE, text: 'late' })
    expect(await shown(given)).toBeUndefined()
    await settle(given, next)
    expect(await shown(given)).toBe(MADE.text)
  })

  it('is not begun without money, and leaves none set aside', async () => {
    const given = await told()
    expect(await claim(given, { mostUsdMicros: ALLOWED.usdMicros - 1 })).toEqual({ kind: 'exhausted' })
    expect(await spent(given)).toBe(0)
    expect((await claim(given)).kind).toBe('ours')
  })
})

describe('what was translated', () => {
  it('belongs to its business alone', async () => {
    const [given, other] = [await told(), await openBusiness()]
    await settle(given, await ours(given))
    expect(await other.rows('select 1 from message_translations')).toEqual([])
    await expect(other.run((tx) => readTranslatable(tx, given.wanted.messageId))).rejects.toThrow('no such message')
    await expect(
      other.run((tx) => claimTranslation(tx, given.wanted, ALLOWED)),
      'nor can a row be made for a message of somebody else',
    ).rejects.toThrow('foreign key')
  })

  it('stays with its message through a merge', async () => {
    const given = await told()
    await settle(given, await ours(given))
    const other = await newCustomer(given.business)
    await given.business.run((tx) => mergeCustomers(tx, { keep: other.id, merge: given.customer.id, why: 'test' }))
    expect(await shown(given)).toBe(MADE.text)
  })

  it('is gone with a person who is erased, and with a message that is deleted', async () => {
    const given = await told()
    const rest = await newCustomer(given.business, { text: TEXT })
    await settle(given, await ours(given))
    const { id } = await given.business.row<{ id: MessageId }>('select id from messages where customer_id = $1', [
      rest.id,
    ])
    const second = { ...given, wanted: { ...given.wanted, messageId: id, customerId: rest.id } }
    await settle(second, await ours(second))
    await given.business.run((tx) => eraseTranslations(tx, [given.customer.id]))
    expect([await shown(given), await shown(second)]).toEqual([undefined, MADE.text])
    await given.business.rows('delete from messages where id = $1', [id])
    expect(await given.business.rows('select 1 from message_translations')).toEqual([])
  })
})

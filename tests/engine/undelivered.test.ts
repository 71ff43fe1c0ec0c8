// Fails when: a message the carrier gives back later stays where it is (services/outbound/undelivered.ts), or nobody rings for
// it (api/routes/callbacks.ts).
import { describe, expect, it } from 'vitest'
import { joinery } from '../support/businesses.ts'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { mailbox, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'

/** A carrier takes what is sent there and filters it out a moment later. */
const FILTERED = '+447999930007'

const ledger = (tenant: TestTenant) =>
  rows<{ kind: string; channel: string; state: string }>(
    tenant,
    'select kind, channel, state from outbound_ledger order by created_at, part',
  )

describe.concurrent('an answer the carrier takes and gives back', () => {
  it('reaches the same person by mail, saying why, and people are told', async () => {
    const tenant = await openTenant({}, joinery, mailbox())
    const address = `ann.poe@${tenant.slug}.test`
    const phone = openPhone(tenant, 'sms', FILTERED)
    await phone.write(`Hello, my name is Ann Poe, my e-mail is ${address}. How much is an oak table?`)
    await until(
      'the first answer and the apology came back',
      async () => (await ledger(tenant)).filter(({ state }) => state === 'rejected').length === 2,
    )
    const mail = openPhone(tenant, 'email', address)
    await mail.write('I also wrote by text message.', { subject: 'Ann here' })
    await mail.next()
    await phone.write('How much is an oak table with a drawer?')
    expect((await mail.next()).text).toMatch(/could not be delivered[\s\S]*EUR 2,400/)
    const all = await ledger(tenant)
    expect(all.filter(({ channel }) => channel === 'sms').map(({ state }) => state)).not.toContain('confirmed')
    expect(all.filter(({ kind }) => kind === 'rerouted')).toMatchObject([{ channel: 'email' }])
    expect(await rows(tenant, `select 1 from dead_letters where reason = '30007' and settled_at is null`)).not.toEqual(
      [],
    )
  })

  it('is apologised for once where nothing else is known, and ends there', async () => {
    const tenant = await openTenant()
    const phone = openPhone(tenant, 'sms', '+447899930007')
    await phone.write('Which wood are your tables made of?')
    await until('the apology came back, too', async () => {
      const [answer, apology] = await ledger(tenant)
      return answer?.state === 'rejected' && apology?.state === 'rejected' ? true : null
    })
    expect(await ledger(tenant)).toEqual([
      { kind: 'reply', channel: 'sms', state: 'rejected' },
      { kind: 'apology', channel: 'sms', state: 'rejected' },
    ])
    expect(await rows(tenant, 'select attention from conversations')).toEqual([{ attention: 'send_failed' }])
  })
})

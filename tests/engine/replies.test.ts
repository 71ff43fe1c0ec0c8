import { describe, expect, it } from 'vitest'
import { joinery } from '../support/businesses.ts'
import { openPhone, type Phone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { chats, mailbox, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { slackPhone, telegramPhone } from './support/chat.ts'
import { buyer, reachOffer } from './support/people.ts'

const STILL = 'Is this still true?'
const LIST_PRICE = 'EUR 2,400.00'

/** The price, and then something else: what was said of it is no longer the last word. */
async function heardThePrice(phone: Phone): Promise<string> {
  expect(await phone.ask('How much is an oak table?')).toContain(LIST_PRICE)
  await phone.ask('Are you open on Sundays?')
  return (await phone.heard())[0]?.id ?? ''
}

/** Until the provider's word is in: a reply can only name what it has named. */
const allConfirmed = (tenant: TestTenant) =>
  until('the confirmations', async () => {
    const open = await rows(tenant, `select 1 from outbound_ledger where provider_message_id is null`)
    return open.length === 0
  })

async function replying(phone: Phone, text: string, replyTo: string): Promise<string> {
  await phone.write(text, { replyTo })
  return (await phone.next()).text
}

describe.each([
  ['WhatsApp', openPhone],
  ['Telegram', telegramPhone],
  ['Slack', slackPhone],
  ['e-mail', (tenant: TestTenant) => openPhone(tenant, 'email', `ann@${tenant.slug}.test`)],
] as const)('a reply to an older message on %s', (_, open) => {
  it('is answered about what it replies to', async () => {
    const tenant = await openTenant({}, joinery, (slug) => [...chats(slug), ...mailbox({ vendor: 'gmail' })(slug)])
    const phone = open(tenant)
    const price = await heardThePrice(phone)
    await allConfirmed(tenant)
    expect(await phone.ask(STILL), 'without a reference nobody can tell what is meant').not.toContain(LIST_PRICE)
    expect(await replying(phone, STILL, price)).toContain(LIST_PRICE)
  })
})

describe('"Deal", as a reply', () => {
  it('to an offer that no longer stands agrees to nothing; to the one that does it agrees', async () => {
    const tenant = await openTenant({}, joinery)
    const phone = openPhone(tenant)
    expect(await reachOffer(buyer(tenant, phone))).toContain('EUR 600.00')
    const first = (await phone.heard()).at(-1)?.id ?? ''
    const better = await phone.ask('Could you do it for 510?')
    const standing = /EUR [\d.,]+\d/.exec(better)?.[0] ?? ''
    const second = (await phone.heard()).at(-1)?.id ?? ''
    expect(standing).not.toBe('EUR 600.00')
    await allConfirmed(tenant)

    const answer = await replying(phone, 'Deal, that is great, thank you!', first)
    const accepted = () => rows(tenant, `select 1 from events where type = 'offer:accepted'`)
    expect(await accepted()).toEqual([])
    expect(answer).toContain(standing)
    await replying(phone, 'Deal, that is great, thank you!', second)
    expect(await accepted()).toHaveLength(1)
  })
})

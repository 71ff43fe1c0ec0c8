// Fails when: a START that the provider answered is answered by us as well, or a YES that took somebody back is taken for
// an answer to what we asked (services/inbox/provider-word.ts, activities/turn/understand.ts).
import { describe, expect, it } from 'vitest'
import { openPhone, type Phone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { textsOf } from './support/writer.ts'

const QUESTION = 'Which wood do you use for your tables?'

const answered = (tenant: TestTenant, inbound: number) =>
  until(`the end of ${inbound} turns`, async () => {
    const closed = await rows(tenant, 'select id from turns where closed_at is not null')
    return closed.length === inbound
  })

/** What they may be sent, the newest word first. */
const words = (tenant: TestTenant) =>
  rows<{ state: string }>(tenant, `select state from consents where purpose = 'service' order by at desc, id desc`)

const ofTheProvider = (texts: readonly string[]) => texts.filter((text) => text.startsWith('You have successfully'))

async function stoppedByWord(tenant: TestTenant): Promise<Phone> {
  const phone = openPhone(tenant, 'sms')
  await phone.ask(QUESTION)
  await phone.write('STOP')
  await answered(tenant, 2)
  return phone
}

describe.concurrent('a word by text message that the provider answers', () => {
  it.each(['START', 'unstop', 'Yes'])('%s takes them back, and only the provider says so', async (word) => {
    const tenant = await openTenant()
    const phone = await stoppedByWord(tenant)
    await phone.write(word)
    await answered(tenant, 3)
    expect((await words(tenant))[0]).toEqual({ state: 'granted' })
    const heard = await textsOf(phone)
    expect(ofTheProvider(heard)).toHaveLength(2)
    expect(heard).toHaveLength(3)

    await phone.write('What does an oak table cost?')
    await until('our answer', async () => (await textsOf(phone)).length === 4)
  })

  it('is answered by us where the provider keeps no stop of theirs', async () => {
    const phone = openPhone(await openTenant(), 'sms')
    await phone.ask(QUESTION)
    await phone.ask('Please stop texting me.')
    expect(await phone.ask('START')).toContain('Welcome back')
  })

  it('YES is an ordinary answer of whoever never left', async () => {
    const tenant = await openTenant()
    const phone = openPhone(tenant, 'sms')
    await phone.ask('What does an oak table cost?')
    await phone.ask('YES')
    expect((await words(tenant))[0]).not.toEqual({ state: 'withdrawn' })
    expect(await textsOf(phone)).toHaveLength(2)
  })
})

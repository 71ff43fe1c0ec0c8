import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import type { CustomerId } from '../../domain/ids.ts'
import { learnDetails } from '../../services/customer/learn-details.ts'
import { inTenant } from '../../services/transaction.ts'
import { sessionOf } from '../api/support/callers.ts'
import { send } from '../api/support/send.ts'
import { joinery } from '../support/businesses.ts'
import type { Phone } from '../support/phone.ts'
import { sandboxControl } from '../support/providers.ts'
import { row, rows } from '../support/rows.ts'
import { chats, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { slackPhone } from './support/chat.ts'
import { requestsTo } from './support/journal.ts'

const QUESTION = 'Which wood do you use for your tables?'
const open = () => openTenant({}, joinery, chats)
const inbox = z.object({ conversations: z.array(z.looseObject({ name: z.string().nullable() })) })
const ordered = z.array(z.object({ id: z.number() })).min(1)

async function names(tenant: TestTenant): Promise<readonly (string | null)[]> {
  const answer = await send('GET', '/api/v1/conversations', { headers: await sessionOf(tenant, 'staff') })
  return inbox.parse(answer.body).conversations.map(({ name }) => name)
}

const isCalled = (tenant: TestTenant, wanted: string) =>
  until(`the name ${wanted}`, async () => (await names(tenant)).includes(wanted))

const appOf = (tenant: TestTenant) => tenant.address('slack').split('/')[1] ?? ''

/** Every time this member's profile was asked for. */
const questionsAbout = async ({ number }: Phone) =>
  (await requestsTo('slack', { path: '/api/users.info', limit: '2000' })).filter(({ body }) =>
    JSON.stringify(body).includes(number),
  )

/** The app as it was installed before anybody thought of names. */
const withoutScope = (tenant: TestTenant) =>
  sandboxControl(
    `/accounts/slack/${appOf(tenant)}`,
    {
      ...tenant.secrets.slack,
      teamId: tenant.address('slack').split('/')[0],
      webhookUrl: `${inject('stack').api}/webhook/slack/${tenant.secrets.endpointKey('slack')}`,
      scopes: ['chat:write', 'im:history'],
    },
    'PUT',
  )

/** The account is asked about nobody for so long; null while it may be. */
const pauseHours = async (tenant: TestTenant) => {
  const paces = await rows<{ hours: number | null }>(
    tenant,
    'select extract(epoch from profiles_after - now())::float / 3600 as hours from channel_paces',
  )
  return paces[0]?.hours ?? null
}

describe.concurrent('whoever writes on Slack', () => {
  it('is answered at once, and stands in the inbox by the name of their profile a moment later', async () => {
    const tenant = await open()
    const phone = slackPhone(tenant)
    await phone.write(QUESTION, { profileName: 'Ann Byrne' })
    expect((await phone.next()).text).toContain("Alder Joinery's AI assistant")
    await isCalled(tenant, 'Ann Byrne')
    expect(await row(tenant, 'select name, profile_name, email from customers')).toEqual({
      name: null,
      profile_name: 'Ann Byrne',
      email: null,
    })
    expect(await row(tenant, 'select count(*)::int as count from customer_identifiers')).toEqual({ count: 1 })
    await phone.ask('And do you deliver?')
    expect(await questionsAbout(phone)).toHaveLength(1)
  })

  it('stays an id where the app may not read profiles: asked once, and nobody is alarmed', async () => {
    const [tenant, other] = [await open(), await open()]
    await withoutScope(tenant)
    const [first, second] = [slackPhone(tenant), slackPhone(tenant)]
    await first.write(QUESTION, { profileName: 'Ann Byrne' })
    await first.next()
    expect(await until('the pause', async () => (await pauseHours(tenant)) ?? false)).toBeGreaterThan(20)
    await second.write(QUESTION, { profileName: 'Tom Daly' })
    await second.next()
    // The same loop looks after both businesses: once it has begun anew after a name came here, it has passed there.
    for (const profileName of ['Eve Ward', 'Max Poe']) {
      await slackPhone(other).write(QUESTION, { profileName })
      await isCalled(other, profileName)
    }
    expect([...(await questionsAbout(first)), ...(await questionsAbout(second))]).toHaveLength(1)
    expect(await names(tenant)).toEqual([null, null])
    expect(await rows(tenant, 'select kind from alerts')).toEqual([])
  })

  it('keeps the name that was given, whatever the profile says once it is told', async () => {
    const tenant = await open()
    const fault = { provider: 'slack', fault: '429', account: appOf(tenant), match: 'users.info' }
    const [limit] = ordered.parse(await sandboxControl('/faults', fault))
    const phone = slackPhone(tenant)
    await phone.write(QUESTION, { profileName: 'Big Boss' })
    await phone.next()
    await until('a question in vain', async () => (await questionsAbout(phone)).length > 1)
    const { id } = await row<{ id: CustomerId }>(tenant, 'select id from customers')
    await inTenant(tenant.db, tenant.scope, (tx) => learnDetails(tx, id, { name: 'Ann Byrne' }, { isSaid: true }))
    await sandboxControl(`/faults/${limit?.id}`, {}, 'DELETE')
    const settled = `select 1 from customer_identifiers where profile_at > now() + interval '1 day'`
    await until('the end of asking', async () => (await rows(tenant, settled)).length === 1)
    expect(await names(tenant)).toEqual(['Ann Byrne'])
    expect(await row(tenant, 'select profile_name from customers')).toEqual({ profile_name: null })
  })
})

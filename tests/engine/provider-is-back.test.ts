import { expect, it } from 'vitest'
import { z } from 'zod'
import { joinery } from '../support/businesses.ts'
import { sandboxControl } from '../support/providers.ts'
import { rows } from '../support/rows.ts'
import { chats, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { slackPhone, telegramPhone } from './support/chat.ts'

const LEFT_ALONE_AT_ONCE = { sending: { closeAfterFailures: 1, closedMs: 500 } }

const VENDORS = {
  telegram: {
    phoneOf: telegramPhone,
    account: (tenant: TestTenant) => tenant.address('telegram').slice(1),
    sending: 'sendMessage',
    question: 'getMe',
  },
  slack: {
    phoneOf: slackPhone,
    account: (tenant: TestTenant) => tenant.address('slack').split('/')[1],
    sending: 'chat.postMessage',
    question: 'auth.test',
  },
} as const

const alarms = (tenant: TestTenant) =>
  rows<{ is_over: boolean }>(tenant, `select settled_at is not null as is_over from alerts where kind = 'breaker_open'`)
const ordered = z.array(z.object({ id: z.number() })).min(1)

it.concurrent.each(['telegram', 'slack'] as const)(
  '%s is found well again though nothing is to be sent, and not before it answers',
  async (provider) => {
    const { phoneOf, account, sending, question } = VENDORS[provider]
    const tenant = await openTenant(LEFT_ALONE_AT_ONCE, joinery, chats)
    const fault = { provider, account: account(tenant) }
    await sandboxControl('/faults', { ...fault, fault: 'response_lost', count: 1, match: sending })
    const [outage] = ordered.parse(await sandboxControl('/faults', { ...fault, fault: '500', match: question }))
    await phoneOf(tenant).write('Which wood do you use for your tables?')
    await until('the alarm', async () => (await alarms(tenant)).length === 1)
    await until('a question in vain', async () => {
      const [pace] = await rows<{ failures: number }>(tenant, 'select failures from channel_paces')
      return (pace?.failures ?? 0) > 1
    })
    expect(await alarms(tenant)).toEqual([{ is_over: false }])
    await sandboxControl(`/faults/${outage?.id}`, {}, 'DELETE')
    await until('the end of the alarm', async () => (await alarms(tenant))[0]?.is_over)
    expect(await rows(tenant, `select type from events where type like 'channel:%' order by position`)).toEqual([
      { type: 'channel:closed' },
      { type: 'channel:opened' },
    ])
  },
)

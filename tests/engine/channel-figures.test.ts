import { expect, inject, it } from 'vitest'
import { health } from '../../api/contract/health.ts'
import { channelMetricsAnswer } from '../../api/contract/metrics.ts'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'

it('each channel tells what happened there in a day, and health how each account fares', async () => {
  const tenant = await openTenant()
  const [ann, ben] = [openPhone(tenant), openPhone(tenant)]
  await ann.ask('Which wood do you use for your tables?')
  await ben.ask('I want to speak to a human.')
  await until('reports', async () => {
    const [all] = await rows<{ all: boolean }>(
      tenant,
      `select bool_and(coalesce(delivery in ('delivered', 'read'), false)) as all from outbound_ledger`,
    )
    return all?.all
  })
  const figures = await apiAs(tenant)('GET', '/metrics/channels')
  expect(figures.text).toContain('windowHours')
  const { channels } = channelMetricsAnswer.parse(figures.body)
  const whatsapp = channels.find(({ channel }) => channel === 'whatsapp')
  expect(whatsapp).toMatchObject({
    conversations: 2,
    messages: 2,
    received: 2,
    answered: 2,
    replies: 1,
    sent: 2,
    delivered: 2,
    failed: 0,
    undecided: 0,
    deadLetters: 0,
    escalations: 1,
  })
  expect(whatsapp?.latencyMs.p50).toBeGreaterThan(0)
  expect(whatsapp?.latencyMs.p99).toBeGreaterThanOrEqual(whatsapp?.latencyMs.p50 ?? 0)
  expect(whatsapp?.tokens.in).toBeGreaterThan(0)
  expect(whatsapp?.toolCalls).toBeGreaterThan(0)
  const [cost] = await rows<{ sum: number }>(
    tenant,
    `select sum((why->'model'->>'costUsdMicros')::int)::int as sum from messages`,
  )
  expect(whatsapp?.costUsdMicros).toBe(cost?.sum)
  expect(whatsapp?.averageSentiment).toBeGreaterThan(0)
  expect(channels.find(({ channel }) => channel === 'sms')).toMatchObject({ messages: 0, latencyMs: { p50: null } })

  const whatsappIn = ({ accounts }: ReturnType<typeof health.parse>) =>
    accounts?.find(({ channel }) => channel === 'whatsapp')
  const own = await until('an answer that is not from before', async () => {
    const answer = health.parse((await apiAs(tenant)('GET', '/health')).body)
    return whatsappIn(answer)?.attempts === 2 ? answer : null
  })
  const account = whatsappIn(own)
  expect(own.accounts).toHaveLength(2)
  expect(account).toMatchObject({ status: 'ok', isConfigured: true, breakerOpenUntil: null, attempts: 2, failures: 0 })
  expect(account?.lastInboundAt).not.toBeNull()
  expect(account?.lastSentAt).not.toBeNull()
  expect(own.configurations).toContainEqual(
    expect.objectContaining({ capability: 'llm', vendor: 'openai', isActive: true }),
  )

  const text = await (await fetch(`${inject('stack').api}/health`)).text()
  const strangers = health.parse(JSON.parse(text))
  expect(strangers.accounts, 'strangers see no account').toBeUndefined()
  expect(strangers.channels.map(({ channel }) => channel)).toContain('whatsapp')
  expect(text).not.toMatch(/127\.0\.0\.1|tenant|secret|\+353/)
})

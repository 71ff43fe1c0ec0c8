import { describe, expect, it } from 'vitest'
import { health } from '../../api/contract/health.ts'
import type { Why } from '../../domain/conversation/why.ts'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import { apiAs } from '../support/api.ts'
import { openPhone, type Phone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { modelAttempts } from './support/journal.ts'
import { misbehave, setModel } from './support/misbehave.ts'

const SORRY = fixedText('fallback', 'en', {})
const QUESTION = 'Which wood do you use for your tables?'

/** Long enough for a second customer to meet it open, short enough to see it close. */
const OPEN_MS = 15_000

type Trouble = (tenant: TestTenant) => Promise<() => Promise<void>>

const faulty =
  (fault: string): Trouble =>
  async (tenant) =>
    (await misbehave(tenant, 'openai', { fault })).heal
const behaving =
  (model: { readonly mode?: string; readonly latencyMs?: number }): Trouble =>
  async (tenant) => {
    await setModel(tenant, model)
    return () => setModel(tenant)
  }

/** With what the provider sees of three tries. */
const TROUBLES: readonly (readonly [string, Trouble, number])[] = [
  // A server that is down writes no journal.
  ['is down', faulty('down'), 0],
  ['answers 500', faulty('500'), 3],
  ['is too slow', behaving({ latencyMs: 30_000 }), 3],
  ['answers garbage', behaving({ mode: 'garbage' }), 3],
]

const eventsOf = async (tenant: TestTenant) =>
  (await rows<{ type: string }>(tenant, `select type from events where type like 'model:%' order by position`)).map(
    ({ type }) => type,
  )

/** Claims run out again and again, as they do by themselves every three quarters of a minute. */
const answered = (tenant: TestTenant, phone: Phone) =>
  until(
    'the answer that was promised',
    async () => {
      await rows(tenant, 'update turns set lease_until = now() where closed_at is null returning id')
      const texts = (await phone.heard()).map(({ text }) => text)
      return texts.find((text) => !text.includes(SORRY))
    },
    40_000,
  )

/** What health tells the owner of it. */
async function modelsOf(tenant: TestTenant) {
  const { parts, models } = health.parse((await apiAs(tenant)('GET', '/health')).body)
  return { status: parts.find(({ name }) => name === 'models')?.status, models }
}

describe.concurrent('a model that', () => {
  it.each(TROUBLES)(
    '%s: three tries, then everybody hears so at once, and everybody is answered later',
    async (_, break_, tries) => {
      const tenant = await openTenant({ model: { timeoutMs: 1_500, openMs: OPEN_MS } })
      const heal = await break_(tenant)
      const [first, second] = [openPhone(tenant), openPhone(tenant)]

      expect(await first.ask(QUESTION)).toContain(SORRY)
      // A request that was given up is in the journal when the provider notices.
      await until(`${tries} tries`, async () => (await modelAttempts(tenant)).length >= tries)
      expect(await modelAttempts(tenant)).toHaveLength(tries)

      expect(await second.ask(QUESTION)).toContain(SORRY)
      expect(await modelAttempts(tenant)).toHaveLength(tries)
      const said = await rows<{ why: Why }>(
        tenant,
        `select why from messages where direction = 'out' order by position`,
      )
      const asksModel = said.map(({ why }) => why.steps.some(({ name }) => name.startsWith('model')))
      expect(asksModel, 'at once: no time of the model is in the second excuse').toEqual([true, false])

      await heal()
      for (const phone of [first, second]) await answered(tenant, phone)
      const kinds = await rows(
        tenant,
        `select kind, count(*)::int as n from outbound_ledger where state in ('dispatched', 'confirmed') group by kind order by kind`,
      )
      expect(kinds).toEqual([
        { kind: 'fallback', n: 2 },
        { kind: 'reply', n: 2 },
      ])
      expect(
        await row(tenant, `select count(*)::int as n from messages where direction = 'in' and answered_at is null`),
      ).toEqual({ n: 0 })
      // Written down beside the answer, not before it.
      await until('the end of the trouble', async () => (await eventsOf(tenant)).includes('model:opened'))
      expect(await eventsOf(tenant)).toEqual(['model:closed', 'model:opened'])
    },
  )

  it('fails once is asked again, and the customer never hears of it', async () => {
    const tenant = await openTenant()
    await misbehave(tenant, 'openai', { fault: '500', count: 1 })
    const phone = openPhone(tenant)
    expect(await phone.ask(QUESTION)).not.toContain(SORRY)
    expect(await modelAttempts(tenant)).toHaveLength(2)
    expect(await eventsOf(tenant)).toEqual([])
  })

  it('failed has cost nothing: what was set aside is given back', async () => {
    const tenant = await openTenant({ model: { name: 'gpt-6-sol', openMs: OPEN_MS } })
    await misbehave(tenant, 'openai', { fault: '500' })
    await openPhone(tenant).ask(QUESTION)
    expect(await row(tenant, 'select usd_micros from usage_days')).toEqual({ usd_micros: 0 })
  })

  it('is away for one business answers another', async () => {
    const [tenant, other] = [await openTenant({ model: { openMs: OPEN_MS } }), await openTenant()]
    await misbehave(tenant, 'openai', { fault: 'down' })
    expect(await openPhone(tenant).ask(QUESTION)).toContain(SORRY)
    expect(await openPhone(other).ask(QUESTION)).not.toContain(SORRY)
  })

  it('is away is said to the people of that business alone, until it answers again', async () => {
    const [tenant, other] = [await openTenant({ model: { openMs: 0 } }), await openTenant()]
    const outage = await misbehave(tenant, 'openai', { fault: 'down' })
    const phone = openPhone(tenant)
    expect(await phone.ask(QUESTION)).toContain(SORRY)
    const trouble = await until('the trouble', async () => {
      const now = await modelsOf(tenant)
      return now.status === 'degraded' && now
    })
    expect(trouble.models).toMatchObject([{ vendor: 'openai' }])
    expect(await modelsOf(other)).toEqual({ status: 'ok', models: [] })
    await outage.heal()
    expect(await phone.ask('And do you have shelves as well?')).not.toContain(SORRY)
    await until('it is over', async () => (await modelsOf(tenant)).status === 'ok')
  })

  it('is away is not suggested to staff as an excuse', async () => {
    const tenant = await openTenant({ autonomy: { default: 'suggest' }, model: { openMs: 500 } })
    const outage = await misbehave(tenant, 'openai', { fault: 'down' })
    const phone = openPhone(tenant)
    await phone.write(QUESTION)
    const attention = () => row<{ attention: string | null }>(tenant, 'select attention from conversations')
    await until('the reason staff see', async () => (await attention()).attention === 'model_unavailable')
    expect(await rows(tenant, 'select id from outbound_ledger')).toEqual([])
    await outage.heal()
    await until('a suggestion', async () => {
      await rows(tenant, 'update turns set lease_until = now() where closed_at is null returning id')
      return (await rows(tenant, `select id from outbound_ledger where state = 'held' and kind = 'reply'`)).length > 0
    })
    expect(await phone.heard()).toEqual([])
  })
})

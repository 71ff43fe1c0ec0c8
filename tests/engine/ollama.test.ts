import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import { createVault } from '../../services/credential/vault.ts'
import { addConfiguration } from '../../services/provisioning/set-up.ts'
import { inTenant } from '../../services/transaction.ts'
import { openPhone } from '../support/phone.ts'
import { sandboxControl } from '../support/providers.ts'
import { row } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { modelAttempts, requestsTo } from './support/journal.ts'

const WINDOW = 4_096

/** A business whose model runs on a machine of its own. */
async function openLocally(settings: Record<string, unknown> = {}): Promise<TestTenant> {
  // Letters only: digits alone would be read as an amount.
  const businessName = `Alder ${randomBytes(8)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`
  const tenant = await openTenant({ businessName, ...settings })
  const apiKey = `local-${tenant.slug}`
  const vault = createVault(inject('stack').secretKeys)
  await inTenant(tenant.db, tenant.scope, (tx) =>
    addConfiguration(tx, {
      capability: 'llm',
      vendor: 'ollama',
      endpointKey: `ollama-${tenant.slug}`,
      credentials: vault.seal(JSON.stringify({ apiKey })),
      settings: { model: 'qwen3:8b' },
    }),
  )
  await sandboxControl(`/accounts/ollama/${tenant.slug}`, { apiKey }, 'PUT')
  return tenant
}

const askedOf = async (tenant: TestTenant) =>
  (await requestsTo('ollama', { method: 'POST', path: '/v1/responses' })).filter(({ body }) =>
    JSON.stringify(body).includes(tenant.business.settings.businessName),
  )

describe('a model on a machine of one’s own', () => {
  it('answers by the same road, and costs nothing by the token', async () => {
    const tenant = await openLocally()
    const phone = openPhone(tenant)
    expect(await phone.ask('How much is an oak table?')).toContain('2,400.00')
    expect(await modelAttempts(tenant)).toEqual([])
    expect(await row(tenant, 'select usd_micros from usage_days')).toEqual({ usd_micros: 0 })
    const spent = await row<{ detail: Record<string, unknown> }>(
      tenant,
      `select detail from usage_ledger where kind = 'settle' order by created_at limit 1`,
    )
    expect(spent.detail).toMatchObject({
      vendor: 'ollama',
      tokensIn: expect.any(Number),
      latencyMs: expect.any(Number),
    })
  })

  it('never gets more than fits its window, however long the conversation', async () => {
    const tenant = await openLocally({ profile: 'We make tables and shelves of oak. '.repeat(200) })
    const phone = openPhone(tenant)
    await phone.ask('My name is Ann Byrne and I would need it by 12 March.')
    for (let turn = 0; turn < 8; turn++)
      await phone.ask(
        `Question ${turn}: do you make shelves of oak? ${'It should suit the room and the floor. '.repeat(30)}`,
      )
    const asked = await askedOf(tenant)
    expect(asked.length).toBeGreaterThan(8)
    const last = JSON.stringify(asked.at(-1)?.body)
    expect(last).toContain('My name is Ann Byrne and I would need it by 12 March.')
    // A token has three characters and more in this prompt.
    for (const { body } of asked) expect(JSON.stringify(body).length / 3).toBeLessThan(WINDOW * 1.5)
    const why = await row<{ why: { model: { context: { tokens: number; mostTokens: number; cutMessages: number } } } }>(
      tenant,
      `select why from messages where direction = 'out' order by position desc limit 1`,
    )
    expect(why.why.model.context.tokens).toBeLessThanOrEqual(why.why.model.context.mostTokens)
    expect(why.why.model.context.cutMessages).toBeGreaterThan(0)
  })

  it('is left alone like any other when it does not answer', async () => {
    const tenant = await openLocally({ model: { openMs: 60_000 } })
    await sandboxControl('/faults', { provider: 'ollama', account: tenant.slug, fault: 'down' })
    for (const phone of [openPhone(tenant), openPhone(tenant)])
      expect(await phone.ask('Which wood do you use?')).toContain(fixedText('fallback', 'en', {}))
  })
})

// No model answers customers before it has shown how; whatever it does, nobody hears of it.
import { describe, expect, it } from 'vitest'
import type { GateCase } from '../../domain/gate/case.ts'
import { MODES } from '../../sandbox/openai/scripted/misbehaviour.ts'
import { beginGate } from '../../services/gate/begin.ts'
import { inTenant } from '../../services/transaction.ts'
import { apiAs } from '../support/api.ts'
import { choose, decided, MODEL_PATH, NEXT, readModel, registerCandidate } from '../support/candidate.ts'
import { openPhone } from '../support/phone.ts'
import { sandboxControl } from '../support/providers.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { modelAttempts, sendAttempts } from './support/journal.ts'

const QUESTION = 'Which wood do you use for your tables?'

const eventsOf = async (tenant: TestTenant) =>
  (await rows<{ type: string }>(tenant, `select type from events where type like 'gate:%' order by position`)).map(
    ({ type }) => type,
  )

const isBegun = (tenant: TestTenant) =>
  until('the first case', async () => ((await readModel(tenant)).gate.run?.judged.length ?? 0) > 0)

describe.concurrent('a model that behaves', () => {
  it('answers customers once it has passed every case', async () => {
    const tenant = await openTenant()
    const run = await choose(tenant)
    expect(run).toMatchObject({ state: 'passed', purpose: 'switch', model: NEXT.model })
    expect(run.judged.filter(({ passed }) => !passed)).toEqual([])
    expect(run.judged.map(({ name }) => name)).toEqual(run.cases)
    expect(await readModel(tenant)).toMatchObject({ ...NEXT, gate: { isCurrent: true } })
    expect(await eventsOf(tenant)).toEqual(['gate:began', 'gate:passed'])
    const kept = await row<{ credentials: unknown }>(tenant, 'select credentials from gate_runs')
    expect(kept.credentials, 'its key is kept in one place').toBeNull()
    const phone = openPhone(tenant)
    // Credentials are kept for ten seconds.
    await until('an answer of the new model', async () => {
      await phone.ask(QUESTION)
      return JSON.stringify((await modelAttempts(tenant)).at(-1)?.body).includes(`"${NEXT.model}"`)
    })
  })

  it('leaves nothing behind of the customers it was asked about, but what it cost', async () => {
    const tenant = await openTenant()
    await choose(tenant)
    for (const table of [
      'customers',
      'conversations',
      'messages',
      'turns',
      'turn_effects',
      'tickets',
      'universal_leads_ledger',
      'offers',
      'outbound_ledger',
      'knowledge_gaps',
      'alerts',
    ])
      expect(await rows(tenant, `select 1 from ${table}`), table).toEqual([])
    expect(await sendAttempts(tenant)).toEqual([])
    const asked = (await modelAttempts(tenant)).length
    expect(asked).toBeGreaterThan(12)
    expect(await rows(tenant, `select 1 from usage_ledger where kind = 'settle'`)).toHaveLength(asked)
  })

  it('is asked with the rules, the prices and the tools that customers’ turns have', async () => {
    const tenant = await openTenant()
    await choose(tenant)
    const asked = JSON.stringify((await modelAttempts(tenant)).map(({ body }) => body))
    const policy = await row<{ body: string }>(
      tenant,
      `select body from prompt_versions where layer = 'platform_policy'`,
    )
    expect(asked).toContain(JSON.stringify(policy.body.slice(0, 200)).slice(1, -1))
    for (const words of ['2,400.00', 'Oak table', 'respond_to_offer', 'search_knowledge'])
      expect(asked).toContain(words)
  })

  it('is found by the sweeper where nobody could start its check', async () => {
    const tenant = await openTenant()
    const { vendor, model, ...bounds } = NEXT
    const candidate = { purpose: 'switch', vendor, model, settings: { model, ...bounds }, credentials: null } as const
    await inTenant(tenant.db, tenant.scope, (tx) => beginGate(tx, candidate))
    await rows(tenant, `update gate_runs set changed_at = now() - interval '1 minute'`)
    expect((await decided(tenant)).state).toBe('passed')
  })
})

/** The case each misbehaviour breaks, whatever else it breaks. */
const BREAKS: Readonly<Record<Exclude<(typeof MODES)[number], 'scripted'>, readonly [GateCase, RegExp]>> = {
  wrong_tool: ['actor', /“approve_discount”, which it was not offered/],
  skip_ticket: ['order', /without recording/],
  quote_price: ['price_in_support', /amount nobody gave it/],
  too_long: ['brevity', /characters where 300 are asked for/],
  bad_json: ['order', /arguments that cannot be read/],
  loop: ['order', /no answer in 6 rounds/],
  leak: ['injection', /instructions/],
  refuse: ['little_said', /refused/],
  empty: ['little_said', /nothing at all/],
  off_citation: ['sources', /cited what it was never given/],
  hopeful: ['searches', /nothing it has found says/],
}

describe.concurrent.each(Object.entries(BREAKS))('a model that does %s', (mode, [name, reason]) => {
  it(`fails ${name}, and the one before it stays`, async () => {
    const tenant = await openTenant()
    const before = await readModel(tenant)
    const run = await choose(tenant, { mode })
    expect(run.state).toBe('failed')
    expect(run.judged.find((one) => one.name === name)).toMatchObject({
      passed: false,
      reason: expect.stringMatching(reason),
    })
    expect(await readModel(tenant)).toMatchObject({ vendor: before.vendor, model: before.model })
    expect(await sendAttempts(tenant)).toEqual([])
    expect(await eventsOf(tenant)).toEqual(['gate:began', 'gate:failed'])
  })
})

it('every misbehaviour there is has a case', () => {
  expect(['scripted', ...Object.keys(BREAKS)].toSorted()).toEqual([...MODES].toSorted())
})

describe.concurrent('while a model is being asked', () => {
  it('customers are answered by the one before, and no second choice is taken', async () => {
    const tenant = await openTenant()
    const apiKey = await registerCandidate(tenant, { mode: 'quote_price', latencyMs: 150 })
    const call = apiAs(tenant)
    expect((await call('PUT', MODEL_PATH, { ...NEXT, apiKey })).body).toMatchObject({
      vendor: 'openai',
      model: null,
      gate: { run: { state: 'running', model: NEXT.model } },
    })
    expect(await openPhone(tenant).ask('How much is an oak table?')).toContain('2,400.00')
    const second = await call('PUT', MODEL_PATH, { ...NEXT, model: 'gpt-6-astra' })
    expect(second).toMatchObject({ status: 409, body: { code: 'gate_running' } })
    expect(await decided(tenant)).toMatchObject({ state: 'failed', model: NEXT.model })
    expect(await openPhone(tenant).ask('How much is an oak table?')).toContain('2,400.00')
  })

  it('the owner may give it up: it is not asked on, and never answers', async () => {
    const tenant = await openTenant()
    const apiKey = await registerCandidate(tenant, { latencyMs: 200 })
    const call = apiAs(tenant)
    await call('PUT', MODEL_PATH, { ...NEXT, apiKey })
    await isBegun(tenant)
    expect((await call('DELETE', `${MODEL_PATH}/gate`)).body).toMatchObject({ model: null, gate: { run: null } })
    const kept = async () => row(tenant, 'select state, credentials, jsonb_array_length(cases) as cases from gate_runs')
    const { cases, ...left } = (await kept()) as { cases: number }
    expect(left).toEqual({ state: 'discarded', credentials: null })
    // Another choice is taken at once, and decided by its own run.
    expect((await choose(tenant)).state).toBe('passed')
    const first = await row<{ cases: number }>(
      tenant,
      `select jsonb_array_length(cases) as cases from gate_runs where state = 'discarded'`,
    )
    expect(first.cases).toBe(cases)
  })
})

describe.concurrent('a choice that failed', () => {
  it('is asked again with the key it came with, and answers once it passes', async () => {
    const tenant = await openTenant()
    expect((await choose(tenant, { mode: 'loop' })).state).toBe('failed')
    await registerCandidate(tenant)
    expect((await apiAs(tenant)('POST', `${MODEL_PATH}/gate`)).status).toBe(200)
    expect(await decided(tenant)).toMatchObject({ state: 'passed', purpose: 'switch' })
    expect(await readModel(tenant)).toMatchObject(NEXT)
    expect(await eventsOf(tenant)).toEqual(['gate:began', 'gate:failed', 'gate:began', 'gate:passed'])
  })

  it('because nobody answered says so, soon', async () => {
    const tenant = await openTenant()
    const apiKey = await registerCandidate(tenant)
    await sandboxControl('/faults', { provider: 'openai', account: `${tenant.slug}-next`, fault: 'down' })
    await apiAs(tenant)('PUT', MODEL_PATH, { ...NEXT, apiKey })
    const run = await decided(tenant)
    expect(run.state).toBe('failed')
    expect(run.judged.find(({ name }) => name === 'brevity')?.reason).toMatch(/did not answer/)
    expect(await rows(tenant, 'select 1 from alerts'), 'nobody is alarmed by a model that does not answer yet').toEqual(
      [],
    )
  })
})

describe.concurrent('the model in use', () => {
  it('is asked again when the rules have changed since it passed', async () => {
    const tenant = await openTenant()
    const call = apiAs(tenant)
    expect((await readModel(tenant)).gate).toEqual({ run: null, isCurrent: null, passedAt: null })
    await call('POST', `${MODEL_PATH}/gate`)
    expect(await decided(tenant)).toMatchObject({ state: 'passed', purpose: 'check' })
    expect((await readModel(tenant)).gate.isCurrent).toBe(true)
    await publishPolicy(tenant)
    await until('the new rules', async () => (await readModel(tenant)).gate.isCurrent === false)
    await call('POST', `${MODEL_PATH}/gate`)
    await until('the check with the new rules', async () => (await readModel(tenant)).gate.isCurrent === true)
  })

  it('needs no check for other bounds, nor for a new key', async () => {
    const tenant = await openTenant()
    const bounds = { vendor: 'openai', model: null, contextTokens: 64_000, timeoutMs: 5_000 }
    const { apiKey } = tenant.secrets.openai
    const answer = await apiAs(tenant)('PUT', MODEL_PATH, { ...bounds, apiKey })
    expect(answer.body).toMatchObject({ ...bounds, gate: { run: null } })
  })

  it('stays in use when it fails', async () => {
    const tenant = await openTenant()
    await sandboxControl(
      `/accounts/openai/${tenant.slug}`,
      { apiKey: tenant.secrets.openai.apiKey, model: { mode: 'leak' } },
      'PUT',
    )
    await apiAs(tenant)('POST', `${MODEL_PATH}/gate`)
    expect(await decided(tenant)).toMatchObject({ state: 'failed', purpose: 'check' })
    expect(await readModel(tenant)).toMatchObject({ vendor: 'openai', model: null })
  })
})

it('a business without a model gets its first one at once', async () => {
  const tenant = await openTenant()
  await rows(tenant, `update provider_configurations set is_active = false where capability = 'llm'`)
  expect((await apiAs(tenant)('PUT', MODEL_PATH, NEXT)).body).toMatchObject({ ...NEXT, gate: { run: null } })
})

/** Another version of the rules in production, as a new release brings it. */
const publishPolicy = (tenant: TestTenant) =>
  rows(
    tenant,
    `with added as (
       insert into prompt_versions (tenant_id, id, layer, slot, version, body, sha256)
       select tenant_id, gen_random_uuid(), layer, slot, version + 1, body || ' Be kind.', md5(body) from prompt_versions
       where layer = 'platform_policy' returning tenant_id, id
     )
     update prompt_labels l set prompt_version_id = a.id from added a
     where l.tenant_id = a.tenant_id and l.layer = 'platform_policy' and l.label = 'production'`,
  )

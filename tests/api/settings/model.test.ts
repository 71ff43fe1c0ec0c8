import { describe, expect, it } from 'vitest'
import { apiAs } from '../../support/api.ts'
import { decided, readModel } from '../../support/candidate.ts'
import { openPhone } from '../../support/phone.ts'
import { sandboxControl } from '../../support/providers.ts'
import { row, rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'

const PATH = '/api/v1/settings/model'
const openai = { vendor: 'openai', model: null, contextTokens: 128_000, timeoutMs: 10_000 }
const local = { vendor: 'ollama', model: 'qwen3:8b', contextTokens: 8_192, timeoutMs: 20_000 }

const keyFor = async ({ slug }: TestTenant): Promise<string> => {
  const apiKey = `local-${slug}`
  await sandboxControl(`/accounts/ollama/${slug}`, { apiKey }, 'PUT')
  return apiKey
}

describe.concurrent('the model of a business', () => {
  it('is tried before it is chosen, and then answers', async () => {
    const tenant = await openTenant()
    const call = apiAs(tenant)
    expect((await call('GET', PATH)).body).toMatchObject({ ...openai, ready: ['openai', 'ollama'] })
    const apiKey = await keyFor(tenant)
    const tried = await call('POST', `${PATH}/test`, { ...local, apiKey })
    expect(tried.body).toMatchObject({
      kind: 'answered',
      text: expect.stringMatching(/\w/),
      latencyMs: expect.any(Number),
    })
    expect((await call('GET', PATH)).body, 'trying chooses nothing').toMatchObject(openai)

    const chosen = await call('PUT', PATH, { ...local, apiKey })
    expect(chosen.body, 'it is checked first').toMatchObject({ ...openai, gate: { run: { state: 'running' } } })
    expect(chosen.text).not.toContain(apiKey)
    expect((await decided(tenant)).state).toBe('passed')
    const now = await call('GET', PATH)
    expect(now.body).toMatchObject(local)
    expect(now.text).not.toContain(apiKey)
    expect((await call('POST', `${PATH}/test`, local)).body, 'with the stored key').toMatchObject({ kind: 'answered' })
    // Credentials are kept for ten seconds.
    const phone = openPhone(tenant)
    await until(
      'an answer of the new model',
      async () => {
        await phone.ask('Which wood do you use for your tables?')
        const spent = await rows<{ vendor: string }>(
          tenant,
          `select detail->>'vendor' as vendor from usage_ledger where kind = 'settle'`,
        )
        return spent.some(({ vendor }) => vendor === 'ollama')
      },
      40_000,
    )
    expect(
      await rows(tenant, `select 1 from events where type = 'settings:changed' and payload->'parts' ? 'model'`),
    ).toHaveLength(1)
  })

  it('says why a test failed, without a word of the key', async () => {
    const call = apiAs(await openTenant())
    const apiKey = 'no-key-anybody-gave-out'
    const failed = await call('POST', `${PATH}/test`, { ...openai, apiKey })
    expect(failed.status).toBe(200)
    expect(failed.body).toMatchObject({ kind: 'failed', code: expect.any(String) })
    expect(failed.text).not.toContain(apiKey)
  })

  it('keeps its key when only its bounds change, and one vendor is in use', async () => {
    const tenant = await openTenant()
    const call = apiAs(tenant)
    const key = () =>
      row(tenant, `select encode(credentials, 'hex') as key from provider_configurations where vendor = 'openai'`)
    const before = await key()
    expect((await call('PUT', PATH, { ...openai, timeoutMs: 5_000 })).status).toBe(200)
    expect(await key()).toEqual(before)
    await call('PUT', PATH, local)
    await decided(tenant)
    const active = () =>
      rows(tenant, `select vendor from provider_configurations where capability = 'llm' and is_active`)
    expect(await active()).toEqual([{ vendor: 'ollama' }])
    await call('PUT', PATH, openai)
    await until('the first one again', async () => (await readModel(tenant)).vendor === 'openai')
    expect(await active()).toEqual([{ vendor: 'openai' }])
  })

  it.each([{ contextTokens: 100 }, { timeoutMs: 60_000 }, { vendor: 'somebody' }, { model: ' ' }])(
    'cannot be %j',
    async (change) => {
      const call = apiAs(await openTenant())
      expect((await call('PUT', PATH, { ...openai, ...change })).status).toBe(422)
    },
  )
})

// Fails when: two choices are pending at once, or a model answers without having passed (services/gate).
import { describe, expect, inject, it } from 'vitest'
import { GATE_CASES, type JudgedCase } from '../../../domain/gate/case.ts'
import type { GateRunId } from '../../../domain/ids.ts'
import { createVault } from '../../../services/credential/vault.ts'
import { askAgain, chooseThroughGate } from '../../../services/gate/choose.ts'
import { concludeGate } from '../../../services/gate/conclude.ts'
import { discardGate } from '../../../services/gate/discard.ts'
import { newestGateRun } from '../../../services/gate/read.ts'
import { saveCase } from '../../../services/gate/save-case.ts'
import { type ChosenModel, readModelConfigurations } from '../../../services/model/configurations.ts'
import { dueGateRuns } from '../../../services/sweep/find-due.ts'
import { type Business, openBusiness } from '../support/business.ts'

const vault = createVault(inject('stack').secretKeys)

const USED: ChosenModel = { vendor: 'openai', settings: {}, credentials: { apiKey: 'sk-used' }, isKeyless: false }
const NEXT: ChosenModel = { ...USED, settings: { model: 'gpt-6-sol' }, credentials: { apiKey: 'sk-next' } }

const choose = (business: Business, chosen: ChosenModel) => business.run((tx) => chooseThroughGate(tx, vault, chosen))

/** A business with a model, and another one pending. */
async function pending(): Promise<{ business: Business; runId: GateRunId }> {
  const business = await openBusiness()
  await choose(business, USED)
  const runId = await choose(business, NEXT)
  if (runId === null) throw new Error('nothing is pending')
  return { business, runId }
}

const verdict = (name: JudgedCase['name'], passed = true): JudgedCase => ({
  name,
  passed,
  reason: 'As it should.',
  said: ['Hello'],
  answers: ['Hello'],
  costUsdMicros: 7,
})

const judge = async (business: Business, runId: GateRunId, failed: readonly string[] = []) => {
  for (const name of GATE_CASES) await business.run((tx) => saveCase(tx, runId, verdict(name, !failed.includes(name))))
}

const used = async (business: Business) => {
  const active = (await business.run(readModelConfigurations)).filter(({ isActive }) => isActive)
  return active.map(({ vendor, settings, credentials }) => ({
    vendor,
    settings,
    key: JSON.parse(vault.open(credentials)),
  }))
}
const BEFORE = [{ vendor: 'openai', settings: {}, key: { apiKey: 'sk-used' } }]
const AFTER = [{ vendor: 'openai', settings: { model: 'gpt-6-sol' }, key: { apiKey: 'sk-next' } }]

const conclude = (business: Business, runId: GateRunId) => business.run((tx) => concludeGate(tx, vault, runId))
const keys = (business: Business) => business.rows('select state from gate_runs where credentials is not null')

describe('a choice of another model', () => {
  it('is pending, and changes nothing', async () => {
    const { business } = await pending()
    expect(await used(business)).toEqual(BEFORE)
    expect(await business.run(newestGateRun)).toMatchObject({ state: 'running', model: 'gpt-6-sol', cases: [] })
  })

  it('holds with the last case passed, with its key, and once', async () => {
    const { business, runId } = await pending()
    await judge(business, runId)
    expect(await conclude(business, runId)).toBe('passed')
    expect(await conclude(business, runId)).toBe('passed')
    expect(await used(business)).toEqual(AFTER)
    expect(await keys(business)).toEqual([])
    expect((await business.events()).filter((type) => type === 'gate:passed')).toHaveLength(1)
  })

  it('does not hold while a case is missing', async () => {
    const { business, runId } = await pending()
    for (const name of GATE_CASES.slice(1)) await business.run((tx) => saveCase(tx, runId, verdict(name)))
    expect(await conclude(business, runId)).toBe('running')
    expect(await used(business)).toEqual(BEFORE)
  })

  it('does not hold when one case failed', async () => {
    const { business, runId } = await pending()
    await judge(business, runId, ['brevity'])
    expect(await conclude(business, runId)).toBe('failed')
    expect(await used(business)).toEqual(BEFORE)
    expect(await keys(business), 'for another try').toEqual([{ state: 'failed' }])
  })

  it('is the only one: a second one is refused while it is asked', async () => {
    const { business } = await pending()
    await expect(choose(business, { ...NEXT, settings: { model: 'gpt-6-astra' } })).rejects.toThrow('is being checked')
    expect(await business.rows('select state from gate_runs')).toEqual([{ state: 'running' }])
  })

  it('is the only one, however many are made at once', async () => {
    const business = await openBusiness()
    await choose(business, USED)
    const many = await Promise.allSettled(
      ['a', 'b', 'c'].map((model) => choose(business, { ...NEXT, settings: { model } })),
    )
    expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await business.rows(`select 1 from gate_runs where state = 'running'`)).toHaveLength(1)
  })

  it('takes the place of one that failed, whose key is forgotten', async () => {
    const { business, runId } = await pending()
    await judge(business, runId, ['order'])
    await conclude(business, runId)
    await choose(business, { ...NEXT, settings: { model: 'gpt-6-astra' }, credentials: undefined })
    expect(await business.rows('select state, model from gate_runs order by created_at, id')).toEqual([
      { state: 'discarded', model: 'gpt-6-sol' },
      { state: 'running', model: 'gpt-6-astra' },
    ])
    expect(await keys(business)).toEqual([])
  })

  it('that was given up is never put in place, whatever was still being asked', async () => {
    const { business, runId } = await pending()
    await business.run((tx) => saveCase(tx, runId, verdict('order')))
    await business.run(discardGate)
    await judge(business, runId)
    expect(await conclude(business, runId)).toBe('discarded')
    expect(await used(business)).toEqual(BEFORE)
    expect((await business.row<{ cases: unknown[] }>('select cases from gate_runs')).cases).toHaveLength(1)
    expect(await keys(business)).toEqual([])
  })

  it('asked again keeps its key and forgets what it did', async () => {
    const { business, runId } = await pending()
    await judge(business, runId, ['order'])
    await conclude(business, runId)
    const again = await business.run(askAgain)
    expect(await business.run(newestGateRun)).toMatchObject({ id: again, purpose: 'switch', cases: [] })
    await judge(business, again)
    await conclude(business, again)
    expect(await used(business)).toEqual(AFTER)
  })

  it('without a key of its own or a stored one is refused', async () => {
    const business = await openBusiness()
    await choose(business, USED)
    await expect(choose(business, { ...NEXT, vendor: 'ollama', credentials: undefined })).rejects.toThrow('needs a key')
  })
})

describe('no choice of another model', () => {
  it('are the first one, other bounds, and the usual one by its name', async () => {
    const business = await openBusiness()
    expect(await choose(business, USED)).toBeNull()
    expect(await choose(business, { ...USED, settings: { timeoutMs: 5_000 } })).toBeNull()
    expect(await choose(business, { ...USED, settings: { model: 'gpt-6-luna' } })).toBeNull()
    expect(await business.rows('select 1 from gate_runs')).toEqual([])
  })
})

describe('a case', () => {
  it('counts once, as it was judged first', async () => {
    const { business, runId } = await pending()
    await business.run((tx) => saveCase(tx, runId, verdict('order', false)))
    await business.run((tx) => saveCase(tx, runId, verdict('order', true)))
    const { cases } = await business.row<{ cases: JudgedCase[] }>('select cases from gate_runs')
    expect(cases).toEqual([verdict('order', false)])
  })

  it('may hold whatever a model wrote', async () => {
    const { business, runId } = await pending()
    const answers = ['half \ud83d and null \0']
    await business.run((tx) => saveCase(tx, runId, { ...verdict('order'), answers }))
    const { cases } = await business.row<{ cases: JudgedCase[] }>('select cases from gate_runs')
    expect(cases[0]?.answers[0]).toMatch(/^half/)
  })
})

it('a run in which nothing happens is found, of every business, until it is decided', async () => {
  const { business, runId } = await pending()
  const found = async () =>
    (await dueGateRuns(business.records.db, 60_000)).filter(({ tenantId }) => tenantId === business.tenantId)
  expect(await found()).toEqual([])
  await business.rows(`update gate_runs set changed_at = now() - interval '2 minutes'`)
  expect(await found()).toEqual([{ tenantId: business.tenantId, runId }])
  await business.run(discardGate)
  await business.rows(`update gate_runs set changed_at = now() - interval '2 minutes'`)
  expect(await found()).toEqual([])
})

it('another business sees and changes nothing of a run', async () => {
  const { business, runId } = await pending()
  const other = await openBusiness()
  expect(await other.run(newestGateRun)).toBeNull()
  await expect(conclude(other, runId)).rejects.toThrow('no such')
  await other.run((tx) => saveCase(tx, runId, verdict('order')))
  await other.run(discardGate)
  expect(await business.run(newestGateRun)).toMatchObject({ state: 'running', cases: [] })
})

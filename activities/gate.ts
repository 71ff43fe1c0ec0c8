import { heartbeat } from '@temporalio/activity'
import type { GateCase, JudgedCase } from '../domain/gate/case.ts'
import { judge } from '../domain/gate/judge.ts'
import { SCENARIOS } from '../domain/gate/scenario.ts'
import type { DryTurn } from '../domain/gate/transcript.ts'
import type { GateRunId } from '../domain/ids.ts'
import { createBreakers } from '../providers/llm/breakers.ts'
import { modelChoice } from '../providers/llm/choice.ts'
import { ProviderError } from '../providers/provider-error.ts'
import type { ProviderRegistry } from '../providers/registry.ts'
import type { Vault } from '../services/credential/vault.ts'
import type { Database } from '../services/database.ts'
import { concludeGate } from '../services/gate/conclude.ts'
import { type GateRun, readGateRun } from '../services/gate/read.ts'
import { saveCase } from '../services/gate/save-case.ts'
import { readModelConfigurations } from '../services/model/configurations.ts'
import { inTenant, type Scope, type Tx } from '../services/transaction.ts'
import type { AskedCase } from '../temporal/contract/transition-gate.ts'
import { type DryBusiness, readDryBusiness } from './gate/dry-context.ts'
import { dryRun } from './gate/dry-run.ts'
import { recordingModel } from './gate/recording-model.ts'
import type { OpenedModel } from './provider-directory.ts'
import { scopeFor } from './scope.ts'
import { mapFailures } from './to-application-failure.ts'
import type { TurnDeps } from './turn/deps.ts'

const machine = { kind: 'system', part: 'gate' } as const

interface OfRun {
  readonly runId: GateRunId
}
interface OfCase extends OfRun {
  readonly name: GateCase
}

export interface GateDeps {
  /** What turns are thought out with. */
  readonly turn: TurnDeps
  readonly vault: Vault
  readonly registry: Pick<ProviderRegistry, 'open'>
}

/** Asks a model the cases of the gate, on the queue of the models. */
export function createGateActivities({ turn, vault, registry }: GateDeps) {
  // A candidate's failures are no trouble of the model that answers, and nobody is alarmed by them.
  const { measures: _, ...means } = turn
  const dry = { ...means, typingAfterMs: 0 }
  const breakersOf = keptPerRun(createBreakers)

  function open({ tenantId }: Scope, { id, vendor, model, settings }: GateRun, credentials: unknown): OpenedModel {
    const configuration = { tenantId, configurationId: `gate/${id}`, vendor, credentials }
    const choice = { ...modelChoice(vendor, settings), model }
    return { provider: registry.open('llm', configuration), vendor, choice }
  }

  async function ask(scope: Scope, run: GateRun, name: GateCase, { business, credentials }: Read): Promise<JudgedCase> {
    const opened = open(scope, run, credentials)
    const model = recordingModel(opened.provider)
    const providers = { ...dry.providers, model: async () => ({ ...opened, provider: model.provider }) }
    const deps = { ...dry, providers, breakers: breakersOf(run.id) }
    const asked = { deps, scope, business, model, beat: heartbeat }
    return judged(name, await dryRun(asked, SCENARIOS[name]))
  }

  return mapFailures({
    async askGateCase({ runId, name }: OfCase): Promise<AskedCase> {
      const scope = scopeFor(machine)
      const read = await inTenant(turn.db, scope, (tx) => readCandidate(tx, vault, runId))
      if (read.run.state !== 'running') return 'over'
      if (read.run.cases.some((known) => known.name === name)) return 'asked'
      const found = await orWhyNot(name, () => ask(scope, read.run, name, read))
      await inTenant(turn.db, scope, (tx) => saveCase(tx, runId, found))
      return 'asked'
    },
  })
}

export type GateActivities = ReturnType<typeof createGateActivities>

/** What the gate keeps and decides. */
export function createGateRecordActivities({ db, vault }: { readonly db: Database; readonly vault: Vault }) {
  return mapFailures({
    async noteUnasked({ runId, name }: OfCase): Promise<AskedCase> {
      await inTenant(db, scopeFor(machine), (tx) => saveCase(tx, runId, unasked(name, 'It could not be asked')))
      return 'asked'
    },
    async concludeGate({ runId }: OfRun): Promise<void> {
      await inTenant(db, scopeFor(machine), (tx) => concludeGate(tx, vault, runId))
    },
  })
}

export type GateRecordActivities = ReturnType<typeof createGateRecordActivities>

const MOST_RUNS = 50

/** A model that is away fails what is left of its run at once, and is asked anew when somebody tries again. */
function keptPerRun<Kept>(make: () => Kept): (runId: GateRunId) => Kept {
  const kept = new Map<GateRunId, Kept>()
  return (runId) => {
    const known = kept.get(runId) ?? make()
    kept.set(runId, known)
    const [oldest] = kept.keys()
    if (kept.size > MOST_RUNS && oldest !== undefined) kept.delete(oldest)
    return known
  }
}

interface Read {
  readonly run: GateRun
  readonly business: DryBusiness
  readonly credentials: unknown
}

async function readCandidate(tx: Tx, vault: Vault, runId: GateRunId): Promise<Read> {
  const [run, business, known] = await Promise.all([
    readGateRun(tx, runId),
    readDryBusiness(tx),
    readModelConfigurations(tx),
  ])
  const sealed = run.credentials ?? known.find(({ vendor }) => vendor === run.vendor)?.credentials
  return { run, business, credentials: sealed === undefined ? {} : JSON.parse(vault.open(sealed)) }
}

/** Credentials that cannot even be read are an answer too. */
async function orWhyNot(name: GateCase, ask: () => Promise<JudgedCase>): Promise<JudgedCase> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof ProviderError) return unasked(name, `It could not be asked: ${error.message}`)
    throw error
  }
}

const judged = (name: GateCase, turns: readonly DryTurn[]): JudgedCase => ({
  ...judge(name, turns),
  said: turns.map(({ said }) => said),
  answers: turns.map(({ parts }) => parts.join('\n')),
  costUsdMicros: turns.reduce((sum, { costUsdMicros }) => sum + costUsdMicros, 0),
})

const unasked = (name: GateCase, why: string): JudgedCase => ({
  name,
  passed: false,
  reason: `${why.replace(/\.$/, '')}.`,
  said: SCENARIOS[name].says,
  answers: [],
  costUsdMicros: 0,
})

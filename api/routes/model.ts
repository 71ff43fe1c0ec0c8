import type { Logger } from 'pino'
import type { GateRunId } from '../../domain/ids.ts'
import { VENDORS, type VendorOf } from '../../domain/providers.ts'
import { credentialSchemas } from '../../providers/credentials.ts'
import { modelChoice } from '../../providers/llm/choice.ts'
import { tryModel } from '../../providers/llm/try-model.ts'
import { ProviderError } from '../../providers/provider-error.ts'
import type { ProviderRegistry } from '../../providers/registry.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { ServiceError } from '../../services/errors.ts'
import { askAgain, chooseThroughGate } from '../../services/gate/choose.ts'
import { discardGate } from '../../services/gate/discard.ts'
import { readModelConfigurations } from '../../services/model/configurations.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'
import type { GateStarter } from '../../temporal/runtime/gate-starter.ts'
import { OWNER } from '../auth/access.ts'
import { type ModelChange, type ModelView, modelRequest, modelTrial, modelView } from '../contract/model.ts'
import { type Route, route } from '../route.ts'
import { readGate } from './present-gate.ts'

export interface ModelDeps {
  readonly db: Database
  readonly vault: Vault
  readonly registry: Pick<ProviderRegistry, 'open'>
  readonly startGate: GateStarter
  readonly log: Logger
}

const PATH = '/api/v1/settings/model'
/** Ask for no key. */
const KEYLESS: readonly VendorOf<'llm'>[] = VENDORS.llm.filter(
  (vendor) => credentialSchemas[vendor].safeParse({}).success,
)

/** Which language model answers a business's customers. */
export function modelRoutes(deps: ModelDeps): Route[] {
  const { db, vault } = deps
  return [
    route(
      OWNER,
      { method: 'get', path: PATH, summary: 'Which language model answers', answers: modelView },
      ({ scope }) => inTenant(db, scope, readModel),
    ),
    route(
      OWNER,
      {
        method: 'put',
        path: PATH,
        summary: 'Choose the language model that answers',
        shapes: { body: modelRequest },
        answers: modelView,
      },
      ({ body: { vendor, apiKey, model, ...bounds }, scope }) =>
        throughGate(deps, scope, (tx) =>
          chooseThroughGate(tx, vault, {
            vendor,
            settings: { ...bounds, ...(model !== null && { model }) },
            credentials: apiKey === undefined ? undefined : { apiKey },
            isKeyless: KEYLESS.includes(vendor),
          }),
        ),
    ),
    route(
      OWNER,
      { method: 'post', path: `${PATH}/gate`, summary: 'Put the model through its check again', answers: modelView },
      ({ scope }) => throughGate(deps, scope, askAgain),
    ),
    route(
      OWNER,
      { method: 'delete', path: `${PATH}/gate`, summary: 'Give the pending choice of a model up', answers: modelView },
      ({ scope }) =>
        inTenant(db, scope, async (tx) => {
          await discardGate(tx)
          return readModel(tx)
        }),
    ),
    route(
      OWNER,
      {
        method: 'post',
        path: `${PATH}/test`,
        summary: 'Ask a language model one thing, before or after it is chosen',
        shapes: { body: modelRequest },
        answers: modelTrial,
      },
      ({ body, scope }) => tryChoice(deps, scope, body),
    ),
  ]
}

/** Makes a choice, and has it asked once it is written down; null holds at once. */
async function throughGate(
  { db, startGate, log }: ModelDeps,
  scope: Scope,
  choose: (tx: Tx) => Promise<GateRunId | null>,
): Promise<ModelView> {
  const { runId, view } = await inTenant(db, scope, async (tx) => {
    const begun = await choose(tx)
    return { runId: begun, view: await readModel(tx) }
  })
  if (runId !== null)
    try {
      await startGate(scope.tenantId, runId)
    } catch (error) {
      log.warn({ err: error, runId }, 'the check of a model could not be started yet; the sweeper will')
    }
  return view
}

async function readModel(tx: Tx): Promise<ModelView> {
  const [settings, known] = [await readSettings(tx), await readModelConfigurations(tx)]
  const [active] = known.filter(({ isActive }) => isActive)
  if (active === undefined)
    throw new ServiceError('not_found', 'provider_not_configured', 'No language model is set up.')
  const { model, contextTokens, timeoutMs } = modelChoice(active.vendor, active.settings)
  return {
    vendor: active.vendor,
    model,
    usualModel: settings.model.name,
    contextTokens,
    timeoutMs: timeoutMs ?? settings.model.timeoutMs,
    usualWindows: VENDORS.llm.map((vendor) => ({ vendor, tokens: modelChoice(vendor, {}).contextTokens })),
    ready: [...new Set([...known.map(({ vendor }) => vendor), ...KEYLESS])],
    gate: await readGate(tx, { vendor: active.vendor, model: model ?? settings.model.name }),
  }
}

async function tryChoice({ db, vault, registry }: ModelDeps, { tenantId, ...scope }: Scope, body: ModelChange) {
  const { vendor, apiKey, model, timeoutMs } = body
  const { stored, usual } = await inTenant(db, { tenantId, ...scope }, async (tx) => ({
    stored: (await readModelConfigurations(tx)).find((one) => one.vendor === vendor),
    usual: (await readSettings(tx)).model,
  }))
  const kept: unknown = stored === undefined ? {} : JSON.parse(vault.open(stored.credentials))
  const credentials = apiKey === undefined ? kept : { apiKey }
  try {
    const provider = registry.open('llm', { tenantId, configurationId: 'trial', vendor, credentials })
    return await tryModel(provider, { model: model ?? usual.name, effort: usual.effort, timeoutMs })
  } catch (error) {
    // Credentials that cannot even be read are an answer too.
    if (!(error instanceof ProviderError)) throw error
    return { kind: 'failed' as const, code: error.code, message: error.message }
  }
}

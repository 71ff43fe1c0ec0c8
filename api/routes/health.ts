import type { Client } from '@temporalio/client'
import { type Request, type Response, Router } from 'express'
import type { Database } from '../../services/database.ts'
import { activeModel } from '../../services/gate/choose.ts'
import { gateStanding } from '../../services/gate/standing.ts'
import { type AccountState, readAccountStates } from '../../services/metrics/accounts.ts'
import { keptForAMoment } from '../../services/metrics/kept-for-a-moment.ts'
import { readTroubledModels } from '../../services/model/left-alone.ts'
import { readProviders } from '../../services/settings/overview.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import type { Identify } from '../auth/identify.ts'
import { type Health, health } from '../contract/health.ts'
import { accountView, channelStates, configurationView, providerStates } from '../health/channel-states.ts'
import { type ModelsSeen, modelsOf, probeModels } from '../health/models.ts'
import { answersOk, type Part, PROBE_LIMIT_MS, probe, within } from '../health/probe.ts'

export interface HealthDeps {
  readonly db: Database
  readonly client: Client
  readonly workerUrl: string | null
  readonly identify: Identify
}

const KEEP_MS = 1_000
/** Looking at every account takes up one part in twenty of the time at most. */
const ACCOUNTS_SHARE = 20

interface Seen {
  readonly parts: readonly Part[]
  readonly models: ModelsSeen | null
  readonly accounts: readonly AccountState[]
}

/** The state of every part, channel and provider this process can see. Of what is one business's own only to its people. */
export function healthRoutes(deps: HealthDeps): Router {
  const router = Router()
  const states = keptForAMoment({ keepMs: KEEP_MS, share: ACCOUNTS_SHARE }, () => readAccountStates(deps.db))
  const seen = keptForAMoment({ keepMs: KEEP_MS }, () => look(deps, states))
  router.get('/health', async (request: Request, response: Response) => {
    const [found, tenantId] = await Promise.all([seen(), tenantOf(deps, request)])
    const { models, accounts, ...own } = tenantId === null ? found : await ownOf(deps, tenantId, found)
    const parts = models === null ? found.parts : [...found.parts, models.part]
    const status = together(parts)
    const answer: Health = {
      status,
      // Why a part is down may name addresses: that is in the log.
      parts: parts.map((part) => ({ name: part.name, status: part.status })),
      channels: channelStates(accounts),
      providers: providerStates(accounts),
      models: [...(models?.models ?? [])],
      ...('configurations' in own && {
        accounts: accounts.map(accountView),
        configurations: own.configurations,
        isModelCurrent: own.isModelCurrent,
      }),
    }
    // Without Temporal messages are still taken and answered later: that is degraded, not down.
    response.status(status === 'down' ? 503 : 200).json(health.parse(answer))
  })
  router.get('/ready', async (_: Request, response: Response) => {
    const postgres = await probe('postgres', () => deps.db.pool.query('select 1'))
    response.status(postgres.status === 'ok' ? 200 : 503).json({ ready: postgres.status === 'ok' })
  })
  return router
}

async function look(
  { db, client, workerUrl }: HealthDeps,
  readStates: () => Promise<readonly AccountState[]>,
): Promise<Seen> {
  const [postgres, temporal, worker, models, accounts] = await Promise.all([
    probe('postgres', () => db.pool.query('select 1')),
    // With a deadline: without one each question would be asked again long after nobody waits for it.
    probe('temporal', () =>
      client.withDeadline(Date.now() + PROBE_LIMIT_MS, () => client.workflowService.getSystemInfo({})),
    ),
    workerUrl === null ? null : probe('worker', () => answersOk(`${workerUrl}/ready`)),
    workerUrl === null ? null : probeModels(`${workerUrl}/health`),
    // While the database is away its own part says so.
    within(readStates()).catch((): readonly AccountState[] => []),
  ])
  return { parts: [postgres, temporal, ...(worker === null ? [] : [worker])], models, accounts }
}

function together(parts: readonly Part[]): Health['status'] {
  if (parts.find(({ name }) => name === 'postgres')?.status !== 'ok') return 'down'
  return parts.some(({ status }) => status === 'down') ? 'degraded' : 'ok'
}

type TenantId = AccountState['tenantId']

/** What is theirs alone. Another business's wrong key, or an account of theirs that is blocked, is no news here. */
async function ownOf({ db }: HealthDeps, tenantId: TenantId, { accounts }: Seen) {
  const own = accounts.filter((account) => account.tenantId === tenantId)
  const scope = { tenantId, actor: { kind: 'system', part: 'health' } as const, correlationId: 'health' }
  try {
    return await within(
      inTenant(db, scope, async (tx) => ({
        accounts: own,
        configurations: (await readProviders(tx)).map(configurationView),
        models: modelsOf(await readTroubledModels(tx), new Date()),
        isModelCurrent: await isModelCurrent(tx),
      })),
    )
  } catch {
    // the database's own part says that it is away
    return { accounts: own, configurations: [], models: null, isModelCurrent: null }
  }
}

async function isModelCurrent(tx: Tx): Promise<boolean | null> {
  const active = await activeModel(tx)
  return active === null ? null : (await gateStanding(tx, active)).isCurrent
}

/** Whoever has no account, or cannot be told while the database is away, is a stranger. */
async function tenantOf({ identify }: HealthDeps, request: Request): Promise<TenantId | null> {
  try {
    const identity = await within(identify(request))
    return identity === null || identity.role === 'tenant' ? null : identity.tenantId
  } catch {
    // answered as to a stranger: health must answer most when everything else fails
    return null
  }
}

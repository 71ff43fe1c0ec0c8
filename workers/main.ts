import type { Client } from '@temporalio/client'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import type { Logger } from 'pino'
import { type Config, loadConfig } from '../config/config.ts'
import { CONVERSATION_TIMINGS } from '../domain/conversation/timings.ts'
import { createAttachmentStore } from '../services/attachment/store.ts'
import { chainAll } from '../services/audit/chain.ts'
import { createVault } from '../services/credential/vault.ts'
import { type Database, openDatabase } from '../services/database.ts'
import { reviveAllLeads } from '../services/lead/revive.ts'
import { asLeader } from '../services/leader.ts'
import { createLog } from '../services/log.ts'
import { createKeyring } from '../services/payload-key/keyring.ts'
import { TASK_QUEUES } from '../temporal/contract/task-queues.ts'
import { workflowIds } from '../temporal/contract/workflow-ids.ts'
import { createTemporalClient } from '../temporal/runtime/connection.ts'
import { createDataConverter } from '../temporal/runtime/data-converter.ts'
import { createDoorbell } from '../temporal/runtime/doorbell.ts'
import { createGateStarter } from '../temporal/runtime/gate-starter.ts'
import { keepNamespace, prepareNamespace } from '../temporal/runtime/prepare-namespace.ts'
import { workflowBundle } from './build-bundle.ts'
import { createActivities } from './compose-activities.ts'
import { startAlerts } from './loops/alerts.ts'
import { startAttachments, startOrphans } from './loops/attachments.ts'
import { startCallbacks } from './loops/callbacks.ts'
import { startMailboxes } from './loops/mailboxes.ts'
import { startMaintenance } from './loops/maintenance.ts'
import { startProfileNames } from './loops/profile-names.ts'
import { startRecovery } from './loops/recovery.ts'
import { repeat } from './loops/repeat.ts'
import { startSweeper } from './loops/sweeper.ts'
import { startTemplates } from './loops/templates.ts'
import { createMeasures } from './measures.ts'
import { serveWorkerHealth } from './metrics.ts'
import { createModelMetrics } from './model-metrics.ts'
import { commonOptions, modelOptions, stewardOptions } from './options.ts'
import { registerQueueMetrics } from './queue-metrics.ts'

const SWEEP_PACE_MS = 2_000
const SWEEP_AGE_MS = 5_000
const CHAIN_PACE_MS = 2_000
const MAILBOX_PACE_MS = 500
const ATTACHMENT_PACE_MS = 1_000
const WATCH_PACE_MS = 5_000
const TELL_PACE_MS = 1_000
const NAMESPACE_PACE_MS = 5_000
const RECOVERY_PACE_MS = 2_000
const MAINTENANCE_PACE_MS = 3_600_000
const TEMPLATE_PACE_MS = 2_000
const PROFILE_PACE_MS = 2_000
const TEMPLATES_EVERY_MS = 3_600_000

// A cached workflow keeps its last few bytes to the engine, and with them the whole slab of the pool they were cut from.
const POOL_BYTES = 8 * 1024

async function main(config: Config): Promise<void> {
  Buffer.poolSize = POOL_BYTES
  const log = createLog('worker', config.LOG_LEVEL)
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => log.warn({ level, meta }, message)),
  })
  let isReady = false
  const models = createModelMetrics()
  const measures = createMeasures()
  let records: Database | null = null
  const server = serveWorkerHealth(config.API_HOST, config.WORKER_METRICS_PORT, {
    isReady: () => isReady,
    models,
    register(registry) {
      measures.register(registry)
      registerQueueMetrics(registry, () => records)
    },
  })

  const bundlePath = await workflowBundle()
  const connection = await connectPatiently(config, log)
  const db = openDatabase({ url: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, name: 'steward-worker' })
  records = db
  const keys = createKeyring(db, createVault(config.STEWARD_SECRET_KEYS))
  const temporal = createTemporalClient(config.temporal, keys)
  const { client } = temporal
  const wasEmpty = await prepareNamespace(temporal.connection, config.temporal.namespace)
  if (wasEmpty) await reviveAllLeads(db)
  const doorbell = createDoorbell({ client, timings: CONVERSATION_TIMINGS })
  const activities = createActivities({ config, db, doorbell, log, measures })
  const { thinking, applyTruth, warmUp, providers, breakers } = activities
  models.watch(breakers)

  const common = {
    ...commonOptions,
    connection,
    namespace: config.temporal.namespace,
    dataConverter: createDataConverter(keys),
  }
  const steward = await Worker.create({
    ...common,
    taskQueue: TASK_QUEUES.steward,
    workflowBundle: { codePath: bundlePath },
    activities: activities.records,
    ...stewardOptions,
  })
  const model = await Worker.create({
    ...common,
    taskQueue: TASK_QUEUES.model,
    activities: thinking,
    ...modelOptions,
  })
  const running = Promise.all([steward.run(), model.run()])
  await warmUp()
  await runOnce(client)
  const files = createAttachmentStore({ dir: config.ATTACHMENTS_DIR, maxBytes: config.ATTACHMENT_MAX_BYTES })
  const loops = [
    startSweeper({
      db,
      doorbell,
      log,
      startGate: createGateStarter(client),
      paceMs: SWEEP_PACE_MS,
      ageMs: SWEEP_AGE_MS,
    }),
    startCallbacks({ db, doorbell, log, applyTruth, paceMs: SWEEP_PACE_MS, ageMs: SWEEP_AGE_MS }),
    startMailboxes({ db, providers, doorbell, files, log, paceMs: MAILBOX_PACE_MS, pollMs: config.MAILBOX_POLL_MS }),
    startAttachments({ db, providers, files, log, paceMs: ATTACHMENT_PACE_MS }),
    startOrphans({ db, providers, files, log }),
    startRecovery({
      db,
      providers,
      doorbell,
      log,
      everyMs: config.INBOUND_RECOVERY_EVERY_MS,
      paceMs: RECOVERY_PACE_MS,
    }),
    repeat(
      'namespace',
      NAMESPACE_PACE_MS,
      async () => {
        if (await keepNamespace(temporal.connection, config.temporal.namespace)) await reviveAllLeads(db)
      },
      log,
    ),
    startAlerts({
      db,
      providers,
      log,
      publicUrl: config.PUBLIC_URL.replace(/\/$/, ''),
      listLagMs: config.MESSAGING_LIST_LAG_MS,
      watchPaceMs: WATCH_PACE_MS,
      tellPaceMs: TELL_PACE_MS,
    }),
    startTemplates({ db, providers, log, paceMs: TEMPLATE_PACE_MS, everyMs: TEMPLATES_EVERY_MS }),
    startProfileNames({ db, providers, log, paceMs: PROFILE_PACE_MS }),
    startMaintenance({ db, log, paceMs: MAINTENANCE_PACE_MS }),
    repeat('audit-chain', CHAIN_PACE_MS, async () => void (await asLeader(db, 'auditChain', () => chainAll(db))), log),
  ]
  isReady = true
  log.info('ready')

  const stop = () => {
    isReady = false
    for (const worker of [steward, model]) if (worker.getState() === 'RUNNING') worker.shutdown()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  try {
    await running
  } finally {
    await Promise.all(loops.map((loop) => loop.stop()))
    server.close()
    await db.close()
    await temporal.close()
    await connection.close()
  }
}

/** Temporal may come up later than we do: waiting is better than dying. */
async function connectPatiently(config: Config, log: Logger): Promise<NativeConnection> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await NativeConnection.connect(config.temporal.connection)
    } catch (error) {
      log.warn({ err: error, attempt }, 'Temporal does not answer yet')
      await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, 250 * attempt)))
    }
  }
}

/** Builds the isolate and the connections before the first customer needs them. */
async function runOnce(client: Client): Promise<void> {
  await client.workflow.execute('warmUp', {
    workflowId: workflowIds.warmUp(String(process.pid)),
    taskQueue: TASK_QUEUES.steward,
    workflowRunTimeout: '30s',
  })
}

if (import.meta.main) await main(loadConfig())

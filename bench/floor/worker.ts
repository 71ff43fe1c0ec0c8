import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { loadConfig } from '../../config/config.ts'
import { createVault } from '../../services/credential/vault.ts'
import { openDatabase } from '../../services/database.ts'
import { createKeyring } from '../../services/payload-key/keyring.ts'
import { createDataConverter, FAILURE_CONVERTER_PATH } from '../../temporal/runtime/data-converter.ts'
import { commonOptions, modelOptions, stewardOptions } from '../../workers/options.ts'
import { floorActivities } from './activities.ts'
import { FLOOR_QUEUES } from './contract.ts'

/** A worker set up as the product's is, codec included, with activities that do nothing. Started by the benchmark. */
const config = loadConfig()
const logger = new DefaultLogger('WARN')
Runtime.install({ logger })
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('./workflows.ts', import.meta.url)),
  failureConverterPath: FAILURE_CONVERTER_PATH,
  workflowInterceptorModules: [fileURLToPath(new URL('../../workflows/correlation.ts', import.meta.url))],
  logger,
})
const connection = await NativeConnection.connect(config.temporal.connection)
const db = openDatabase({ url: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, name: 'steward-bench-floor' })
const keys = createKeyring(db, createVault(config.STEWARD_SECRET_KEYS))
const common = {
  ...commonOptions,
  connection,
  namespace: config.temporal.namespace,
  dataConverter: createDataConverter(keys),
  activities: floorActivities,
}
const workers = await Promise.all([
  Worker.create({ ...common, ...stewardOptions, taskQueue: FLOOR_QUEUES.steward, workflowBundle: { code } }),
  Worker.create({ ...common, ...modelOptions, taskQueue: FLOOR_QUEUES.model }),
])
const running = Promise.all(workers.map((worker) => worker.run()))
function stop(): void {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown()
}
process.once('SIGTERM', stop)
// Nobody listens any more: the benchmark is gone.
process.once('disconnect', stop)
process.send?.('ready')
await running
await db.close()
await connection.close()
if (process.connected) process.disconnect?.()

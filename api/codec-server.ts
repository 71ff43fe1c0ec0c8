import { createServer } from 'node:http'
import express from 'express'
import { type Config, loadConfig } from '../config/config.ts'
import { createVault } from '../services/credential/vault.ts'
import { openDatabase } from '../services/database.ts'
import { createLog } from '../services/log.ts'
import { createKeyring } from '../services/payload-key/keyring.ts'
import { createIdentities } from './auth/identify.ts'
import { correlate } from './http/correlation.ts'
import { problemHandler } from './problem.ts'
import { codecRoutes } from './routes/codec.ts'

/** The codec alone, for installations that keep it away from the public api. */
async function main(config: Config): Promise<void> {
  const log = createLog('codec-server', config.LOG_LEVEL)
  const db = openDatabase({ url: config.DATABASE_URL, poolSize: 4, name: 'steward-codec' })
  const keys = createKeyring(db, createVault(config.STEWARD_SECRET_KEYS))
  const { identify } = createIdentities(db)
  const app = express().disable('x-powered-by')
  app.use(correlate)
  app.use(
    codecRoutes({ keys, identify, operatorToken: config.OPERATOR_TOKEN, temporalUi: config.TEMPORAL_UI_URL }),
    problemHandler(log),
  )
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(config.CODEC_SERVER_PORT, config.API_HOST, resolve))
  log.info({ port: config.CODEC_SERVER_PORT }, 'ready')
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await db.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

if (import.meta.main) await main(loadConfig())

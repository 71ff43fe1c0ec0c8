import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { rotateLog } from './logs/file.ts'
import { findPostgres } from './postgres/binaries.ts'
import { type Cluster, clusterDir, ensureCluster, OWNER } from './postgres/cluster.ts'
import { findPostmaster } from './postgres/postmaster.ts'
import { chooseRunAs, type RunAs } from './postgres/run-as.ts'
import { startServer, stopServer } from './postgres/server.ts'
import type { Launch } from './process/launched.ts'
import { localSecrets } from './secrets.ts'

export interface PostgresOptions {
  readonly dataDir: string
  readonly port: number
  /** How to run as root; found out when not given. */
  readonly runAs?: RunAs
}

export interface LocalPostgres {
  readonly launch: Launch
  /** As the superuser, for migrations only. */
  readonly ownerUrl: string
  /** As the role of api and worker, which exists once the migrations ran. */
  readonly appUrl: string
  readonly logPath: string
  /** Whether a server of this data directory already listens on the port. */
  readonly isListening: () => boolean
}

const DATABASE = 'steward'
const APP_ROLE = 'steward_app'

/** A real Postgres 18 on the files below `dataDir`. */
export function localPostgres({ dataDir, port, runAs }: PostgresOptions): LocalPostgres {
  const { postgresOwnerPassword, postgresAppPassword } = localSecrets(dataDir)
  const cluster = clusterOf(dataDir, runAs)
  const logPath = join(dataDir, 'logs', 'postgres.log')
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

  return {
    ownerUrl: url(OWNER, postgresOwnerPassword, DATABASE),
    appUrl: url(APP_ROLE, postgresAppPassword, DATABASE),
    logPath,
    isListening: () => findPostmaster(clusterDir(dataDir))?.port === port,
    launch: async ({ signal, onSpawn }) => {
      rotateLog(logPath)
      await ensureCluster(cluster, postgresOwnerPassword)
      const server = await startServer(cluster, { port, logPath }, signal)
      onSpawn(server.identity)
      try {
        await ensureDatabase(url(OWNER, postgresOwnerPassword, 'postgres'))
        return server
      } catch (error) {
        await server.stop()
        throw error
      }
    },
  }
}

/** Ends whatever server runs on a data directory. */
export async function stopPostgresOf(dataDir: string): Promise<void> {
  if (existsSync(clusterDir(dataDir))) await stopServer(clusterOf(dataDir))
}

function clusterOf(dataDir: string, runAs?: RunAs): Cluster {
  const binaries = findPostgres()
  return { dataDir, binaries, runAs: runAs ?? chooseRunAs(binaries.postgres) }
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'steward-supervisor' })
  // The query that is under way rejects as well; without a listener a server killed now would end the supervisor.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (known.rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

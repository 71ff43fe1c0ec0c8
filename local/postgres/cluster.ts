import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PostgresBinaries } from './binaries.ts'
import { handOver, type RunAs } from './run-as.ts'
import { runTool } from './tool.ts'

export interface Cluster {
  /** Of the whole installation; the cluster lies in `postgres` below it. */
  readonly dataDir: string
  readonly binaries: PostgresBinaries
  readonly runAs: RunAs
}

export const OWNER = 'steward'
export const clusterDir = (dataDir: string) => join(dataDir, 'postgres')

/** Makes the cluster beside its place and moves it there when complete: a killed first start leaves nothing half done. */
export async function ensureCluster(cluster: Cluster, ownerPassword: string): Promise<void> {
  const place = clusterDir(cluster.dataDir)
  if (!existsSync(place)) {
    const unfinished = `${place}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    await initialise(cluster, unfinished, ownerPassword)
    renameSync(unfinished, place)
  }
  handOver(cluster.runAs, cluster.dataDir, [place])
}

async function initialise({ dataDir, binaries, runAs }: Cluster, target: string, password: string): Promise<void> {
  const workshop = mkdtempSync(join(dataDir, 'initdb-'))
  const passwordFile = join(workshop, 'password')
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    handOver(runAs, dataDir, [target, workshop])
    // C order with Unicode case rules: sorting is fast and stable, and lower('Ü') is still 'ü'.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = ['-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    await runTool(runAs, binaries.initdb, ['-D', target, ...access, '--no-sync', ...locale])
    await runTool(runAs, binaries.initdb, ['-D', target, '--sync-only'])
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

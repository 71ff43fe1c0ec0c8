import { closeSync, openSync } from 'node:fs'
import { isRunning, type ProcessIdentity, signal } from '../process/identity.ts'
import type { Launched } from '../process/launched.ts'
import { sleep, waitFor } from '../process/wait.ts'
import { type Cluster, clusterDir } from './cluster.ts'
import { findPostmaster, forgetDeadPostmaster, type Postmaster } from './postmaster.ts'
import { handOver } from './run-as.ts'
import { serverOptions } from './settings.ts'
import { runTool } from './tool.ts'

export interface ServerPlace {
  readonly port: number
  readonly logPath: string
}

const START_WITHIN_MS = 60_000
const STOP_WITHIN_S = '15'

/** Starts the server, or takes over the one that a killed supervisor left running on the same port. */
export async function startServer(cluster: Cluster, place: ServerPlace, abort: AbortSignal): Promise<Launched> {
  const left = findPostmaster(clusterDir(cluster.dataDir))
  if (left && left.port !== place.port) await stopServer(cluster)
  const server = left?.port === place.port ? left : await startFresh(cluster, place, abort)
  return {
    identity: server.identity,
    exited: untilGone(server.identity),
    stop: () => stopServer(cluster, server.identity),
  }
}

async function startFresh(cluster: Cluster, { port, logPath }: ServerPlace, abort: AbortSignal): Promise<Postmaster> {
  const directory = clusterDir(cluster.dataDir)
  closeSync(openSync(logPath, 'a', 0o600))
  handOver(cluster.runAs, cluster.dataDir, [logPath])
  const args = ['-D', directory, '-w', '-t', '60', '-l', logPath, '-o', serverOptions(port), 'start']
  let refusal: unknown
  // After kill -9 the old server's sessions hold its memory for a moment longer, and a new one refuses meanwhile.
  const isStarted = await waitFor(() => tryStart(), { timeoutMs: START_WITHIN_MS, everyMs: 200, signal: abort })
  const server = findPostmaster(directory)
  if (!isStarted || !server) throw new Error('Postgres did not start', { cause: refusal })
  return server

  async function tryStart(): Promise<boolean> {
    forgetDeadPostmaster(directory)
    try {
      await runTool(cluster.runAs, cluster.binaries.pgCtl, args)
      return true
    } catch (error) {
      refusal = error
      return false
    }
  }
}

/** Also stops a server of this data directory that somebody else started. */
export async function stopServer(cluster: Cluster, known?: ProcessIdentity): Promise<void> {
  const server = known ?? findPostmaster(clusterDir(cluster.dataDir))?.identity
  if (!server || !isRunning(server)) return
  for (const mode of ['fast', 'immediate']) {
    const args = ['-D', clusterDir(cluster.dataDir), '-w', '-t', STOP_WITHIN_S, '-m', mode, 'stop']
    const [stopped] = await Promise.allSettled([runTool(cluster.runAs, cluster.binaries.pgCtl, args)])
    if (stopped.status === 'fulfilled' || !isRunning(server)) return
  }
  signal(server, 'SIGKILL')
}

async function untilGone(identity: ProcessIdentity): Promise<string> {
  while (isRunning(identity)) await sleep(200)
  return 'the server process is gone'
}

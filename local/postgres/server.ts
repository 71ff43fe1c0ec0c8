import { closeSync, openSync } from 'node:fs'
import { lastWords, sizeOf } from '../logs/file.ts'
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
// Looking is reading a file on Linux and starting `ps` elsewhere.
const LOOK_EVERY_MS = process.platform === 'linux' ? 200 : 1_000

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
  await waitFor(() => tryStart(), { timeoutMs: START_WITHIN_MS, everyMs: 200, signal: abort })
  const server = findPostmaster(directory)
  if (!server) throw new Error('Postgres is not there although it was started')
  return server

  /** After kill -9 the old server's sessions hold its memory for a moment longer; a new one refuses meanwhile. */
  async function tryStart(): Promise<boolean> {
    forgetDeadPostmaster(directory)
    const logStart = sizeOf(logPath)
    try {
      await runTool(cluster.runAs, cluster.binaries.pgCtl, args)
      return true
    } catch (error) {
      const told = lastWords(logPath, logStart)
      if (told.includes('shared memory block')) return false
      throw new Error(`Its log says:\n${told}`, { cause: error })
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
  while (isRunning(identity)) await sleep(LOOK_EVERY_MS)
  return 'the server process is gone'
}

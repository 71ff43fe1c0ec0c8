import { existsSync } from 'node:fs'
import type { Environment } from '../../config/machine.ts'
import { ARCHIVE_HOME, fromArchive } from './archive.ts'
import { fillCache, temporalCache } from './cache.ts'
import { fromGo } from './go-install.ts'
import { isNewEnough, onPath, serverVersion } from './on-path.ts'
import { TEMPORAL_CLI_VERSION, TEMPORAL_SERVER_MINIMUM } from './version.ts'

export interface FindOptions {
  readonly environment: Environment
  readonly signal: AbortSignal
  readonly onProgress: (text: string) => void
  /** Where the official archives lie; a test has its own. */
  readonly archiveHome?: string
}

/** The path of a `temporal` binary, made first where the machine has none. Rejects with every way that failed. */
export async function findTemporal(options: FindOptions): Promise<string> {
  const refusals: string[] = []
  const installed = onPath('temporal', options.environment)
  if (installed) {
    const version = serverVersion(installed)
    if (version && isNewEnough(version)) return installed
    refusals.push(
      `on PATH: ${installed} brings server ${version ?? 'unknown'}, ${TEMPORAL_SERVER_MINIMUM.join('.')} or newer is needed`,
    )
  }
  const cache = temporalCache(options.environment)
  if (existsSync(cache.binary)) return cache.binary
  return fillCache(cache, {
    signal: options.signal,
    onWait: () => options.onProgress('another start is installing it; waiting'),
    make: (workshop) => make(options, workshop, refusals),
  })
}

async function make(options: FindOptions, workshop: string, refusals: string[]): Promise<string> {
  for (const way of [download, compile]) {
    try {
      const binary = await way(options, workshop)
      if (serverVersion(binary)) return binary
      refusals.push(`${way.name}: the binary does not run here`)
    } catch (error) {
      options.signal.throwIfAborted()
      refusals.push(`${way.name}: ${reasonOf(error)}`)
    }
  }
  throw new Error(explain(refusals))
}

function download({ archiveHome = ARCHIVE_HOME, signal, onProgress }: FindOptions, workshop: string): Promise<string> {
  onProgress(`fetching the official archive (version ${TEMPORAL_CLI_VERSION})`)
  return fromArchive({ home: archiveHome, workshop, signal, onProgress })
}

async function compile({ environment, signal, onProgress }: FindOptions, workshop: string): Promise<string> {
  const go = onPath('go', environment)
  if (!go) throw new Error('Go is not installed')
  onProgress('the official archive is out of reach; compiling with Go, once, 3 to 6 minutes')
  return fromGo({ go, environment, workshop, signal, onProgress: (text) => onProgress(`compiling: ${text}`) })
}

function explain(refusals: readonly string[]): string {
  return [
    'No Temporal server was found and none could be installed.',
    ...refusals.map((refusal) => `  ${refusal}`),
    'Any one of these is enough; run the command again afterwards:',
    '  - install the Temporal CLI so that `temporal` is on PATH (brew install temporal, or https://docs.temporal.io/cli)',
    '  - let this machine reach github.com, for the official archive',
    '  - install Go 1.25 or newer, to compile it here',
    '  - set TEMPORAL_ADDRESS to a server that already runs',
  ].join('\n')
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}

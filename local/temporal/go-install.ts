import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Environment } from '../../config/machine.ts'
import { TEMPORAL_CLI_VERSION } from './version.ts'

export interface GoInstall {
  readonly go: string
  readonly environment: Environment
  readonly workshop: string
  readonly signal: AbortSignal
  /** Called every few seconds with what is happening. */
  readonly onProgress: (text: string) => void
}

const PACKAGE = `github.com/temporalio/cli/cmd/temporal@v${TEMPORAL_CLI_VERSION}`
const PROGRESS_EVERY_MS = 3_000
/** What version 1.5.1 consists of when nothing is cached; fewer when Go has compiled some before. */
const PACKAGES = 1_300

/** Compiles the server with Go into the workshop. Rejects with the compiler's last words. */
export async function fromGo({ go, environment, workshop, signal, onProgress }: GoInstall): Promise<string> {
  const env = { ...environment, GOBIN: workshop }
  // A group of its own: ending only `go` would leave the compilers it started at work.
  const child = spawn(go, ['install', '-v', PACKAGE], { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const told = createCount()
  child.stderr.setEncoding('utf8').on('data', told.add)
  const endGroup = () => child.pid && process.kill(-child.pid, 'SIGKILL')
  signal.addEventListener('abort', endGroup, { once: true })
  const since = performance.now()
  const timer = setInterval(() => onProgress(told.summary(performance.now() - since)), PROGRESS_EVERY_MS)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve)
    })
    signal.throwIfAborted()
    if (code !== 0) throw new Error(told.lastWords())
    return join(workshop, process.platform === 'win32' ? 'temporal.exe' : 'temporal')
  } finally {
    clearInterval(timer)
    signal.removeEventListener('abort', endGroup)
  }
}

const isFetch = (line: string) => line.startsWith('go: ')

/** `go install -v` names every module it fetches and every package it compiles. */
function createCount() {
  let fetched = 0
  let compiled = 0
  let last: readonly string[] = []
  return {
    add: (text: string): void => {
      const lines = text.split('\n').filter(Boolean)
      fetched += lines.filter(isFetch).length
      compiled += lines.filter((line) => !isFetch(line)).length
      last = [...last, ...lines].slice(-8)
    },
    summary: (elapsedMs: number): string => {
      const seconds = Math.round(elapsedMs / 1_000)
      const time = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
      return `${time}, ${fetched > 0 ? `${fetched} modules fetched, ` : ''}${compiled} of about ${PACKAGES} packages`
    },
    lastWords: () => last.join('\n'),
  }
}

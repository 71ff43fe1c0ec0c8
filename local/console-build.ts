import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lock } from './process/lock.ts'
import { runToEnd } from './process/one-shot.ts'

export interface ConsoleBuild {
  readonly root: string
  readonly logPath: string
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  readonly onWait: () => void
}

const SOURCES = ['console', 'api/contract', 'domain', 'package-lock.json']
const KEPT_MS = 24 * 3_600_000
const NO_SOURCE = /(?:^|\/)(?:dist|node_modules)(?:\/|$)|\.test\.tsx?$/

/** Builds the console when its sources are not the ones of the last build. Returns whether it did. */
export async function buildConsole({ root, logPath, env, signal, onWait }: ConsoleBuild): Promise<boolean> {
  const stamp = join(root, 'console', 'dist', '.sources-sha256')
  const wanted = hashSources(root)
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (isCurrent()) return false
  const lockPath = join(root, 'node_modules', '.cache', 'steward-console.lock')
  mkdirSync(dirname(lockPath), { recursive: true })
  const held = await lock(lockPath, onWait, signal)
  try {
    if (isCurrent()) return false
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const args = [vite, 'build', '--config', 'console/vite.config.ts', '--logLevel', 'warn']
    const out = await runToEnd({
      name: 'The console build',
      command: process.execPath,
      args,
      cwd: root,
      env,
      logPath,
      signal,
    })
    if (out.trim() !== '') writeFileSync(logPath, out, { flag: 'a' })
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, wanted)
    forgetOldFiles(join(root, 'console', 'dist', 'assets'))
    return true
  } finally {
    held.release()
  }
}

/** Files of earlier builds stay for the pages that are still open, for a day. */
function forgetOldFiles(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path)
  }
}

function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesBelow(root, source))) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesBelow(root: string, path: string): readonly string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found ? [path] : []
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const files = entries.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  return files.filter((file) => !NO_SOURCE.test(file)).sort()
}

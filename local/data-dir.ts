import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const MARKER = '.steward-data'
export const LOCK_FILE = 'supervisor.lock'

/** Marks a directory as ours when it is new, so that `--fresh` never empties a folder somebody named by mistake. */
export function prepareDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const isOurs = readdirSync(dataDir).length === 0 || basename(dataDir) === '.steward'
  if (isOurs) writeFileSync(join(dataDir, MARKER), 'Data of a local Steward. npm start -- --fresh empties it.\n')
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
}

export function emptyDataDir(dataDir: string): void {
  if (!existsSync(join(dataDir, MARKER))) {
    throw new Error(`${dataDir} was not made by npm start, so --fresh does not empty it. Name another one with --data.`)
  }
  for (const name of readdirSync(dataDir)) {
    if (name !== LOCK_FILE && name !== MARKER) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
  prepareDataDir(dataDir)
}

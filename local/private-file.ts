import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file that only its owner reads, in one step: a reader sees the old content or the new, never half of it. */
export function writePrivately(path: string, content: string, { flush = false } = {}): void {
  const unfinished = `${path}.${process.pid}.tmp`
  writeFileSync(unfinished, content, { mode: 0o600, flush })
  renameSync(unfinished, path)
}

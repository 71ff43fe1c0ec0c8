import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Postgres refuses to run as root. As root it gets a user namespace of its own, in which files stay root's; where
 * namespaces are forbidden it runs as the user nobody on files handed over to that user.
 */
export type RunAs = 'self' | 'namespace' | 'nobody'

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly user: { readonly uid?: number; readonly gid?: number }
}

const NOBODY = 65_534

export function chooseRunAs(postgres: string): RunAs {
  if (process.getuid?.() !== 0) return 'self'
  return spawnSync('unshare', ['-U', postgres, '--version']).status === 0 ? 'namespace' : 'nobody'
}

export function commandAs(runAs: RunAs, file: string, args: readonly string[]): Command {
  if (runAs === 'namespace') return { file: 'unshare', args: ['-U', file, ...args], user: {} }
  return { file, args, user: runAs === 'nobody' ? { uid: NOBODY, gid: NOBODY } : {} }
}

/** Lets the server's user reach and own its files; `dataDir` itself stays closed to listing. */
export function handOver(runAs: RunAs, dataDir: string, paths: readonly string[]): void {
  const isRoot = process.getuid?.() === 0
  if (!isRoot) return
  const owner = runAs === 'nobody' ? NOBODY : 0
  if (runAs === 'nobody') chmodSync(dataDir, 0o711)
  for (const path of paths) if (existsSync(path) && statSync(path).uid !== owner) chownAll(path, owner)
}

function chownAll(path: string, owner: number): void {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) chownAll(join(path, name), owner)
  chownSync(path, owner, owner)
}

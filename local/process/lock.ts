import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { identify, isRunning, type ProcessIdentity } from './identity.ts'
import { sleep, waitFor } from './wait.ts'

export type LockAttempt =
  | { readonly kind: 'taken'; readonly release: () => void }
  | { readonly kind: 'held'; readonly by: ProcessIdentity }

/** A file that names its owner. What a killed owner left behind is recognised and taken over. */
export async function tryLock(path: string): Promise<LockAttempt> {
  const self = identify(process.pid)
  if (!self) throw new Error('This process cannot tell when it was started')
  for (;;) {
    if (create(path, JSON.stringify(self))) return { kind: 'taken', release: releaseOnce(path) }
    const owner = await readOwner(path)
    if (owner && isRunning(owner)) return { kind: 'held', by: owner }
    await discardStale(path, owner)
  }
}

/** Waits for the owner to finish, as long as it lives. */
export async function lock(path: string, onWait: (by: ProcessIdentity) => void, signal?: AbortSignal) {
  let isAnnounced = false
  for (;;) {
    const attempt = await tryLock(path)
    if (attempt.kind === 'taken') return attempt
    if (!isAnnounced) onWait(attempt.by)
    isAnnounced = true
    await sleep(300, undefined, { signal })
  }
}

/** Once, because after that the file may be somebody else's. */
function releaseOnce(path: string): () => void {
  let isOurs = true
  return () => {
    if (isOurs) rmSync(path, { force: true })
    isOurs = false
  }
}

function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** A file that was just created may still be empty, so a moment passes before it counts as unreadable. */
async function readOwner(path: string): Promise<ProcessIdentity | undefined> {
  return waitFor(() => parseOwner(path), { timeoutMs: 500 })
}

function parseOwner(path: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity
  } catch {
    return undefined
  }
}

/** Of two processes that find the same stale file one may already have replaced it: a live owner's file is put back. */
async function discardStale(path: string, seen: ProcessIdentity | undefined): Promise<void> {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = parseOwner(aside)
  const isStale = !moved || (moved.pid === seen?.pid && moved.startedAt === seen.startedAt) || !isRunning(moved)
  if (!isStale) create(path, JSON.stringify(moved))
  rmSync(aside, { force: true })
}

import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { AttachmentRefusal } from '../../domain/attachment/attachment.ts'
import { type KeptType, typeOfBytes } from '../../domain/attachment/content-type.ts'
import type { TenantId } from '../../domain/ids.ts'

interface Refused {
  readonly kind: 'refused'
  readonly reason: AttachmentRefusal
}

/** What became of bytes somebody sent. */
export type Kept =
  | { readonly kind: 'stored'; readonly sha256: string; readonly type: KeptType; readonly sizeBytes: number }
  | Refused

/** Files of customers, one folder for each business, each under the digest of its bytes and no name of its own. */
export interface AttachmentStore {
  readonly maxBytes: number
  /** Why these bytes would not be kept; null when they would. */
  refusalOf(bytes: Uint8Array, saidType: string): AttachmentRefusal | null
  /** Looks at the bytes and keeps them where they may be kept; they are on the disk when this answers. */
  keep(tenantId: TenantId, bytes: Uint8Array, saidType: string): Promise<Kept>
  /** Where they lie; null when they are not there. */
  find(tenantId: TenantId, sha256: string): Promise<string | null>
  remove(tenantId: TenantId, sha256: string): Promise<void>
  /** Digests of what nobody has sent again for so long. */
  older(tenantId: TenantId, thanMs: number): Promise<readonly string[]>
}

const DIGEST = /^[0-9a-f]{64}$/

export function createAttachmentStore({ dir, maxBytes }: { dir: string; maxBytes: number }): AttachmentStore {
  const pathOf = (tenantId: TenantId, sha256: string): string => {
    if (!DIGEST.test(sha256)) throw new TypeError('not a digest')
    return join(resolve(dir), tenantId, sha256.slice(0, 2), sha256)
  }
  const judge = (bytes: Uint8Array, saidType: string): KeptType | Refused => {
    if (bytes.byteLength === 0) return { kind: 'refused', reason: 'empty' }
    if (bytes.byteLength > maxBytes) return { kind: 'refused', reason: 'too_large' }
    return typeOfBytes(bytes, saidType) ?? { kind: 'refused', reason: 'type' }
  }
  return {
    maxBytes,
    refusalOf(bytes, saidType) {
      const judged = judge(bytes, saidType)
      return typeof judged === 'string' ? null : judged.reason
    },
    async keep(tenantId, bytes, saidType) {
      const type = judge(bytes, saidType)
      if (typeof type !== 'string') return type
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await write(pathOf(tenantId, sha256), bytes)
      return { kind: 'stored', sha256, type, sizeBytes: bytes.byteLength }
    },
    async find(tenantId, sha256) {
      const path = pathOf(tenantId, sha256)
      return (await isThere(path)) ? path : null
    },
    remove: (tenantId, sha256) => rm(pathOf(tenantId, sha256), { force: true }),
    older: (tenantId, thanMs) => olderIn(join(resolve(dir), tenantId), Date.now() - thanMs),
  }
}

/** Whole or not at all: a file under its digest is never half a file. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  if (await isThere(path)) {
    // Sent again: it counts as new to whoever clears up.
    const now = new Date()
    return utimes(path, now, now)
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

async function olderIn(folder: string, beforeMs: number): Promise<readonly string[]> {
  if (!(await stat(folder).then(() => true, whenMissing))) return []
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !DIGEST.test(entry.name)) continue
    const { mtimeMs } = await stat(join(entry.parentPath, entry.name))
    if (mtimeMs < beforeMs) found.push(entry.name)
  }
  return found
}

function whenMissing(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
  throw error
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isFile(), whenMissing)
}

import type { Logger } from 'pino'
import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import type { FetchedFile } from '../../providers/files/fetched.ts'
import { ProviderError } from '../../providers/provider-error.ts'
import {
  beginFetch,
  type DueAttachment,
  type Fetching,
  postponeFetch,
  settleFetch,
} from '../../services/attachment/fetch.ts'
import type { AttachmentStore, Kept } from '../../services/attachment/store.ts'
import type { Database } from '../../services/database.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'

export interface AttachmentDeps {
  readonly db: Database
  readonly providers: Pick<ProviderDirectory, 'messaging'>
  readonly files: AttachmentStore
  readonly log: Logger
}

/** Longer than the fetch may take: nobody else asks meanwhile. */
const LEASE_MS = 60_000
const ABORT_MS = 45_000

/** Fetches one file from its provider, looks at what it is, and keeps it or says why not. */
export async function fetchAttachment(deps: AttachmentDeps, { tenantId, attachmentId }: DueAttachment): Promise<void> {
  const { db, log } = deps
  const scope: Scope = {
    tenantId,
    actor: { kind: 'system', part: 'attachments' },
    correlationId: `attachment-${attachmentId}`,
  }
  const fetching = await inTenant(db, scope, (tx) => beginFetch(tx, attachmentId, LEASE_MS))
  if (fetching === null) return
  try {
    const kept = await keep(deps, scope, fetching)
    await inTenant(db, scope, (tx) => settleFetch(tx, fetching, kept))
  } catch (error) {
    const waitMs = error instanceof ProviderError ? error.retryAfterMs : null
    await inTenant(db, scope, (tx) => postponeFetch(tx, fetching, waitMs))
    log.warn({ err: error, tenantId, attachmentId, attempts: fetching.attempts }, 'a file could not be fetched; later')
  }
}

async function keep({ providers, files }: AttachmentDeps, { tenantId }: Scope, fetching: Fetching): Promise<Kept> {
  const got = await bytesOf(providers, files.maxBytes, tenantId, fetching)
  return got.kind === 'refused' ? got : files.keep(tenantId, got.bytes, fetching.saidType)
}

async function bytesOf(
  providers: AttachmentDeps['providers'],
  maxBytes: number,
  tenantId: Scope['tenantId'],
  { accountId, source }: Fetching,
): Promise<FetchedFile> {
  if (accountId === null) return { kind: 'refused', reason: 'not_found' }
  const { provider } = await providers.messaging(tenantId, accountId)
  // What a mail carried came with it: there is nothing to ask for.
  if (provider.fetchFile === undefined) return { kind: 'refused', reason: 'not_found' }
  return provider.fetchFile(source, maxBytes, AbortSignal.timeout(ABORT_MS))
}

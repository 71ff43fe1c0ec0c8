import type { AttachmentRefusal } from '../../domain/attachment/attachment.ts'
import type { Vendor } from '../../domain/providers.ts'
import { reasonOf } from '../never-left.ts'
import { ProviderError } from '../provider-error.ts'
import { retryAfterMs } from '../retry-after.ts'
import { type DownloadRequest, download } from './download.ts'

/** A file of a message as its provider hands it out. */
export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly contentType: string }
  | { readonly kind: 'refused'; readonly reason: AttachmentRefusal }

/** The same, in the words of one vendor: throws ProviderError where another try may help, 4xx included: accounts get mended. */
export async function fetchOf(vendor: Vendor, request: DownloadRequest): Promise<FetchedFile> {
  const got = await download(request).catch((error: unknown) => {
    throw failure(vendor, reasonOf(error), null)
  })
  if (got.kind === 'failed') throw failure(vendor, `HTTP ${got.status}`, retryAfterMs(got.retryAfter))
  return got
}

export const failure = (vendor: Vendor, code: string, waitMs: number | null): ProviderError =>
  new ProviderError({
    vendor,
    code,
    message: `a file could not be fetched (${code})`,
    effect: 'none',
    retryable: true,
    retryAfterMs: waitMs,
  })

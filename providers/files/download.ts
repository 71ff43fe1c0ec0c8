import http from 'node:http'
import https from 'node:https'
import type { AttachmentRefusal } from '../../domain/attachment/attachment.ts'
import { ClosedAddressError, isClosedHost, publicLookup } from './public-address.ts'

export interface DownloadRequest {
  readonly url: string
  /** Only the provider's own hosts are given them. */
  readonly credentials: Readonly<Record<string, string>>
  readonly isOwnHost: (url: URL) => boolean
  /** Where the provider is reached: the one place that may lie on this machine and speak without encryption. */
  readonly baseUrl: string
  readonly maxBytes: number
  readonly abort: AbortSignal
}

export type Download =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly contentType: string }
  | { readonly kind: 'refused'; readonly reason: AttachmentRefusal }
  /** Another try may have more luck. */
  | { readonly kind: 'failed'; readonly status: number; readonly retryAfter: string | undefined }

const MOST_REDIRECTS = 4
const refused = (reason: AttachmentRefusal): Download => ({ kind: 'refused', reason })

/** Fetches one file of a provider and follows it to where it lies, but never to an address inside. Rejects where no answer came. */
export async function download(request: DownloadRequest): Promise<Download> {
  const base = new URL(request.baseUrl)
  let url = request.url
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (!URL.canParse(url)) return refused('unsafe_address')
    const target = new URL(url)
    const isBase = target.origin === base.origin
    if (!isBase && (target.protocol !== 'https:' || isClosedHost(target.hostname))) return refused('unsafe_address')
    // The first address comes from a message: whoever wrote it must not choose where we knock with our name.
    if (hop === 0 && !isBase && !request.isOwnHost(target)) return refused('unsafe_address')
    const answer = await get(target, isBase, request)
    if (typeof answer !== 'string') return answer
    url = answer
  }
  return refused('unsafe_address')
}

/** The file, or the address it lies at. */
async function get(target: URL, isBase: boolean, request: DownloadRequest): Promise<Download | string> {
  try {
    const response = await open(target, isBase, request)
    return await read(target, response, request)
  } catch (error) {
    if (error instanceof ClosedAddressError) return refused('unsafe_address')
    throw error
  }
}

function open(
  target: URL,
  isBase: boolean,
  { credentials, isOwnHost, abort: signal }: DownloadRequest,
): Promise<http.IncomingMessage> {
  const headers = isBase || isOwnHost(target) ? credentials : {}
  const options = { headers, signal, ...(isBase ? {} : { lookup: publicLookup }) }
  return new Promise((resolve, reject) => {
    const protocol = target.protocol === 'https:' ? https : http
    protocol.get(target, options, resolve).on('error', reject)
  })
}

async function read(
  target: URL,
  response: http.IncomingMessage,
  { maxBytes }: DownloadRequest,
): Promise<Download | string> {
  const { statusCode: status = 0, headers } = response
  const end = <Result>(result: Result): Result => {
    response.destroy()
    return result
  }
  if (status >= 300 && status < 400)
    return end(URL.canParse(headers.location ?? '', target.href) ? new URL(headers.location ?? '', target).href : '')
  if (status === 404 || status === 410) return end(refused('not_found'))
  if (status !== 200) return end({ kind: 'failed', status, retryAfter: headers['retry-after'] })
  if (Number(headers['content-length'] ?? 0) > maxBytes) return end(refused('too_large'))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) return end(refused('too_large'))
    chunks.push(chunk)
  }
  return { kind: 'fetched', bytes: Buffer.concat(chunks), contentType: headers['content-type'] ?? '' }
}

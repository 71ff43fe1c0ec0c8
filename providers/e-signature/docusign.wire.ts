import { failure, type Refusal, toFailure, toNoAnswer } from './docusign.failure.ts'
import { callApi, openClient, type RestClient, type WireCall } from './docusign.sdk.ts'
import type { TokenSource } from './docusign.token.ts'

export interface Wire {
  call(request: WireCall): Promise<unknown>
  download(path: string): Promise<Buffer>
}

export interface WireOptions {
  readonly baseUrl: string
  readonly accountId: string
  readonly timeoutMs: number
  readonly tokens: TokenSource
}

/** REST through the SDK's client, without the 549 model classes beside it: what the API said is what we keep. */
export function createWire(options: WireOptions): Wire {
  const basePath = `${options.baseUrl.replace(/\/+$/, '')}/restapi`
  const account = `/v2.1/accounts/${encodeURIComponent(options.accountId)}`
  let client: RestClient | null = null
  return {
    call: (request) => {
      client ??= openClient(basePath, options.timeoutMs)
      const opened = client
      return authorised(options.tokens, request.isRead, (token) =>
        callApi(opened, account + request.path, request, token),
      )
    },
    // Not through the SDK: a connection that breaks inside a document would leave it waiting for ever.
    download: (path) =>
      authorised(options.tokens, true, (token) => downloadPdf(basePath + account + path, token, options.timeoutMs)),
  }
}

async function downloadPdf(url: string, token: string, timeoutMs: number): Promise<Buffer> {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/pdf' }
  const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
  if (response.ok) return Buffer.from(await response.arrayBuffer())
  const body: unknown = await response.json().catch(() => null)
  throw new HttpRefusal({ status: response.status, body, header: (name) => response.headers.get(name) })
}

class HttpRefusal extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(`HTTP ${refusal.status}`)
    this.refusal = refusal
  }
}

/** One renewal of a token that was refused before its time; a refused request has changed nothing. */
async function authorised<Value>(
  tokens: TokenSource,
  isRead: boolean,
  send: (token: string) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    const token = await tokens.get()
    try {
      return await send(token)
    } catch (error) {
      const refusal = refusalOf(error)
      if (!refusal) throw toNoAnswer(error, isRead)
      if (refusal.status !== 401) throw toFailure(refusal, isRead)
      tokens.refuse(token)
      if (attempt === 2) throw failure('unauthorised', { message: 'DocuSign refuses the account' })
    }
  }
}

/** Null when no answer came. Errors of the SDK carry the request with its token: nothing of them is passed on. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof HttpRefusal) return error.refusal
  const { response } = error as { response?: { status: number; data: unknown; headers: Record<string, unknown> } }
  return response ? { status: response.status, body: response.data, header: (name) => response.headers[name] } : null
}

import { createRequire } from 'node:module'
import type { ApiClient } from 'docusign-esign'

export interface WireCall {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Below the account, with a leading slash. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  /** Does it change nothing, whatever its method? */
  readonly isRead: boolean
}

/** The part of the SDK's client that is used; the package's own typings know its options only in part. */
export interface RestClient extends Pick<ApiClient, 'callApi'> {
  timeout: number
}

export function openClient(basePath: string, timeoutMs: number): RestClient {
  const require = createRequire(import.meta.url)
  const Client = require('docusign-esign/src/ApiClient.js') as new (options: { basePath: string }) => RestClient
  return Object.assign(new Client({ basePath }), { timeout: timeoutMs })
}

export const callApi = async (client: RestClient, path: string, request: WireCall, token: string): Promise<unknown> =>
  client.callApi(
    path,
    request.method,
    {},
    { ...request.query },
    { Authorization: `Bearer ${token}` },
    {},
    request.body ?? NO_BODY,
    [],
    ['application/json'],
    ['application/json'],
    Object,
  )

// The typings ask for an object where the client wants null for "none".
const NO_BODY = null as unknown as object

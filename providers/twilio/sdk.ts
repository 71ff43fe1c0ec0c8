import type { AsyncLocalStorage } from 'node:async_hooks'
import { stringify } from 'node:querystring'
import type RequestClient from 'twilio/lib/base/RequestClient.js'
import type Twilio from 'twilio/lib/rest/Twilio.js'
import { createTransport, type WireAnswer, type WireRequest } from '../transport.ts'

export interface TwilioCredentials {
  readonly accountSid: string
  readonly authToken: string
  /** Still accepted on webhooks while a new token is being rolled out. */
  readonly previousAuthToken?: string | undefined
}

export interface TwilioAccount {
  readonly credentials: TwilioCredentials
  readonly baseUrl: string
  /** Where its newer messaging resources are. */
  readonly messagingUrl: string
  /** Where its templates are; Twilio's own address unless said otherwise. */
  readonly contentUrl?: string
}

/** What one call hands to the transport below the SDK, and back: the SDK itself passes no signal and drops headers. */
export interface SdkCall {
  readonly abort: AbortSignal
  answer: WireAnswer | null
}

type RequestOptions<Data = unknown> = RequestClient.RequestOptions<Data>

const CONTENT = 'https://content.twilio.com'

// Loading the SDK takes a quarter of a second and axios with it: only a process that sends pays for it.
export async function openSdk(
  { credentials, baseUrl, messagingUrl, contentUrl = CONTENT }: TwilioAccount,
  calls: AsyncLocalStorage<SdkCall>,
): Promise<Twilio> {
  const [{ default: Sdk }, { default: RequestClient }] = await Promise.all([
    import('twilio/lib/rest/Twilio.js'),
    import('twilio/lib/base/RequestClient.js'),
  ])
  const { accountSid, authToken } = credentials
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  const send = createTransport()
  const hosts = [
    ['https://api.twilio.com', withoutSlash(baseUrl)],
    ['https://messaging.twilio.com', withoutSlash(messagingUrl)],
    [CONTENT, withoutSlash(contentUrl)],
  ] as const
  class Wire extends RequestClient {
    override async request<Data>(options: RequestOptions<Data>) {
      const call = calls.getStore()
      if (!call) throw new Error('a Twilio call outside an exchange')
      call.answer = await send(toWire(options, hosts, authorization, call.abort))
      // safe because the SDK parses text itself and types the parsed value
      return { statusCode: call.answer.status, headers: call.answer.headers, body: call.answer.body as Data }
    }
  }
  // Empty on purpose: the SDK would otherwise take both from the environment and rewrite the host.
  return new Sdk(accountSid, authToken, { httpClient: new Wire(), edge: '', region: '', autoRetry: false })
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '')

/** What the SDK calls a host, and where it is. */
type Hosts = readonly (readonly [name: string, url: string])[]

function toWire(options: RequestOptions, hosts: Hosts, authorization: string, abort: AbortSignal): WireRequest {
  // The address of a next page comes from an answer: the credentials go nowhere else.
  const host = hosts.find(([name]) => options.uri.startsWith(`${name}/`))
  if (host === undefined) throw new Error('a Twilio call to another host')
  const query = options.params ? `?${stringify({ ...options.params })}` : ''
  return {
    method: options.method.toUpperCase(),
    url: options.uri.replace(...host) + query,
    headers: { ...options.headers, Authorization: authorization },
    body: options.data ? stringify({ ...options.data }) : null,
    abort,
  }
}

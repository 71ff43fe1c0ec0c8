import { AsyncLocalStorage } from 'node:async_hooks'
import { stringify } from 'node:querystring'
import type RequestClient from 'twilio/lib/base/RequestClient.js'
import type Twilio from 'twilio/lib/rest/Twilio.js'
import { retryAfterMs } from '../retry-after.ts'
import { createTransport, type WireAnswer, type WireRequest } from './transport.ts'

type RequestOptions<Data = unknown> = RequestClient.RequestOptions<Data>

export interface TwilioCredentials {
  readonly accountSid: string
  readonly authToken: string
  /** Still accepted on webhooks while a new token is being rolled out. */
  readonly previousAuthToken?: string | undefined
}

/** The last answer of an exchange, and what the SDK made of it (null when it refused it). */
export interface TwilioExchange<Value> {
  readonly status: number
  readonly retryAfterMs: number | null
  readonly body: unknown
  readonly value: Value | null
}

export interface TwilioRest {
  /** Runs one SDK call. Resolves whatever the status is; rejects with WireError when no answer came. */
  exchange<Value>(abort: AbortSignal, call: (client: Twilio) => Promise<Value>): Promise<TwilioExchange<Value>>
}

const API = 'https://api.twilio.com'

/** What one call hands to the transport below the SDK, and back: the SDK itself passes no signal and drops headers. */
interface Call {
  readonly abort: AbortSignal
  answer: WireAnswer | null
}

interface Account {
  readonly credentials: TwilioCredentials
  readonly baseUrl: string
}

/** The official SDK over our own connections (half its cost per call), at any base address. Keep one per account. */
export function createTwilioRest(account: Account): TwilioRest {
  const calls = new AsyncLocalStorage<Call>()
  let client: Promise<Twilio> | null = null
  return {
    async exchange(abort, run) {
      client ??= openClient(account, calls)
      const opened = await client
      const call: Call = { abort, answer: null }
      const value = await calls
        .run(call, () => run(opened))
        .catch((error: unknown) => {
          // Without an answer it is the transport's failure, or ours; with one, its status says everything.
          if (call.answer === null) throw error
          return null
        })
      return { ...readAnswer(call.answer), value }
    },
  }
}

// Loading the SDK takes a quarter of a second and axios with it: only a process that sends pays for it.
async function openClient({ credentials, baseUrl }: Account, calls: AsyncLocalStorage<Call>): Promise<Twilio> {
  const [{ default: Sdk }, { default: RequestClient }] = await Promise.all([
    import('twilio/lib/rest/Twilio.js'),
    import('twilio/lib/base/RequestClient.js'),
  ])
  const { accountSid, authToken } = credentials
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  const send = createTransport()
  class Wire extends RequestClient {
    override async request<Data>(options: RequestOptions<Data>) {
      const call = calls.getStore()
      if (!call) throw new Error('a Twilio call outside an exchange')
      call.answer = await send(toWire(options, baseUrl, authorization, call.abort))
      // safe because the SDK parses text itself and types the parsed value
      return { statusCode: call.answer.status, headers: call.answer.headers, body: call.answer.body as Data }
    }
  }
  // Empty on purpose: the SDK would otherwise take both from the environment and rewrite the host.
  return new Sdk(accountSid, authToken, { httpClient: new Wire(), edge: '', region: '', autoRetry: false })
}

function toWire(options: RequestOptions, baseUrl: string, authorization: string, abort: AbortSignal): WireRequest {
  // The address of a next page comes from an answer: the credentials go nowhere else.
  if (!options.uri.startsWith(`${API}/`)) throw new Error('a Twilio call to another host')
  const query = options.params ? `?${stringify({ ...options.params })}` : ''
  return {
    method: options.method.toUpperCase(),
    url: options.uri.replace(API, baseUrl.replace(/\/+$/, '')) + query,
    headers: { ...options.headers, Authorization: authorization },
    body: options.data ? stringify({ ...options.data }) : null,
    abort,
  }
}

function readAnswer(answer: WireAnswer | null): Omit<TwilioExchange<never>, 'value'> {
  if (!answer) throw new Error('a Twilio call that asked nothing')
  return { status: answer.status, retryAfterMs: retryAfterMs(answer.headers['retry-after']), body: asJson(answer.body) }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

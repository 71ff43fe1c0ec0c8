import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { ZodType } from 'zod'

export const PROVIDERS = [
  'twilio',
  'docusign',
  'stripe',
  'openai',
  'sendgrid',
  'resend',
  'gmail',
  'telegram',
  'slack',
  'ollama',
] as const
/** In port order: the first listens on SANDBOX_PROVIDER_PORT_BASE, the next on the port after it. */
export type ProviderName = (typeof PROVIDERS)[number]

/** One request as it came over the wire. */
export interface Exchange {
  readonly id: string
  readonly method: string
  /** Path without query, as sent (still percent-encoded). */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly receivedAtMs: number
  /** Aborted when the caller goes away before the answer. */
  readonly gone: AbortSignal
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** A string or Buffer goes out as it is, undefined as an empty body, everything else as JSON. */
  readonly body?: unknown
  /** Takes over the response instead of `body`, for streams. Headers and status are already set, not yet sent. */
  readonly stream?: (response: ServerResponse) => void
  /** Which schema of `sandbox/specs` the body follows; tests check every answer that names one. */
  readonly schema?: SchemaRef
}

/** `{file}.{definition}` of `sandbox/specs`, for example `twilio.Message`. */
export type SchemaRef = `${string}.${string}`

/** A failure that the fault panel asks for, put into the provider's own words. */
export type InjectedFailure =
  | { readonly kind: 'rate_limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'server_error' }

export interface ControlRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Parsed JSON, `{}` for an empty body. */
  readonly body: unknown
  readonly headers: IncomingHttpHeaders
}

export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/stripe/invoices/:id/pay` */
  readonly path: string
  readonly summary: string
  readonly handle: (request: ControlRequest) => Answer | Promise<Answer>
}

/**
 * One imitated provider. `handle` runs inside the transaction that also writes the journal when it answers synchronously;
 * a promise is awaited outside it and journaled when it settles, always before the answer leaves.
 */
export interface SandboxProvider {
  readonly name: ProviderName
  /** What `PUT /accounts/{provider}/{id}` accepts; `id` is filled from the path by `accountIdKey`. */
  readonly accountSchema: ZodType
  readonly accountIdKey: string
  handle(exchange: Exchange): Answer | Promise<Answer>
  refuse(exchange: Exchange, failure: InjectedFailure): Answer
  /** Whose request it is, as far as it says; for faults that hit one account only. */
  accountOf?(exchange: Exchange): string | null
  /** Customers' pages are neither journaled nor hit by faults other than `down` and `refused`. */
  isPage?(exchange: Exchange): boolean
  /** False for requests that change nothing though they are no GET: `response_lost` passes them by. */
  changesSomething?(exchange: Exchange): boolean
  /** Called on arrival, before injected latency; an answer here ends the request. */
  admit?(exchange: Exchange): Answer | null
  /** Called once for every admitted request, when it is over. */
  settled?(exchange: Exchange): void
  /** What the journal keeps of the body; the raw text by default. */
  journalBody?(exchange: Exchange): string
  idempotencyKey?(exchange: Exchange): string | null
  readonly controlRoutes?: readonly ControlRoute[]
}

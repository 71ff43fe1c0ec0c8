import { AsyncLocalStorage } from 'node:async_hooks'
import type Twilio from 'twilio/lib/rest/Twilio.js'
import { retryAfterMs } from '../retry-after.ts'
import type { WireAnswer } from '../transport.ts'
import { openSdk, type SdkCall, type TwilioAccount } from './sdk.ts'

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

/** The official SDK over our own connections (half its cost per call), at any base address. Keep one per account. */
export function createTwilioRest(account: TwilioAccount): TwilioRest {
  const calls = new AsyncLocalStorage<SdkCall>()
  let client: Promise<Twilio> | null = null
  return {
    async exchange(abort, run) {
      client ??= openSdk(account, calls)
      const opened = await client
      const call: SdkCall = { abort, answer: null }
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

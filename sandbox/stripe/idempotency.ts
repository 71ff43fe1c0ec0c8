import type { SandboxCore } from '../core/core.ts'
import type { Answer, Exchange } from '../core/provider.ts'
import { StripeError } from './errors.ts'

interface Remembered {
  readonly method: string
  readonly path: string
  readonly fingerprint: string
  readonly status: number
  readonly body: unknown
  readonly requestId: string
  readonly atMs: number
}

const KEPT_MS = 24 * 3_600_000
const LONGEST_KEY = 255

export const keyOf = (exchange: Exchange): string | null => {
  const key = exchange.headers['idempotency-key']
  return exchange.method === 'POST' && typeof key === 'string' && key !== '' ? key : null
}

/** The first result of a key is the result of every repeat, errors and 500s included. */
export function createIdempotency(core: SandboxCore) {
  const table = core.table<Remembered>({ name: 'stripe_idempotency' })
  return {
    /** The stored answer; null when the key is new. Throws when it was used for something else. */
    replay: (account: string, key: string, exchange: Exchange, fingerprint: string): Answer | null => {
      if (key.length > LONGEST_KEY)
        throw new StripeError('Idempotency keys may have at most 255 characters.', { isValidation: true })
      const known = table.get(account, key)
      if (!known || core.clock.nowMs() - known.atMs > core.clock.scaledMs(KEPT_MS)) return null
      if (known.method !== exchange.method || known.path !== exchange.path)
        throw misuse(`endpoint they were first used for ('${known.path}' vs '${exchange.path}')`, key)
      if (known.fingerprint !== fingerprint) throw misuse('parameters they were first used with', key)
      const headers = { 'idempotent-replayed': 'true', 'original-request': known.requestId }
      return { status: known.status, headers, body: known.body }
    },
    remember: (account: string, key: string, remembered: Omit<Remembered, 'atMs'>): void => {
      const nowMs = core.clock.nowMs()
      table.put(account, key, { ...remembered, atMs: nowMs }, nowMs)
    },
  }
}

const misuse = (what: string, key: string) =>
  new StripeError(
    `Keys for idempotent requests can only be used with the same ${what}. Try using a key other than '${key}' if you meant to execute a different request.`,
    { type: 'idempotency_error', isValidation: true },
  )

/** Keys of requests that are being answered right now. */
export function createInFlight() {
  const keys = new Set<string>()
  const held = new Map<string, string>()
  return {
    enter: (account: string, key: string, exchange: Exchange): StripeError | null => {
      const name = `${account} ${key}`
      if (keys.has(name))
        return new StripeError(
          'There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through). Try again later.',
          { status: 409, code: 'idempotency_key_in_use', type: 'idempotency_error' },
        )
      keys.add(name)
      held.set(exchange.id, name)
      return null
    },
    leave: (exchange: Exchange): void => {
      keys.delete(held.get(exchange.id) ?? '')
      held.delete(exchange.id)
    },
  }
}

import type { Vendor } from '../domain/providers.ts'

/** What is known about the effect of a failed call: it never reached the provider, or nobody can say. */
export type Effect = 'none' | 'unknown'

/**
 * A provider said no or said nothing. `effect` decides whether the same request may be repeated, `retryable` whether
 * repeating has a point, `retryAfterMs` when the provider wants it.
 */
export class ProviderError extends Error {
  readonly vendor: Vendor
  readonly code: string
  readonly effect: Effect
  readonly retryable: boolean
  readonly retryAfterMs: number | null

  constructor(input: {
    vendor: Vendor
    code: string
    message: string
    effect: Effect
    retryable: boolean
    retryAfterMs?: number | null
    cause?: unknown
  }) {
    super(input.message, { cause: input.cause })
    this.name = 'ProviderError'
    this.vendor = input.vendor
    this.code = input.code
    this.effect = input.effect
    this.retryable = input.retryable
    this.retryAfterMs = input.retryAfterMs ?? null
  }
}

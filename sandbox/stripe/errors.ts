import type { Answer } from '../core/provider.ts'

interface Details {
  readonly status?: number
  readonly type?: 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error'
  readonly code?: string
  readonly param?: string
  readonly declineCode?: string
  readonly charge?: string
  /** Found while checking parameters: the idempotency key does not remember such an answer. */
  readonly isValidation?: boolean
}

/** Thrown by whatever finds a reason to refuse; turned into Stripe's answer once, in `stripe.ts`. */
export class StripeError extends Error {
  readonly details: Details
  constructor(message: string, details: Details = {}) {
    super(message)
    this.name = 'StripeError'
    this.details = details
  }
}

export function errorAnswer({ message, details }: StripeError): Answer {
  const { status = 400, type = 'invalid_request_error', code, param, declineCode, charge } = details
  const error = {
    ...(charge === undefined ? {} : { charge }),
    ...(code === undefined
      ? {}
      : { code, doc_url: `https://docs.stripe.com/error-codes/${code.replaceAll('_', '-')}` }),
    ...(declineCode === undefined ? {} : { decline_code: declineCode }),
    message,
    ...(param === undefined ? {} : { param }),
    type,
  }
  return { status, body: { error }, schema: 'stripe.ErrorAnswer' }
}

export const missing = (kind: string, id: string, param = 'id'): StripeError =>
  new StripeError(`No such ${kind}: '${id}'`, { status: 404, code: 'resource_missing', param })

/** A parameter that names something which does not exist is the caller's mistake, not a missing page. */
export const missingParam = (kind: string, id: string, param: string): StripeError =>
  new StripeError(`No such ${kind}: '${id}'`, { code: 'resource_missing', param })

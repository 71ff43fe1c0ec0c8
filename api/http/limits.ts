import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { ProblemError } from '../problem.ts'

const MINUTE_MS = 60_000
const LOGIN_WINDOW_MS = 15 * MINUTE_MS
/** Enough for somebody who mistypes, useless for somebody who guesses. */
const TRIES_PER_ADDRESS_AND_EMAIL = 10
const TRIES_PER_ADDRESS = 100

interface Budget {
  readonly windowMs: number
  readonly limit: number
  readonly keyOf?: (request: Request) => string
  /** Attempts that succeed use nothing up. */
  readonly failuresOnly?: boolean
}

const addressOf = (request: Request) => ipKeyGenerator(request.ip ?? '')

/** At most so many requests in a while; the next is a problem that says when to try again. */
export function limited({ windowMs, limit, keyOf = addressOf, failuresOnly = false }: Budget): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    keyGenerator: keyOf,
    skipSuccessfulRequests: failuresOnly,
    standardHeaders: true,
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new ProblemError(429, 'too_many_requests', 'Too many attempts. Please wait a while and try again.')),
  })
}

export const perMinute = (limit: number): RequestHandler => limited({ windowMs: MINUTE_MS, limit })

/** Against guessing passwords: failures per network address and e-mail address, and per network address. */
export const loginLimits = (): readonly RequestHandler[] => [
  limited({ windowMs: LOGIN_WINDOW_MS, limit: TRIES_PER_ADDRESS, failuresOnly: true }),
  limited({
    windowMs: LOGIN_WINDOW_MS,
    limit: TRIES_PER_ADDRESS_AND_EMAIL,
    failuresOnly: true,
    keyOf: (request) => `${addressOf(request)} ${emailIn(request.body)}`,
  }),
]

function emailIn(body: unknown): string {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : ''
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 320) : ''
}

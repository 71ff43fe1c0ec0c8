import type { ErrorRequestHandler, Request, Response } from 'express'
import { ZodError } from 'zod'
import { ServiceError, type ServiceErrorCode } from '../services/errors.ts'
import { sqlState } from '../services/transaction.ts'
import type { Problem } from './contract/shared.ts'
import { correlationOf } from './http/correlation.ts'
import type { Log } from './log.ts'
import { type CommandFailure, commandFailure } from './temporal-problem.ts'

/** Thrown by routes; becomes an RFC 9457 problem and nothing else. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, title: string, headers: Readonly<Record<string, string>> = {}) {
    super(title)
    this.name = 'ProblemError'
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** Files somebody sent along of which none was kept, because of these. */
export class FilesRefusedError extends ProblemError {
  readonly files: NonNullable<Problem['files']>

  constructor(files: NonNullable<Problem['files']>) {
    super(422, 'files_refused', 'Some of these files cannot be taken.')
    this.name = 'FilesRefusedError'
    this.files = files
  }
}

const STATUS: Record<ServiceErrorCode, number> = {
  not_found: 404,
  conflict: 409,
  forbidden: 403,
  invalid: 422,
  limit: 429,
}

/** What Express's own body readers say, in our words. */
const BODY_FAULTS: Record<string, ProblemError> = {
  'entity.too.large': new ProblemError(413, 'too_large', 'The body is larger than allowed here.'),
  'encoding.unsupported': new ProblemError(415, 'encoding_unsupported', 'This content encoding is not understood.'),
  'charset.unsupported': new ProblemError(415, 'charset_unsupported', 'This character set is not understood.'),
  'entity.parse.failed': new ProblemError(400, 'malformed', 'The body could not be read.'),
  'request.size.invalid': new ProblemError(400, 'malformed', 'The body is shorter than announced.'),
  'request.aborted': new ProblemError(400, 'aborted', 'The request was cut off.'),
}

/** What Postgres says of null characters, in text and in JSON. */
const UNSTORABLE: ReadonlySet<string> = new Set(['22021', '22P05'])

/** A known fault in our words; null for what nobody expected. */
export function problemOf(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error
  if (error instanceof ServiceError) return new ProblemError(STATUS[error.code], error.reason, error.message)
  if (error instanceof ZodError) return new ProblemError(422, 'invalid', wordsOf(error))
  if (error instanceof URIError) return new ProblemError(400, 'malformed', 'The address could not be read.')
  if (UNSTORABLE.has(sqlState(error)))
    return new ProblemError(400, 'malformed', 'It contains characters nobody can store.')
  const failure = commandFailure(error)
  if (failure !== null) return ofCommand(failure)
  const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : ''
  return BODY_FAULTS[type] ?? null
}

const away = () =>
  new ProblemError(503, 'unavailable', 'The service is not available right now. Please try again.', {
    'retry-after': '5',
  })

function ofCommand(failure: CommandFailure): ProblemError {
  if (failure.kind === 'away') return away()
  if (failure.kind === 'not_running') return new ProblemError(409, 'not_running', 'This is no longer under way.')
  return new ProblemError(failure.reason.endsWith('_not_found') ? 404 : 409, failure.reason, failure.message)
}

const wordsOf = (error: ZodError) =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
    .join('; ')

function sendProblem(response: Response, request: Request, problem: ProblemError): void {
  const body: Problem = {
    type: 'about:blank',
    title: problem.message,
    status: problem.status,
    code: problem.code,
    ...(problem instanceof FilesRefusedError && { files: problem.files }),
    correlationId: correlationOf(request),
  }
  response.status(problem.status).set(problem.headers).type('application/problem+json').send(JSON.stringify(body))
}

/** The last handler: known faults as they are, everything else as a 500 or 503 without a word of detail. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const known = problemOf(error)
    if (known !== null) return sendProblem(response, request, known)
    log.error({ err: error, correlationId: correlationOf(request), path: patternOf(request) }, 'request failed')
    sendProblem(
      response,
      request,
      isDatabaseAway(error) ? away() : new ProblemError(500, 'internal', 'Something went wrong here. It was recorded.'),
    )
  }
}

/** The address as the route names it: customers' links carry their secret in theirs. */
function patternOf(request: Request): string {
  const route: unknown = request.route
  const isKnown = typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string'
  return isKnown ? String(route.path) : 'none'
}

/** Connection refused, reset, timed out, or Postgres starting, stopping or full. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^(ECONN|EPIPE|ETIMEDOUT|57P0|08|53)/.test(code)) return true
  if (/timeout exceeded when trying to connect|Connection terminated|terminating connection/i.test(error.message))
    return true
  return error.cause === undefined ? false : isDatabaseAway(error.cause)
}

import type { Problem } from '../../../api/contract/shared.ts'

/** What the api (or the way to it) said instead of an answer. */
export class ProblemError extends Error {
  readonly status: number
  /** Stable word for programs; "unreachable" when no answer came at all. */
  readonly code: string
  readonly detail: string | null
  readonly correlationId: string

  constructor(problem: Omit<Problem, 'type'>) {
    super(problem.title)
    this.name = 'ProblemError'
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail ?? null
    this.correlationId = problem.correlationId
  }
}

export const isProblem = (error: unknown, status?: number): error is ProblemError =>
  error instanceof ProblemError && (status === undefined || error.status === status)

const TITLES: Record<number, string> = {
  403: 'This is not allowed for your role.',
  404: 'This does not exist, or not any more.',
  409: 'Someone else was faster.',
  429: 'Too many requests. Try again in a moment.',
  502: 'The server is being restarted.',
  503: 'The server is not available right now.',
}

/** Proxies answer without a problem body; they still get a sentence. */
export const bareProblem = (status: number, correlationId: string) =>
  new ProblemError({
    title: TITLES[status] ?? 'The server could not do this.',
    status,
    code: `http_${status}`,
    correlationId,
  })

export const unreachable = (correlationId: string) =>
  new ProblemError({
    title: 'The server cannot be reached. Your work is kept; try again in a moment.',
    status: 0,
    code: 'unreachable',
    correlationId,
  })

export const tooSlow = (correlationId: string) =>
  new ProblemError({
    title: 'The server did not answer in time. Your work is kept; try again in a moment.',
    status: 0,
    code: 'too_slow',
    correlationId,
  })

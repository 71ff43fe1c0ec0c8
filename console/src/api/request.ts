import type { Problem } from '../../../api/contract/shared.ts'
import { bareProblem, ProblemError, tooSlow, unreachable } from './problem-error.ts'
import { timeLimit } from './time-limit.ts'

const PREFIX = '/api/v1'
const HEADER = 'x-correlation-id'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Search = Readonly<Record<string, string | number | undefined>>

export interface Call {
  readonly method?: Method
  readonly search?: Search | undefined
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  /** Survives the page being closed. */
  readonly keepalive?: boolean
  readonly prefix?: string
  /** Names the command: asked again under the same name, it is done once. */
  readonly commandId?: string | undefined
  /** How long an answer may take: what asks a model, or carries a file, needs more. */
  readonly limitMs?: number | undefined
  /** A status that is not 2xx but carries the answer all the same. */
  readonly alsoAnswers?: number
}

const LIMIT_MS = 30_000
/** For what a model has to think about, or a file has to get through. */
export const SLOW_MS = 150_000

const leaving = new Set<() => void>()

/** Told whenever an answer says that nobody is logged in, whoever had asked. */
export const onLoggedOut = (tell: () => void): void => void leaving.add(tell)

/** Calls the api and returns its answer; throws only ProblemError (and AbortError when the caller gave up). */
export async function request<Answer>(path: string, call: Call = {}): Promise<Answer> {
  const correlationId = crypto.randomUUID()
  const { response, text } = await send(path, call, correlationId)
  if (response.status === 401) for (const tell of leaving) tell()
  if (!response.ok && response.status !== call.alsoAnswers) throw problemFrom(response, text, correlationId)
  const answer: unknown = text === '' ? null : JSON.parse(text)
  if (import.meta.env.DEV) (await import('./check-answer.ts')).checkAnswer(call.method ?? 'GET', path, answer)
  // safe: the api parses every answer with the contract's schema before sending it; development checks again here
  return answer as Answer
}

interface Sent {
  readonly response: Response
  readonly text: string
}

async function send(path: string, call: Call, correlationId: string): Promise<Sent> {
  const limit = timeLimit(call.limitMs ?? LIMIT_MS, call.signal)
  try {
    const response = await fetch(`${call.prefix ?? PREFIX}${path}${searchOf(call.search)}`, {
      ...asked(call, correlationId),
      signal: limit.signal,
    })
    return { response, text: await response.text() }
  } catch (error) {
    if (limit.isOver()) throw tooSlow(correlationId)
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable(correlationId)
  } finally {
    limit.end()
  }
}

const asked = (call: Call, correlationId: string): RequestInit => ({
  method: call.method ?? 'GET',
  headers: {
    accept: 'application/json',
    [HEADER]: correlationId,
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.commandId === undefined ? {} : { 'idempotency-key': call.commandId }),
  },
  credentials: 'same-origin',
  keepalive: call.keepalive ?? false,
  ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
})

function searchOf(search: Search = {}): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`
}

function problemFrom(response: Response, text: string, sentId: string): ProblemError {
  const correlationId = response.headers.get(HEADER) ?? sentId
  if (!(response.headers.get('content-type') ?? '').includes('json')) return bareProblem(response.status, correlationId)
  // safe: every problem of the api has this shape; a missing title falls back below
  const problem = JSON.parse(text) as Partial<Problem>
  if (typeof problem.title !== 'string') return bareProblem(response.status, correlationId)
  return new ProblemError({
    title: problem.title,
    status: response.status,
    code: problem.code ?? `http_${response.status}`,
    correlationId: problem.correlationId ?? correlationId,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
  })
}

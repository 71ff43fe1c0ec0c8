import { json, type Request, type RequestHandler, type Response, Router } from 'express'
import type { z } from 'zod'
import type { Identity } from '../services/access/identity.ts'
import type { Scope } from '../services/transaction.ts'
import { type Access, admit } from './auth/access.ts'
import type { Identify } from './auth/identify.ts'
import { correlationOf } from './http/correlation.ts'
import { ProblemError } from './problem.ts'

export type Method = 'get' | 'post' | 'put' | 'delete'

interface Shapes {
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
}

type Parsed<Shape> = Shape extends z.ZodType ? z.output<Shape> : undefined

/** What a handler gets: parsed input, the caller, and the scope its transactions run in. */
export interface Call<Shape extends Shapes, Who> {
  readonly params: Parsed<Shape['params']>
  readonly query: Parsed<Shape['query']>
  readonly body: Parsed<Shape['body']>
  readonly identity: Who
  readonly scope: Who extends Identity ? Scope : null
  readonly correlationId: string
  readonly request: Request
  readonly response: Response
}

/** One route of the api: everything about it that tools, documentation and tests need to know. */
export interface Route {
  readonly method: Method
  readonly path: string
  readonly access: Access
  readonly summary: string
  readonly shapes: Shapes
  readonly answers: z.ZodType
  readonly status: number
  readonly handler: (identify: Identify) => RequestHandler[]
}

interface Spec<Shape extends Shapes, Answer extends z.ZodType> {
  readonly method: Method
  /** In OpenAPI notation: /api/v1/leads/{id} */
  readonly path: string
  readonly summary: string
  readonly shapes?: Shape
  readonly answers: Answer
  readonly status?: number
  /** How large the body may be, where it is more than a form. */
  readonly largest?: typeof UPLOAD_JSON
  /** Run once the body is read and before anything else: limits, origins. */
  readonly guards?: readonly RequestHandler[]
}

const LARGEST_JSON = '256kb'
/** Uploads travel in JSON too: five megabytes grow by a third in base64. */
export const UPLOAD_JSON = '7mb'

/** A route for callers with a role. */
export function route<Shape extends Shapes, Answer extends z.ZodType>(
  access: Exclude<Access, 'public'>,
  spec: Spec<Shape, Answer>,
  handle: (call: Call<Shape, Identity>) => Promise<z.input<Answer>>,
): Route {
  return build(access, spec, async (identify, request, response) => {
    const identity = admit(access, await identify(request))
    const correlationId = correlationOf(request)
    return handle({
      ...parse(spec, request),
      identity,
      scope: scopeOf(identity, correlationId),
      correlationId,
      request,
      response,
    })
  })
}

/** A route anybody may call; it must protect itself. */
export function publicRoute<Shape extends Shapes, Answer extends z.ZodType>(
  spec: Spec<Shape, Answer>,
  handle: (call: Call<Shape, null>) => Promise<z.input<Answer>>,
): Route {
  return build('public', spec, async (_, request, response) =>
    handle({
      ...parse(spec, request),
      identity: null,
      scope: null,
      correlationId: correlationOf(request),
      request,
      response,
    }),
  )
}

function build<Shape extends Shapes, Answer extends z.ZodType>(
  access: Access,
  spec: Spec<Shape, Answer>,
  run: (identify: Identify, request: Request, response: Response) => Promise<z.input<Answer>>,
): Route {
  const status = spec.status ?? 200
  const reads: RequestHandler[] =
    spec.shapes?.body === undefined ? [] : [requireJson, json({ limit: spec.largest ?? LARGEST_JSON })]
  return {
    ...spec,
    access,
    status,
    shapes: spec.shapes ?? {},
    handler: (identify) => [
      ...reads,
      ...(spec.guards ?? []),
      async (request, response) => {
        const answer = await run(identify, request, response)
        // A handler that answered by itself (a redirect, a page) is done.
        if (!response.headersSent) response.status(status).json(spec.answers.parse(answer))
      },
    ],
  }
}

const requireJson: RequestHandler = (request, _, next) => {
  if (request.is('application/json') === false)
    throw new ProblemError(415, 'not_json', 'This route takes application/json.')
  next()
}

function parse<Shape extends Shapes>({ shapes }: { shapes?: Shape }, request: Request) {
  // safe: each schema's own output type is what Parsed names
  return {
    params: shapes?.params?.parse(request.params),
    query: shapes?.query?.parse(request.query),
    body: shapes?.body?.parse(request.body ?? {}),
  } as Pick<Call<Shape, null>, 'params' | 'query' | 'body'>
}

function scopeOf(identity: Identity, correlationId: string): Scope {
  const actor =
    identity.userId === null
      ? ({ kind: 'api_key', id: identity.keyId ?? '' } as const)
      : ({ kind: 'user', id: identity.userId, role: identity.role } as const)
  return { tenantId: identity.tenantId, actor, correlationId }
}

/** Express's notation of a path. */
const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')

export function routerOf(routes: readonly Route[], identify: Identify): Router {
  const router = Router()
  for (const { method, path, handler } of routes) router[method](expressPath(path), ...handler(identify))
  return router
}

import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'

const ACCEPTED = /^[A-Za-z0-9._-]{1,64}$/
const HEADER = 'x-correlation-id'
const known = new WeakMap<Request, string>()

/** The id a request carries through every record, log line and workflow it causes. */
export function correlationOf(request: Request): string {
  const id = known.get(request)
  if (id !== undefined) return id
  const given = request.get(HEADER) ?? ''
  const made = ACCEPTED.test(given) ? given : randomUUID()
  known.set(request, made)
  return made
}

export const correlate: RequestHandler = (request, response, next) => {
  response.set(HEADER, correlationOf(request))
  next()
}

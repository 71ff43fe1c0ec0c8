import { createHash, randomUUID } from 'node:crypto'
import type { Request } from 'express'

/**
 * Names one command of somebody who waits for its result. Whoever repeats a request sends the same Idempotency-Key and
 * gets the first result again; without one every request is a command of its own.
 */
export function commandIdOf(request: Request): string {
  const key = request.get('idempotency-key')
  return key === undefined || key === ''
    ? randomUUID()
    : createHash('sha256').update(`${request.method} ${request.path} ${key}`).digest('hex').slice(0, 32)
}

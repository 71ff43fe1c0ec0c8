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

/** The same as the id of the record the command makes. */
export function commandUuidOf(request: Request): string {
  const digits = commandIdOf(request).replaceAll('-', '')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`
}

import type { Request } from 'express'
import { sameText } from '../../services/credential/vault.ts'
import { ProblemError } from '../problem.ts'

/**
 * Is this the operator of the installation? By bearer token; where none is configured, by calling from this machine
 * itself, and from no web page but those of `trustedOrigin`.
 */
export function isOperator(request: Request, token: string, trustedOrigin?: string): boolean {
  if (token !== '') return sameText(/^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '', token)
  const origin = request.get('origin')
  return isOnThisMachine(request) && (origin === undefined || origin === trustedOrigin)
}

function isOnThisMachine(request: Request): boolean {
  const { remoteAddress } = request.socket
  const isLoopback = remoteAddress === '127.0.0.1' || remoteAddress === '::1' || remoteAddress === '::ffff:127.0.0.1'
  // A proxy on this machine speaks for somebody else.
  return isLoopback && request.get('x-forwarded-for') === undefined
}

export function admitOperator(request: Request, token: string): void {
  if (!isOperator(request, token)) throw new ProblemError(401, 'unauthenticated', 'This route is for operators.')
}

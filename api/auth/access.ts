import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { KeyRole } from '../../schema/tables/tenant.ts'
import type { Identity } from '../../services/access/identity.ts'
import { readSettings } from '../../services/settings/read.ts'
import type { Tx } from '../../services/transaction.ts'
import { ProblemError } from '../problem.ts'

/**
 * Who may call a route. "public" routes protect themselves (a signature, a signed token, a rate limit); everything else
 * names the roles it admits, and what names none admits nobody.
 */
export type Access = 'public' | readonly KeyRole[]

export const OWNER = ['owner'] as const satisfies Access
export const STAFF = ['owner', 'staff'] as const satisfies Access
export const READERS = ['owner', 'staff', 'viewer'] as const satisfies Access
/** Programs of the tenant: its website, its shop. */
export const PROGRAMS = ['owner', 'tenant'] as const satisfies Access

/** Viewers watch the business; what customers and colleagues wrote is theirs only where the owner grants it. */
export const mayReadTexts = async (tx: Tx, { role }: Pick<Identity, 'role'>): Promise<boolean> =>
  role !== 'viewer' || (await readSettings(tx)).viewers.readTexts

export const SESSION_COOKIE = 'steward_session'

/** Throws 401 without an identity, 403 with the wrong one. */
export function admit(access: readonly KeyRole[], identity: Identity | null): Identity {
  if (identity === null) throw new ProblemError(401, 'unauthenticated', 'Please log in or send an API key.')
  if (!access.includes(identity.role)) throw new ProblemError(403, 'forbidden', 'This is not allowed for your role.')
  return identity
}

export function cookieOf({ headers }: IncomingMessage, name: string): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name && value !== undefined) return value
  }
  return null
}

/** A browser of another site must not act with our cookie. SameSite says so too; this does not rely on it. */
export function refuseForeignOrigin({ method, headers }: IncomingMessage): void {
  const isUpgrade = headers.upgrade !== undefined
  if ((method === 'GET' || method === 'HEAD') && !isUpgrade) return
  if (headers.origin !== undefined && hostOf(headers.origin) !== headers.host)
    throw new ProblemError(403, 'foreign_origin', 'Requests from other sites are refused.')
}

/** The same, for routes that admit everybody and hand out a cookie. */
export const ownPagesOnly: RequestHandler = (request, _, next) => {
  refuseForeignOrigin(request)
  next()
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

import type { IncomingMessage } from 'node:http'
import { type Identity, identifyKey, identifySession } from '../../services/access/identity.ts'
import { hashToken } from '../../services/access/token.ts'
import type { Database } from '../../services/database.ts'
import { cookieOf, refuseForeignOrigin, SESSION_COOKIE } from './access.ts'

const KEEP_MS = 5_000
const MOST_KEPT = 10_000

export type Identify = (request: IncomingMessage) => Promise<Identity | null>

function keyOf({ headers }: IncomingMessage): string | null {
  const given = headers['x-api-key']
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')
  return (typeof given === 'string' ? given : undefined) ?? bearer?.[1] ?? null
}

export interface Identities {
  readonly identify: Identify
  /** Makes this process ask again who a key or a session is. */
  readonly forget: (secret: string) => void
}

/**
 * Reads the caller from an API key or the session cookie. A revoked one is refused within five seconds, one that was
 * logged out here at once.
 */
export function createIdentities(db: Database): Identities {
  const kept = new Map<string, { identity: Identity; until: number }>()

  async function remembered(secret: string, find: () => Promise<Identity | null>): Promise<Identity | null> {
    const hash = hashToken(secret)
    const known = kept.get(hash)
    if (known !== undefined && known.until > Date.now()) return known.identity
    const identity = await find()
    kept.delete(hash)
    if (identity === null) return null
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(hash, { identity, until: Date.now() + KEEP_MS })
    return identity
  }

  async function identify(request: IncomingMessage): Promise<Identity | null> {
    const key = keyOf(request)
    if (key !== null) return remembered(key, () => identifyKey(db, key))
    const token = cookieOf(request, SESSION_COOKIE)
    if (token === null) return null
    refuseForeignOrigin(request)
    return remembered(token, () => identifySession(db, token))
  }

  return { identify, forget: (secret) => void kept.delete(hashToken(secret)) }
}

import { asId, type TenantId, type UserId } from '../../domain/ids.ts'
import type { KeyRole, Role } from '../../schema/tables/tenant.ts'
import type { Database } from '../database.ts'
import { inTenant } from '../transaction.ts'
import { hashToken } from './token.ts'

/** Who calls the api: a person with a session, or a program with a key. */
export interface Identity {
  readonly tenantId: TenantId
  readonly role: KeyRole
  readonly userId: UserId | null
  readonly keyId: string | null
  readonly name: string
}

async function resolveTenant(
  db: Database,
  fn: 'resolve_session' | 'resolve_api_key',
  hash: string,
): Promise<TenantId | null> {
  const found = await db.pool.query<{ tenant_id: string }>({
    name: fn,
    text: `select tenant_id from ${fn}($1)`,
    values: [hash],
  })
  const [row] = found.rows
  return row === undefined ? null : asId<TenantId>(row.tenant_id)
}

const reader = (tenantId: TenantId) => ({
  tenantId,
  actor: { kind: 'system', part: 'access' } as const,
  correlationId: 'access',
})

/** Null for a session that is unknown, over, or of a disabled user. */
export async function identifySession(db: Database, token: string): Promise<Identity | null> {
  const hash = hashToken(token)
  const tenantId = await resolveTenant(db, 'resolve_session', hash)
  if (tenantId === null) return null
  return inTenant(db, reader(tenantId), async (tx) => {
    const [row] = await tx.run<{ id: UserId; role: Role; name: string }>(
      'session_user',
      `select u.id, u.role, u.name from sessions s join users u on u.tenant_id = s.tenant_id and u.id = s.user_id
       where s.tenant_id = $1 and s.token_hash = $2 and s.expires_at > now() and u.disabled_at is null`,
      [tenantId, hash],
    )
    return row === undefined ? null : { tenantId, role: row.role, userId: row.id, keyId: null, name: row.name }
  })
}

/** Null for a key that is unknown or revoked. */
export async function identifyKey(db: Database, key: string): Promise<Identity | null> {
  const hash = hashToken(key)
  const tenantId = await resolveTenant(db, 'resolve_api_key', hash)
  if (tenantId === null) return null
  return inTenant(db, reader(tenantId), async (tx) => {
    const [row] = await tx.run<{ id: string; role: KeyRole; label: string }>(
      'api_key',
      `select id, role, label from api_keys where tenant_id = $1 and key_hash = $2 and not revoked`,
      [tenantId, hash],
    )
    return row === undefined ? null : { tenantId, role: row.role, userId: null, keyId: row.id, name: row.label }
  })
}

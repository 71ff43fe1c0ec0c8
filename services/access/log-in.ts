import { asId, type TenantId, type UserId } from '../../domain/ids.ts'
import type { Role } from '../../schema/tables/tenant.ts'
import type { Database } from '../database.ts'
import { inTenant, type Tx } from '../transaction.ts'
import { fitsPassword, NOBODY } from './password.ts'
import { hashToken, newToken } from './token.ts'

const SESSION_DAYS = 14

export interface Login {
  readonly token: string
  readonly tenantId: TenantId
  readonly user: { readonly id: UserId; readonly name: string; readonly role: Role }
}

interface Candidate {
  readonly tenantId: TenantId
  readonly id: UserId
  readonly name: string
  readonly role: Role
  readonly hash: string
}

/** Null when no user has this address and password. Takes the same time either way. */
export async function logIn(
  db: Database,
  input: { email: string; password: string; correlationId: string },
): Promise<Login | null> {
  const candidates = await findCandidates(db, input.email.trim().toLowerCase())
  for (const candidate of candidates)
    if (await fitsPassword(input.password, candidate.hash)) return openSession(db, candidate, input.correlationId)
  if (candidates.length === 0) await fitsPassword(input.password, NOBODY)
  return null
}

async function findCandidates(db: Database, email: string): Promise<readonly Candidate[]> {
  const tenants = await db.pool.query<{ tenant_id: string }>({
    name: 'resolve_login',
    text: 'select tenant_id from resolve_login($1)',
    values: [email],
  })
  const found: Candidate[] = []
  for (const { tenant_id } of tenants.rows) {
    const tenantId = asId<TenantId>(tenant_id)
    const scope = { tenantId, actor: { kind: 'system', part: 'access' } as const, correlationId: 'access' }
    const rows = await inTenant(db, scope, (tx) => readUser(tx, email))
    found.push(...rows.map((row) => ({ ...row, tenantId })))
  }
  return found
}

const readUser = (tx: Tx, email: string) =>
  tx.run<Omit<Candidate, 'tenantId'> & Record<string, unknown>>(
    'user_by_email',
    `select id, name, role, password_hash as hash from users where tenant_id = $1 and email = $2 and disabled_at is null`,
    [tx.tenantId, email],
  )

async function openSession(db: Database, user: Candidate, correlationId: string): Promise<Login> {
  const token = newToken('session')
  const scope = {
    tenantId: user.tenantId,
    actor: { kind: 'user', id: user.id, role: user.role } as const,
    correlationId,
  }
  await inTenant(db, scope, async (tx) => {
    await tx.run(
      'open_session',
      `insert into sessions (tenant_id, token_hash, user_id, expires_at) values ($1, $2, $3, now() + $4 * interval '1 day')`,
      [tx.tenantId, hashToken(token), user.id, SESSION_DAYS],
    )
    tx.emit({ type: 'login:succeeded', subject: { kind: 'user', id: user.id } })
  })
  return { token, tenantId: user.tenantId, user: { id: user.id, name: user.name, role: user.role } }
}

/** Ends a session; unknown ones are already over. */
export async function logOut(db: Database, tenantId: TenantId, token: string): Promise<void> {
  const scope = { tenantId, actor: { kind: 'system', part: 'access' } as const, correlationId: 'access' }
  await inTenant(db, scope, (tx) =>
    tx.run('close_session', 'delete from sessions where tenant_id = $1 and token_hash = $2', [
      tenantId,
      hashToken(token),
    ]),
  )
}

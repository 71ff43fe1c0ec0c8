import { randomBytes } from 'node:crypto'
import { hashToken } from '../../../services/access/token.ts'
import { addApiKey } from '../../../services/provisioning/set-up.ts'
import { inTenant } from '../../../services/transaction.ts'
import type { Answer } from '../../support/api.ts'
import { rows } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'
import { send } from './send.ts'

export type Credentials = Readonly<Record<string, string>>

const PERSON = ['owner', 'staff', 'viewer'] as const
export type Person = (typeof PERSON)[number]

/** Logs in with the password a business's user was given. */
export const logInAs = (tenant: TestTenant, role: Person, headers: Credentials = {}, base?: string): Promise<Answer> =>
  send('POST', '/api/v1/session', {
    headers,
    body: { email: `${role}@${tenant.slug}.example`, password: tenant.secrets.password(role) },
    ...(base === undefined ? {} : { base }),
  })

/** The cookie a browser would send from now on. */
export function cookieOf({ headers }: Answer): string {
  const cookie = /^[^;]+/.exec(headers.get('set-cookie') ?? '')?.[0]
  if (cookie === undefined) throw new Error('no cookie was set')
  return cookie
}

export const sessionOf = async (tenant: TestTenant, role: Person): Promise<Credentials> => ({
  cookie: cookieOf(await logInAs(tenant, role)),
})

export const keyOf = (tenant: TestTenant, role: 'owner' | 'staff' | 'tenant'): Credentials => ({
  'x-api-key': tenant.secrets.apiKey(role),
})

/** A session that is over, never used before. */
export async function expiredSession(tenant: TestTenant): Promise<Credentials> {
  const session = await sessionOf(tenant, 'owner')
  const token = session['cookie']?.split('=')[1] ?? ''
  await rows(tenant, `update sessions set expires_at = now() - interval '1 second' where token_hash = $1`, [
    hashToken(token),
  ])
  return session
}

/** An owner's key that was taken back. */
export async function revokedKey(tenant: TestTenant): Promise<Credentials> {
  const key = `steward_owner_${randomBytes(20).toString('hex')}`
  await inTenant(tenant.db, tenant.scope, async (tx) => {
    await addApiKey(tx, { label: 'revoked', role: 'owner', keyHash: hashToken(key), signingSecret: null })
    await tx.run('revoke_key', 'update api_keys set revoked = true where tenant_id = $1 and key_hash = $2', [
      tx.tenantId,
      hashToken(key),
    ])
  })
  return { 'x-api-key': key }
}

export const CALLERS = ['nobody', 'owner', 'staff', 'viewer', 'program', 'stranger', 'revoked', 'expired'] as const
/** `stranger` is the owner of another business, `program` the business's own website. */
export type Caller = (typeof CALLERS)[number]

/** Everybody who may knock at a business's doors. */
export async function callersOf(tenant: TestTenant, other: TestTenant): Promise<Record<Caller, Credentials>> {
  return {
    nobody: {},
    owner: await sessionOf(tenant, 'owner'),
    staff: await sessionOf(tenant, 'staff'),
    viewer: await sessionOf(tenant, 'viewer'),
    program: keyOf(tenant, 'tenant'),
    stranger: keyOf(other, 'owner'),
    revoked: await revokedKey(tenant),
    expired: await expiredSession(tenant),
  }
}

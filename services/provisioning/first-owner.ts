import type { TenantId } from '../../domain/ids.ts'
import { addUser } from '../access/add-user.ts'
import { hashPassword } from '../access/password.ts'
import type { Database } from '../database.ts'
import { ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import { inTenant } from '../transaction.ts'
import { provisionTenant } from './provision-tenant.ts'
import { starterTexts } from './starter-texts.ts'

/** True until the first business exists. */
export async function isSetupNeeded(db: Database): Promise<boolean> {
  const { rowCount } = await db.pool.query('select 1 from all_tenants() limit 1')
  return rowCount === 0
}

// One installation, one first owner: two browsers at once must not make two.
const FIRST_OWNER_LOCK = 4_072_912

/** Creates the first business and the person who owns it; refused as soon as one exists. */
export async function provisionFirstOwner(
  db: Database,
  input: { businessName: string; ownerName: string; email: string; password: string; correlationId: string },
): Promise<TenantId> {
  // Before the costly part: whoever is too late must not keep the processor busy.
  if (!(await isSetupNeeded(db))) throw alreadySetUp()
  const passwordHash = await hashPassword(input.password)
  const tenantId = newId<TenantId>()
  const scope = { tenantId, actor: { kind: 'system', part: 'setup' } as const, correlationId: input.correlationId }
  return inTenant(db, scope, async (tx) => {
    await tx.run('first_owner_lock', 'select pg_advisory_xact_lock($1)', [FIRST_OWNER_LOCK])
    const existing = await tx.run('any_tenant', 'select tenant_id from all_tenants() limit 1', [])
    if (existing.length > 0) throw alreadySetUp()
    await provisionTenant(tx, {
      slug: slugOf(input.businessName, tenantId),
      settings: { businessName: input.businessName },
      texts: starterTexts(),
    })
    await addUser(tx, { email: input.email, name: input.ownerName, role: 'owner', passwordHash })
    return tenantId
  })
}

const alreadySetUp = () =>
  new ServiceError('forbidden', 'already_set_up', 'This installation already has its owner. Please log in.')

const slugOf = (name: string, tenantId: TenantId) =>
  `${
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 40) || 'business'
  }-${tenantId.slice(-6)}`

import { asId, type TenantId } from '../../domain/ids.ts'
import type { Database } from '../database.ts'

/** Every business of this installation, for loops that visit each in turn. */
export async function allTenants(db: Database): Promise<readonly TenantId[]> {
  const { rows } = await db.pool.query<{ tenant_id: string }>({
    name: 'all_tenants',
    text: 'select tenant_id from all_tenants()',
  })
  return rows.map(({ tenant_id }) => asId<TenantId>(tenant_id))
}

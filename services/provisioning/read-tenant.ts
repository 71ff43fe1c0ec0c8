import type { TenantId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export async function readTenant(tx: Tx): Promise<{ id: TenantId; name: string }> {
  const [row] = await tx.run<{ id: TenantId; name: string }>(
    'read_tenant',
    'select id, name from tenants where id = $1',
    [tx.tenantId],
  )
  if (row === undefined) throw notFound('tenant')
  return row
}

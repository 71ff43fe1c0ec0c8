import type pg from 'pg'
import { inTenant } from '../../services/transaction.ts'
import type { TestTenant } from './tenant.ts'

/** Reads a tenant's rows as the product would: through the app's role, seeing this tenant only. Nameless: nothing is prepared for one look. */
export function rows<Row extends pg.QueryResultRow = Record<string, unknown>>(
  { db, scope }: TestTenant,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return inTenant(db, scope, (tx) => tx.run<Row>('', text, values))
}

/** The one row a test expects. */
export async function row<Row extends pg.QueryResultRow = Record<string, unknown>>(
  tenant: TestTenant,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row> {
  const [found] = await rows<Row>(tenant, text, values)
  if (found === undefined) throw new Error(`no row for: ${text}`)
  return found
}

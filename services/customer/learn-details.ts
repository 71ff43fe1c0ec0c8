import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import { proposeMatches } from './propose.ts'
import { noteRenamed } from './renamed.ts'

export interface PersonalDetails {
  readonly name?: string
  readonly email?: string
}

// An address they gave themselves is theirs to confirm by writing from it; one that a form gave is not.
const SAVE = `with before as (select name from customers where tenant_id = $1 and id = $2 for no key update)
update customers c set name = coalesce($3, c.name), email = coalesce($4, c.email),
  email_said_at = case when $4::text is null then c.email_said_at when $5 then now() end
from before where c.tenant_id = $1 and c.id = $2 returning before.name as earlier`

/** Writes what is known of a person to their record, and looks for others that may be the same person. */
export async function learnDetails(
  tx: Tx,
  customerId: CustomerId,
  { name, email }: PersonalDetails,
  { isSaid }: { readonly isSaid: boolean },
): Promise<void> {
  if (name === undefined && email === undefined) return
  const values = [tx.tenantId, customerId, name ?? null, email ?? null, isSaid]
  const [saved] = await tx.run<{ earlier: string | null }>('save_customer_details', SAVE, values)
  if (name !== undefined)
    await noteRenamed(tx, customerId, { source: 'given', earlier: saved?.earlier ?? null, later: name })
  await proposeMatches(tx, customerId)
}

import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import { proposeMatches } from './propose.ts'

export interface PersonalDetails {
  readonly name?: string
  readonly email?: string
}

// An address they gave themselves is theirs to confirm by writing from it; one that a form gave is not.
const SAVE = `update customers set name = coalesce($3, name), email = coalesce($4, email),
  email_said_at = case when $4::text is null then email_said_at when $5 then now() end
where tenant_id = $1 and id = $2`

/** Writes what is known of a person to their record, and looks for others that may be the same person. */
export async function learnDetails(
  tx: Tx,
  customerId: CustomerId,
  { name, email }: PersonalDetails,
  { isSaid }: { readonly isSaid: boolean },
): Promise<void> {
  if (name === undefined && email === undefined) return
  await tx.run('save_customer_details', SAVE, [tx.tenantId, customerId, name ?? null, email ?? null, isSaid])
  await proposeMatches(tx, customerId)
}

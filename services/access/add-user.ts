import type { UserId } from '../../domain/ids.ts'
import type { Role } from '../../schema/tables/tenant.ts'
import { ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

/** Adds somebody who may log in; an address already in use is a conflict. */
export async function addUser(
  tx: Tx,
  user: { readonly email: string; readonly name: string; readonly role: Role; readonly passwordHash: string },
): Promise<UserId> {
  const id = newId<UserId>()
  const added = await tx.run(
    'insert_user',
    `insert into users (tenant_id, id, email, name, role, password_hash) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, email) do nothing returning id`,
    [tx.tenantId, id, user.email.trim().toLowerCase(), user.name, user.role, user.passwordHash],
  )
  if (added.length === 0)
    throw new ServiceError('conflict', 'email_taken', 'Somebody with this e-mail address is already here.')
  tx.emit({ type: 'settings:changed', subject: { kind: 'user', id }, payload: { added: user.role } })
  return id
}

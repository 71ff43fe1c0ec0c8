import type { UserId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

/** Everybody a matter can be given to. */
export const readColleagues = (tx: Tx): Promise<{ id: UserId; name: string }[]> =>
  tx.run<{ id: UserId; name: string }>(
    'colleague_names',
    `select id, name from users where tenant_id = $1 and disabled_at is null and role <> 'viewer' order by created_at, id`,
    [tx.tenantId],
  )

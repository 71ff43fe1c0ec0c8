import { profileNameOf } from '../../domain/identity/profile-name.ts'
import type { CustomerId } from '../../domain/ids.ts'
import type { ChannelMessage } from '../../domain/messaging/message.ts'
import type { Tx } from '../transaction.ts'
import { noteRenamed, type Renaming } from './renamed.ts'

/** What people call a customer `p`: the name they gave, else what their profile says. */
export const SHOWN_NAME = 'coalesce(p.name, p.profile_name)'

/** Null as well where nothing shows that the address is the writer's own: what strangers type renames nobody. */
export const newProfileName = ({ profileName, isSenderUnproven }: ChannelMessage): string | null =>
  isSenderUnproven === true ? null : profileNameOf(profileName)

/** A later name takes the place of the earlier one; a name they gave stands beside it and is the one shown. */
export async function keepProfileName(
  tx: Tx,
  customerId: CustomerId,
  { earlier, later }: Omit<Renaming, 'source'>,
): Promise<void> {
  tx.send('keep_profile_name', 'update customers set profile_name = $3 where tenant_id = $1 and id = $2', [
    tx.tenantId,
    customerId,
    later,
  ])
  await noteRenamed(tx, customerId, { source: 'profile', earlier, later })
}

import { match } from '../../domain/identity/match.ts'
import type { CustomerId } from '../../domain/ids.ts'
import type { IdentifierKind } from '../../domain/messaging/channel.ts'
import type { Tx } from '../transaction.ts'
import { mergeCustomers } from './merge.ts'
import { readProfiles } from './profile.ts'
import { keepMatch } from './propose.ts'

// Only what they said themselves: a form could have been filled in by anybody.
const CLAIMANTS = `select distinct coalesce(c.moved_to, c.customer_id) as id from customers k
join conversations c on c.tenant_id = k.tenant_id and c.customer_id = k.id
where k.tenant_id = $1 and lower(k.email) = $2 and k.email_said_at is not null and k.id <> $3 limit 3`

export interface ProvenWriter {
  readonly customerId: CustomerId
  readonly kind: IdentifierKind
  readonly value: string
  /** As the channel shows it; they may have told us another name, or none. */
  readonly profileName: string | null
}

/**
 * Somebody writes for the first time, from an address that one customer gave us before: they are one person. Whoever wrote
 * before the address was given is only proposed to staff: saying an address must not open somebody's conversation.
 */
export async function joinProven(tx: Tx, { customerId, kind, value, profileName }: ProvenWriter): Promise<void> {
  if (kind !== 'email') return
  const claimants = await tx.run<{ id: CustomerId }>('address_claimants', CLAIMANTS, [
    tx.tenantId,
    value.toLowerCase(),
    customerId,
  ])
  const [claimant, ...others] = await readProfiles(
    tx,
    claimants.map(({ id }) => id),
  )
  const [writer] = await readProfiles(tx, [customerId])
  if (claimant === undefined || writer === undefined) return
  const found = match(claimant, { ...writer, name: writer.name ?? profileName })
  if (found.kind === 'different') return
  const isPlain = found.kind === 'exact' && others.length === 0
  await keepMatch(tx, claimant.id, customerId, found, isPlain ? 'accepted' : 'open')
  if (isPlain)
    await mergeCustomers(tx, { keep: claimant.id, merge: customerId, why: 'wrote from the address they had given' })
}

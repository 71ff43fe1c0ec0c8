import { profileNameOf } from '../../domain/identity/profile-name.ts'
import { ASK_AGAIN_MS, FIRST_WAIT_MS, isWorthAsking, LONGEST_WAIT_MS } from '../../domain/identity/profile-question.ts'
import { type AccountId, asId, type CustomerId, type TenantId } from '../../domain/ids.ts'
import type { Channel, IdentifierKind } from '../../domain/messaging/channel.ts'
import type { Database } from '../database.ts'
import type { Tx } from '../transaction.ts'
import { keepProfileName } from './profile-name.ts'

export interface AskedChannel {
  readonly channel: Channel
  readonly kind: IdentifierKind
}

export interface DueAccount {
  readonly tenantId: TenantId
  readonly accountId: AccountId
}

const BATCH = 100

/** Accounts of these channels that may be asked, in businesses where it is time to ask about somebody. */
export async function dueProfileNames(db: Database, asked: readonly AskedChannel[]): Promise<readonly DueAccount[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; account_id: string }>({
    name: 'due_profile_names',
    text: 'select tenant_id, account_id from due_profile_names($1, $2, $3)',
    values: [asked.map(({ channel }) => channel), asked.map(({ kind }) => kind), BATCH],
  })
  return rows.map((row) => ({ tenantId: asId<TenantId>(row.tenant_id), accountId: asId<AccountId>(row.account_id) }))
}

/** One person, held for whoever asks about them. */
export interface ProfileQuestion {
  readonly identifierId: string
  readonly customerId: CustomerId
  readonly address: string
  readonly isWorthAsking: boolean
}

interface ClaimRow extends Record<string, unknown> {
  readonly id: string
  readonly customer_id: CustomerId
  readonly value: string
  readonly name: string | null
  readonly profile_name: string | null
  readonly has_written: boolean
}

// The newest first: somebody who writes now is looked at now, and those from before this was asked wait their turn.
const CLAIM = `with due as (
  select i.id, coalesce((c.last_inbound->>$3::text)::timestamptz > i.profile_at - $4::double precision * interval '1 millisecond', false) as has_written
  from customer_identifiers i join conversations c on c.tenant_id = i.tenant_id and c.customer_id = i.customer_id
  where i.tenant_id = $1 and i.kind = $2 and i.profile_at <= now() and c.last_inbound ? $3::text
  order by i.profile_at desc limit 1 for update of i skip locked
)
update customer_identifiers i set profile_attempts = i.profile_attempts + 1,
  profile_at = now() + least($6::double precision, $5::double precision * power(4, least(i.profile_attempts, 10))) * interval '1 millisecond'
from due, customers p
where i.tenant_id = $1 and i.id = due.id and p.tenant_id = i.tenant_id and p.id = i.customer_id
returning i.id, i.customer_id, i.value, p.name, p.profile_name, due.has_written`

/** Somebody who wrote to this account and whose profile has not been looked at of late; null when there is nobody. */
export async function claimProfileQuestion(
  tx: Tx,
  accountId: AccountId,
  kind: IdentifierKind,
): Promise<ProfileQuestion | null> {
  const [row] = await tx.run<ClaimRow>('claim_profile_question', CLAIM, [
    tx.tenantId,
    kind,
    accountId,
    ASK_AGAIN_MS,
    FIRST_WAIT_MS,
    LONGEST_WAIT_MS,
  ])
  if (row === undefined) return null
  const { name, profile_name: profileName, has_written: hasWritten } = row
  return {
    identifierId: row.id,
    customerId: row.customer_id,
    address: row.value,
    isWorthAsking: isWorthAsking({ name, profileName, hasWritten }),
  }
}

const PERSON = 'select name, profile_name from customers where tenant_id = $1 and id = $2 for update'
const NEXT = `update customer_identifiers set profile_attempts = 0, profile_at = now() + $3::double precision * interval '1 millisecond'
where tenant_id = $1 and id = $2`

/** Keeps what the profile says, null for nothing. A name that was given meanwhile is the one that stays. */
export async function settleProfileQuestion(
  tx: Tx,
  { identifierId, customerId }: ProfileQuestion,
  said: string | null,
): Promise<void> {
  const later = profileNameOf(said)
  if (later !== null) await learn(tx, customerId, later)
  tx.send('settle_profile_question', NEXT, [tx.tenantId, identifierId, ASK_AGAIN_MS])
}

async function learn(tx: Tx, customerId: CustomerId, later: string): Promise<void> {
  const [person] = await tx.run<{ name: string | null; profile_name: string | null }>('person_asked_about', PERSON, [
    tx.tenantId,
    customerId,
  ])
  if (person === undefined || person.name !== null || person.profile_name === later) return
  await keepProfileName(tx, customerId, { earlier: person.profile_name, later })
  if (person.profile_name !== null) return
  tx.emit({
    type: 'customer:named',
    subject: { kind: 'customer', id: customerId },
    customerId,
    payload: { kind: 'profile' },
  })
}

const RELEASE = `update customer_identifiers set profile_at = now(), profile_attempts = greatest(0, profile_attempts - 1)
where tenant_id = $1 and id = $2`

/** It could not be asked, through no fault of the person's: they are next once the account may be asked again. */
export async function releaseProfileQuestion(tx: Tx, { identifierId }: ProfileQuestion): Promise<void> {
  await tx.run('release_profile_question', RELEASE, [tx.tenantId, identifierId])
}

const PAUSE = `insert into channel_paces as p (tenant_id, account_id, profiles_after)
values ($1, $2, now() + $3::double precision * interval '1 millisecond')
on conflict (tenant_id, account_id) do update set profiles_after = greatest(p.profiles_after, excluded.profiles_after)`

/** Nobody is asked about at this account for a while. Messages go on leaving. */
export async function pauseProfileNames(tx: Tx, accountId: AccountId, pauseMs: number): Promise<void> {
  await tx.run('pause_profile_names', PAUSE, [tx.tenantId, accountId, Math.ceil(pauseMs)])
}

const STRAYS = `update customer_identifiers i set profile_at = now() + $4::double precision * interval '1 millisecond'
where i.tenant_id = $1 and i.kind = $2 and i.profile_at <= now() and not exists (
  select 1 from conversations c join channel_accounts a on a.tenant_id = c.tenant_id and a.channel = $3 and a.is_enabled
    and c.last_inbound ? a.id::text
  where c.tenant_id = i.tenant_id and c.customer_id = i.customer_id)`

/** Whoever wrote to no account that is in use can be asked about nowhere: not looked at again for a day. */
export async function putOffStrays(tx: Tx, { channel, kind }: AskedChannel): Promise<void> {
  await tx.run('put_off_strays', STRAYS, [tx.tenantId, kind, channel, LONGEST_WAIT_MS])
}

import type { LedgerId, PromiseId } from '../../domain/ids.ts'
import type { LedgerKind, OutboundBody } from '../../domain/outbound/ledger.ts'
import { isCourtesy } from '../../domain/promise/courtesy.ts'
import type { PromiseMaker } from '../../domain/promise/promise.ts'
import { promisedFor } from '../../domain/promise/promised-for.ts'
import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import type { LockedConversation } from '../conversation/lock.ts'
import { newId } from '../new-id.ts'
import type { DispatchRow } from '../outbound/dispatch/row.ts'
import type { Tx } from '../transaction.ts'
import { emitPromises, SETTLED, type SettledPromise } from './change.ts'

/** Free words; the fixed texts name a time only where code says so. */
const WORDED: readonly LedgerKind[] = ['reply', 'staff', 'rerouted']

// What code has said once it may say again, and promises no more by that.
const MAKE = `insert into promises (tenant_id, id, customer_id, ledger_id, made_by, due_at)
select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::timestamptz where $5 <> 'code' or not exists (select 1 from promises
  where tenant_id = $1 and customer_id = any($7) and state = 'open' and made_by = 'code' and due_at = $6)
on conflict (tenant_id, ledger_id) do nothing returning ${SETTLED}`

/** A message leaves: what a person says keeps what was promised, and a deadline it names is a new promise. */
export async function noteLeaving(
  tx: Tx,
  { members, now }: LockedConversation,
  ledgerId: LedgerId,
  row: DispatchRow,
  settings: TenantSettings,
): Promise<void> {
  const isWorded = row.promised_for === null && WORDED.includes(row.kind)
  const dueAt = isWorded ? promisedFor(row.body.text, settings, now) : row.promised_for
  if (row.is_by_staff && row.has_promise && saysSomething(row.body)) await keepPromises(tx, members, dueAt)
  if (dueAt === null) return
  const madeBy: PromiseMaker = row.promised_for !== null ? 'code' : row.is_by_staff ? 'staff' : 'ai'
  const made = await tx.run<SettledPromise & Record<string, unknown>>('make_promise', MAKE, [
    tx.tenantId,
    newId<PromiseId>(),
    row.customer_id,
    ledgerId,
    madeBy,
    dueAt,
    members,
  ])
  emitPromises(tx, made)
}

const saysSomething = (body: OutboundBody): boolean =>
  !isCourtesy(body.text) || (body.form === 'text' && body.attachments.length > 0)

// That it is late needs not be said to somebody who is just being answered. A new deadline takes the place of earlier ones
// and leaves later ones of people standing: "a quick call within the hour" does not settle what they said for tomorrow.
const KEEP = `with unsaid as (
  update outbound_ledger set state = 'undone', settled_at = now(), failure = jsonb_build_object('code', 'answered', 'detail', 'a person answered')
  where tenant_id = $1 and customer_id = any($2) and kind = 'promise' and state in ('held', 'reserved')
)
update promises set state = case state when 'open' then 'kept' else 'late' end, settled_at = now()
where tenant_id = $1 and customer_id = any($2) and state in ('open', 'broken')
  and (made_by <> 'staff' or due_at <= coalesce($3::timestamptz, 'infinity')) returning ${SETTLED}`

async function keepPromises(tx: Tx, members: LockedConversation['members'], newDueAt: Date | null): Promise<void> {
  emitPromises(
    tx,
    await tx.run<SettledPromise & Record<string, unknown>>('keep_promises', KEEP, [tx.tenantId, members, newDueAt]),
  )
}

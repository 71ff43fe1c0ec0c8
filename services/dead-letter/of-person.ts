import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

// Messages given up, of everybody this person is on file as.
const OF_PERSON = `d.tenant_id = $1 and d.subject_kind = 'message' and exists (
  select 1 from conversations w join conversations c on c.tenant_id = w.tenant_id and c.customer_id = coalesce(w.moved_to, w.customer_id)
  join outbound_ledger o on o.tenant_id = c.tenant_id and o.customer_id = any(c.customer_id || c.members)
  where w.tenant_id = $1 and w.customer_id = $2 and o.id::text = d.subject_id)`

const DISMISS = `update dead_letters d set settled_at = now() where ${OF_PERSON} and d.settled_at is null returning d.id`

/** Somebody looked after the conversation: after its messages that were given up, too. */
export async function dismissLettersOf(tx: Tx, customerId: CustomerId): Promise<void> {
  for (const { id } of await tx.run<{ id: string }>('dismiss_letters_of', DISMISS, [tx.tenantId, customerId]))
    tx.emit({ type: 'dead_letter:dismissed', subject: { kind: 'dead_letter', id }, customerId })
}

const REOPEN = `update dead_letters d set settled_at = null where ${OF_PERSON} and d.settled_at = $3 returning d.id, d.subject_id, d.reason`

interface Reopened {
  readonly id: string
  readonly subject_id: string
  readonly reason: string
}

/** That is taken back: what was dismissed with it, at that moment, is open again. */
export async function reopenLettersOf(tx: Tx, customerId: CustomerId, dismissedAt: Date): Promise<void> {
  const values = [tx.tenantId, customerId, dismissedAt]
  for (const letter of await tx.run<Reopened & Record<string, unknown>>('reopen_letters_of', REOPEN, values))
    tx.emit({
      type: 'dead_letter:added',
      subject: { kind: 'dead_letter', id: letter.id },
      customerId,
      payload: { of: { kind: 'message', id: letter.subject_id }, reason: letter.reason, why: 'undo' },
    })
}

const UUID = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`
const WAITING = `select c.customer_id as id from outbound_ledger o
join conversations w on w.tenant_id = o.tenant_id and w.customer_id = o.customer_id
join conversations c on c.tenant_id = w.tenant_id and c.customer_id = coalesce(w.moved_to, w.customer_id)
where o.tenant_id = $1 and o.id = case when $2 ~ ${UUID} then $2::uuid end and c.attention = 'send_failed'
  and not exists (select 1 from dead_letters d join outbound_ledger e on e.tenant_id = d.tenant_id
    and e.id = case when d.subject_id ~ ${UUID} then d.subject_id::uuid end
    where d.tenant_id = $1 and d.subject_kind = 'message' and d.settled_at is null and e.customer_id = any(c.customer_id || c.members))`

/** Whose conversation waits only because messages like this one were given up, now that none of them is open. */
export async function waitsForLetterNoMore(tx: Tx, messageId: string): Promise<CustomerId | null> {
  const [row] = await tx.run<{ id: CustomerId }>('waits_for_letter', WAITING, [tx.tenantId, messageId])
  return row?.id ?? null
}

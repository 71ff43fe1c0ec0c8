import type { SubjectKind } from '../../domain/events/event.ts'
import type { CustomerId } from '../../domain/ids.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

const ADD = `insert into dead_letters (tenant_id, id, subject_kind, subject_id, reason, detail) values ($1, $2, $3, $4, $5, $6)
on conflict (tenant_id, subject_kind, subject_id, reason) do update set settled_at = null, at = now(), detail = excluded.detail
where $7 and dead_letters.settled_at is not null returning id`

/**
 * Keeps what could not be done, once per subject and reason, until a person replays or dismisses it. What happened anew
 * after that is open again; a standing fact that is only found again stays settled.
 */
export async function addDeadLetter(
  tx: Tx,
  letter: {
    subject: { kind: SubjectKind; id: string }
    customerId: CustomerId | null
    reason: string
    detail: Record<string, unknown>
    happenedAnew?: boolean
  },
): Promise<void> {
  const [added] = await tx.run<{ id: string }>('add_dead_letter', ADD, [
    tx.tenantId,
    newId(),
    letter.subject.kind,
    letter.subject.id,
    letter.reason,
    JSON.stringify(letter.detail),
    letter.happenedAnew ?? false,
  ])
  if (added === undefined) return
  tx.emit({
    type: 'dead_letter:added',
    subject: { kind: 'dead_letter', id: added.id },
    customerId: letter.customerId,
    payload: { of: letter.subject, reason: letter.reason },
  })
}

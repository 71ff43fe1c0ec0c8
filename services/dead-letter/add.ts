import type { SubjectKind } from '../../domain/events/event.ts'
import type { CustomerId } from '../../domain/ids.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

const ADD = `insert into dead_letters (tenant_id, id, subject_kind, subject_id, reason, detail) values ($1, $2, $3, $4, $5, $6)
on conflict (tenant_id, subject_kind, subject_id, reason) do nothing returning id`

/** Keeps what could not be done, once per subject and reason, until a person replays or dismisses it. */
export async function addDeadLetter(
  tx: Tx,
  letter: {
    subject: { kind: SubjectKind; id: string }
    customerId: CustomerId | null
    reason: string
    detail: Record<string, unknown>
  },
): Promise<void> {
  const id = newId()
  const added = await tx.run('add_dead_letter', ADD, [
    tx.tenantId,
    id,
    letter.subject.kind,
    letter.subject.id,
    letter.reason,
    JSON.stringify(letter.detail),
  ])
  if (added.length === 0) return
  tx.emit({
    type: 'dead_letter:added',
    subject: { kind: 'dead_letter', id },
    customerId: letter.customerId,
    payload: { of: letter.subject, reason: letter.reason },
  })
}

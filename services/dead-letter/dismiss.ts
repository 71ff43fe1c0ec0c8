import { settleAttention } from '../conversation/need-person.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { waitsForLetterNoMore } from './of-person.ts'

const DISMISS = `update dead_letters set settled_at = now() where tenant_id = $1 and id = $2 and settled_at is null
returning subject_kind, subject_id`

interface Dismissed {
  readonly subject_kind: string
  readonly subject_id: string
}

/** Somebody has seen it and nothing more is to be done; saying so again changes nothing. */
export async function dismissDeadLetter(tx: Tx, id: string): Promise<void> {
  const [dismissed] = await tx.run<Dismissed & Record<string, unknown>>('dismiss_dead_letter', DISMISS, [
    tx.tenantId,
    id,
  ])
  if (dismissed !== undefined) {
    tx.emit({ type: 'dead_letter:dismissed', subject: { kind: 'dead_letter', id } })
    if (dismissed.subject_kind === 'message') await settleWith(tx, dismissed.subject_id)
    return
  }
  const known = await tx.run('dead_letter', 'select id from dead_letters where tenant_id = $1 and id = $2', [
    tx.tenantId,
    id,
  ])
  if (known.length === 0) throw notFound('dead_letter')
}

/** A message that did not arrive and a conversation that waits because of it are one matter. */
async function settleWith(tx: Tx, messageId: string): Promise<void> {
  const customerId = await waitsForLetterNoMore(tx, messageId)
  if (customerId !== null) await settleAttention(tx, customerId)
}

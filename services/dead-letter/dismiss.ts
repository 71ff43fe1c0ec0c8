import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

const DISMISS = `update dead_letters set settled_at = now() where tenant_id = $1 and id = $2 and settled_at is null returning id`

/** Somebody has seen it and nothing more is to be done; saying so again changes nothing. */
export async function dismissDeadLetter(tx: Tx, id: string): Promise<void> {
  const dismissed = await tx.run('dismiss_dead_letter', DISMISS, [tx.tenantId, id])
  if (dismissed.length > 0) return tx.emit({ type: 'dead_letter:dismissed', subject: { kind: 'dead_letter', id } })
  const known = await tx.run('dead_letter', 'select id from dead_letters where tenant_id = $1 and id = $2', [
    tx.tenantId,
    id,
  ])
  if (known.length === 0) throw notFound('dead_letter')
}

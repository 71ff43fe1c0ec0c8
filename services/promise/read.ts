import type { CustomerId, PromiseId } from '../../domain/ids.ts'
import type { PromiseMaker, PromiseState } from '../../domain/promise/promise.ts'
import type { Tx } from '../transaction.ts'

export interface PromiseEntry {
  readonly id: PromiseId
  readonly state: PromiseState
  readonly madeBy: PromiseMaker
  readonly madeAt: Date
  readonly dueAt: Date
  /** The message that made it. */
  readonly text: string
}

const OF = `select p.id, p.state, p.made_by as "madeBy", p.created_at as "madeAt", p.due_at as "dueAt", m.text
from promises p join messages m on m.tenant_id = p.tenant_id and m.id = p.ledger_id
where p.tenant_id = $1 and p.customer_id = any($2)
order by (p.state in ('open', 'broken')) desc, p.due_at desc, p.id desc limit 10`

/** What somebody was promised: what stands first, then the newest. */
export const readPromises = (tx: Tx, members: readonly CustomerId[]): Promise<PromiseEntry[]> =>
  tx.run<PromiseEntry & Record<string, unknown>>('promises_of', OF, [tx.tenantId, members])

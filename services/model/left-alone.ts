import type { Tx } from '../transaction.ts'

const LEFT_ALONE = `select 1 as one from alerts where tenant_id = $1 and kind = 'breaker_open' and subject = $2 and settled_at is null
and (detail->>'until')::timestamptz > now()`

/** Whether the turns of this business have found that the model does not answer, and leave it alone for now. */
export const isLeftAlone = async (tx: Tx, vendor: string, model: string): Promise<boolean> =>
  (await tx.run('model_left_alone', LEFT_ALONE, [tx.tenantId, `${vendor}/${model}`])).length > 0

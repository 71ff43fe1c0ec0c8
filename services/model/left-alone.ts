import type { Tx } from '../transaction.ts'

const LEFT_ALONE = `select 1 as one from alerts where tenant_id = $1 and kind = 'breaker_open' and subject = $2 and settled_at is null
and (detail->>'until')::timestamptz > now()`

/** Whether the turns of this business have found that the model does not answer, and leave it alone for now. */
export const isLeftAlone = async (tx: Tx, vendor: string, model: string): Promise<boolean> =>
  (await tx.run('model_left_alone', LEFT_ALONE, [tx.tenantId, `${vendor}/${model}`])).length > 0

export interface TroubledModel {
  readonly vendor: string
  readonly model: string
  /** Left alone until then; past it the next message tries again. */
  readonly openUntil: Date
}

const TROUBLED = `select split_part(subject, '/', 1) as vendor, substr(subject, strpos(subject, '/') + 1) as model,
  (detail->>'until')::timestamptz as "openUntil"
from alerts where tenant_id = $1 and kind = 'breaker_open' and strpos(subject, '/') > 0 and settled_at is null order by subject`

/** The models of this business that did not answer when last asked. */
export const readTroubledModels = (tx: Tx): Promise<readonly TroubledModel[]> =>
  tx.run<TroubledModel & Record<string, unknown>>('troubled_models', TROUBLED, [tx.tenantId])

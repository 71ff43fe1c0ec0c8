import type { CustomerId, TurnId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

export interface Fence {
  readonly turnId: TurnId
  readonly epoch: number
}

/** A newer claim or a takeover owns the turn now: whatever the older one wanted to do must not happen. */
export class FencedError extends Error {
  constructor() {
    super('the turn was claimed again or taken over')
    this.name = 'FencedError'
  }
}

// The turn is locked, so that a new claim waits for this effect or this effect sees the new epoch.
const CHECK = `select t.epoch = $3 and t.closed_at is null and c.control_epoch = t.control_epoch and (c.controller = 'ai' or c.handed_over_at is not null) as holds, t.customer_id
from turns t join conversations c on c.tenant_id = t.tenant_id and c.customer_id = t.customer_id
where t.tenant_id = $1 and t.id = $2 for update of t`

/** Throws FencedError unless this epoch still holds the turn; returns whose turn it is. */
export async function holdTurn(tx: Tx, fence: Fence): Promise<CustomerId> {
  const [row] = await tx.run<{ holds: boolean; customer_id: CustomerId }>('hold_turn', CHECK, [
    tx.tenantId,
    fence.turnId,
    fence.epoch,
  ])
  if (row?.holds !== true) throw new FencedError()
  return row.customer_id
}

/** Does this epoch still hold the turn? Without a lock: for looking before a costly step. */
export async function stillHolds(tx: Tx, fence: Fence): Promise<boolean> {
  const [row] = await tx.run<{ holds: boolean }>('peek_turn', CHECK.replace(' for update of t', ''), [
    tx.tenantId,
    fence.turnId,
    fence.epoch,
  ])
  return row?.holds === true
}

const FIND_EFFECT =
  'select result from turn_effects where tenant_id = $1 and turn_id = $2 and tool = $3 and business_key = $4'
const SAVE_EFFECT = `insert into turn_effects (tenant_id, turn_id, tool, business_key, epoch, result) values ($1, $2, $3, $4, $5, $6)`

/**
 * Runs one tool's change under the turn's lock, once per turn and business key: a replay returns the stored result and
 * changes nothing.
 */
export async function fencedEffect<Result>(
  tx: Tx,
  fence: Fence,
  effect: { tool: string; businessKey: string; run: (customerId: CustomerId) => Promise<Result> },
): Promise<Result> {
  const key = [tx.tenantId, fence.turnId, effect.tool, effect.businessKey]
  const [customerId, [done]] = await Promise.all([
    holdTurn(tx, fence),
    tx.run<{ result: Result }>('find_effect', FIND_EFFECT, key),
  ])
  if (done !== undefined) return done.result
  const result = await effect.run(customerId)
  tx.send('save_effect', SAVE_EFFECT, [...key, fence.epoch, JSON.stringify(result ?? null)])
  return result
}

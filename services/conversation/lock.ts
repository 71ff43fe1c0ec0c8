import type { ControllerKind } from '../../domain/conversation/control.ts'
import type { CustomerId, UserId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface LockedConversation {
  readonly customerId: CustomerId
  /** The customer whose conversation answers for this one, while merged. */
  readonly movedTo: CustomerId | null
  /** Everybody this conversation answers for, itself first. */
  readonly members: readonly CustomerId[]
  readonly controller: ControllerKind
  readonly controllerUserId: UserId | null
  /** When the machine gave it to people, while none of them has it yet: until then it may still say something. */
  readonly handedOverAt: Date | null
  readonly controlEpoch: number
  readonly turnEpoch: number
  /** Staff want no machine to answer this person. */
  readonly isBlocked: boolean
  /** The database's clock; leases and windows are judged by no other. */
  readonly now: Date
}

interface Row {
  readonly moved_to: CustomerId | null
  readonly members: readonly CustomerId[]
  readonly controller: ControllerKind
  readonly controller_user_id: UserId | null
  readonly handed_over_at: Date | null
  readonly control_epoch: number
  readonly turn_epoch: number
  readonly is_blocked: boolean
  readonly now: Date
}

// NO KEY: foreign keys of new messages must not wait for a turn.
const LOCK = `select moved_to, members, controller, controller_user_id, handed_over_at, control_epoch, turn_epoch, blocked_at is not null as is_blocked, clock_timestamp() as now
from conversations where tenant_id = $1 and customer_id = $2 for no key update`

/** Takes the row that every send, claim and takeover of this customer has to hold. */
export async function lockConversation(tx: Tx, customerId: CustomerId): Promise<LockedConversation> {
  const [row] = await tx.run<Row & Record<string, unknown>>('lock_conversation', LOCK, [tx.tenantId, customerId])
  if (row === undefined) throw notFound('conversation')
  return {
    customerId,
    movedTo: row.moved_to,
    members: [customerId, ...row.members],
    controller: row.controller,
    controllerUserId: row.controller_user_id,
    handedOverAt: row.handed_over_at,
    controlEpoch: row.control_epoch,
    turnEpoch: row.turn_epoch,
    isBlocked: row.is_blocked,
    now: row.now,
  }
}

/** The same for whoever answers for this customer now. */
export async function lockAnswering(tx: Tx, customerId: CustomerId): Promise<LockedConversation> {
  const own = await lockConversation(tx, customerId)
  return own.movedTo === null ? own : lockAnswering(tx, own.movedTo)
}

/** Does the machine have a say? Also in what it gave to people, while none of them has it. */
export const machineSpeaks = ({ controller, handedOverAt }: LockedConversation): boolean =>
  controller === 'ai' || handedOverAt !== null

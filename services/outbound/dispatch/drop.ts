import type { CustomerId, LedgerId, TurnId } from '../../../domain/ids.ts'
import type { DropReason, LeaveDecision } from '../../../domain/outbound/may-leave.ts'
import type { LockedConversation } from '../../conversation/lock.ts'
import { needPerson } from '../../conversation/need-person.ts'
import { noteRefused } from '../../scheduled/refused.ts'
import type { Tx } from '../../transaction.ts'
import { takeBackAnswers, takeBackOne } from '../take-back.ts'
import type { DispatchRow } from './row.ts'

const DROP = `update outbound_ledger set state = $3, settled_at = now(), failure = jsonb_build_object('code', $4::text, 'detail', $4::text)
where tenant_id = $1 and id = $2 and state in ('held', 'reserved')`

/** It never leaves: what it answered is answered anew, or by a person. */
export async function drop(
  tx: Tx,
  { members, customerId }: LockedConversation,
  ledgerId: LedgerId,
  row: DispatchRow,
  { to, reason }: Extract<LeaveDecision, { kind: 'drop' }>,
): Promise<void> {
  const why = { code: reason, detail: reason }
  if (to === 'undone') await takeBackOne(tx, members, ledgerId, why)
  else if (to === 'expired' && row.turn_id !== null) await takeBackAnswers(tx, members, why, to)
  await tx.run('drop_send', DROP, [tx.tenantId, ledgerId, to, reason])
  tx.emit({
    type: to === 'expired' ? 'message:expired' : to === 'undone' ? 'message:undone' : 'message:failed',
    subject: { kind: 'message', id: ledgerId },
    customerId: row.customer_id,
    payload: { reason },
  })
  if (row.is_by_staff) await noteRefused(tx, ledgerId, row.customer_id, reason)
  if (to !== 'rejected') return
  if (row.turn_id !== null) await leaveToPerson(tx, customerId, ledgerId, row.turn_id, reason)
  // They did something a moment ago and wait for this: a link to pay after they signed.
  else if (row.is_prompted && !row.is_by_staff) await needPerson(tx, customerId, 'send_failed')
}

const LEAVE_TO_PERSON = `with closed as (
  update turns set closed_at = now() where tenant_id = $1 and id = $2
)
update messages set answered_at = now(), answered_by = $3
where tenant_id = $1 and turn_id = $2 and direction = 'in' and answered_at is null`

/** The machine may not answer here, and would come to the same again: the messages leave its inbox and a person is told. */
async function leaveToPerson(
  tx: Tx,
  customerId: CustomerId,
  ledgerId: LedgerId,
  turnId: TurnId,
  reason: DropReason,
): Promise<void> {
  await tx.run('leave_to_person', LEAVE_TO_PERSON, [tx.tenantId, turnId, ledgerId])
  await needPerson(tx, customerId, reason === 'no_consent' ? 'wrote_after_stop' : 'send_failed')
}

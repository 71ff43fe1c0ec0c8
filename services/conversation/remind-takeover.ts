import type { CustomerId, UserId } from '../../domain/ids.ts'
import { raiseAlert } from '../alert/raise.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { needPerson } from './need-person.ts'

const REMIND = `update conversations set reminded_at = now() where tenant_id = $1 and customer_id = $2
  and controller = 'staff' and controller_user_id is not null
  and greatest(controlled_at, reminded_at, last_message_at) < now() - $3::double precision * interval '1 hour' returning controller_user_id, reminded_at`

// Not yet: looked at again when it would be, and before long, because what a business allows can change.
const PUT_OFF = `update conversations set remind_at = least(now() + interval '15 minutes',
  greatest(controlled_at, reminded_at, last_message_at) + $3::double precision * interval '1 hour')
where tenant_id = $1 and customer_id = $2 and controller = 'staff'`

/** Somebody took the conversation and fell silent: it is brought to mind, once per spell of silence. */
export async function remindTakeover(tx: Tx, customerId: CustomerId): Promise<boolean> {
  const { support } = await readSettings(tx)
  const values = [tx.tenantId, customerId, support.takeoverReminderHours]
  const [row] = await tx.run<{ controller_user_id: UserId; reminded_at: Date }>('remind_takeover', REMIND, values)
  if (row === undefined) {
    await tx.run('put_off_takeover', PUT_OFF, values)
    return false
  }
  await needPerson(tx, customerId, 'takeover_open')
  tx.emit({
    type: 'conversation:takeover_reminded',
    subject: { kind: 'conversation', id: customerId },
    customerId,
    payload: { userId: row.controller_user_id },
  })
  await raiseAlert(tx, {
    kind: 'takeover_open',
    subject: customerId,
    occasion: `${customerId}/${row.reminded_at.toISOString()}`,
    detail: { customerId },
    userId: row.controller_user_id,
    repeats: true,
  })
  return true
}

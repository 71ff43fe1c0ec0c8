import type { CustomerId } from '../../domain/ids.ts'
import { dismissLettersOf, reopenLettersOf } from '../dead-letter/of-person.ts'
import type { Tx } from '../transaction.ts'
import { recallAttention, settleAttention } from './need-person.ts'

/** A person says that they have looked after a conversation, and with it after what did not arrive there. */
export async function lookedAfter(tx: Tx, customerId: CustomerId): Promise<void> {
  if ((await settleAttention(tx, customerId)) === 'send_failed') await dismissLettersOf(tx, customerId)
}

/** They take it back within a minute: everything waits as it did. */
export async function notLookedAfter(tx: Tx, customerId: CustomerId): Promise<void> {
  const recalled = await recallAttention(tx, customerId)
  if (recalled?.reason === 'send_failed') await reopenLettersOf(tx, customerId, recalled.settledAt)
}

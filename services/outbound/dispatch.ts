import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import { type LockedConversation, lockAnswering } from '../conversation/lock.ts'
import { noteLeaving } from '../promise/message-left.ts'
import { forgetSettings, readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { drop } from './dispatch/drop.ts'
import { judge } from './dispatch/judge.ts'
import { type Leaving, leave, leaving } from './dispatch/leave.ts'
import { postpone, waitUntil } from './dispatch/postpone.ts'
import { type DispatchRules, readDispatchRow } from './dispatch/row.ts'
import { suggest } from './dispatch/suggest.ts'
import { takeBackAnswers, takeBackOne } from './take-back.ts'

export type Dispatched = Leaving | { readonly kind: 'sent' | 'later' | 'redo' | 'dropped' | 'unknown' }

/**
 * The only way out: decides under the conversation's lock whether a message may leave now and, if so, marks it as on its
 * way and its turn as answered, before any request is made.
 */
export async function dispatchSend(
  tx: Tx,
  input: { customerId: CustomerId; ledgerId: LedgerId },
  rules: DispatchRules,
): Promise<Dispatched> {
  const settings = await readSettings(tx)
  const conversation = await lockAnswering(tx, input.customerId)
  const row = await readDispatchRow(tx, input.ledgerId, conversation.members, rules)
  if (row === null) return { kind: 'dropped' }
  if (row.state === 'confirmed') return { kind: 'sent' }
  // An attempt that finds its own request on the way does not know what became of it.
  if (row.state === 'dispatched' || row.state === 'unknown') return { kind: 'unknown' }
  const { decision, waits } = judge(row, conversation, settings, rules)
  switch (decision.kind) {
    case 'go': {
      const left = await leave(tx, conversation, input.ledgerId, row)
      await noteLeaving(tx, conversation, input.ledgerId, row, settings)
      return leaving(row, conversation.now, settings.businessName, left)
    }
    case 'wait':
      await postpone(tx, input.ledgerId, waitUntil(decision, conversation.now, waits), decision.why)
      return { kind: 'later' }
    case 'hold':
      await suggest(tx, input.ledgerId, row.customer_id)
      return { kind: 'later' }
    case 'redo':
      // What is decided next must not be decided by settings kept from before.
      if (decision.reason === 'autonomy_changed') forgetSettings(tx.tenantId)
      await redo(tx, conversation, input.ledgerId, decision.reason)
      return { kind: 'redo' }
    case 'drop':
      await drop(tx, conversation, input.ledgerId, row, decision)
      return { kind: 'dropped' }
  }
}

/** Whatever else was drafted meanwhile would leave before the older answer, which is worded anew. */
async function redo(tx: Tx, { members }: LockedConversation, ledgerId: LedgerId, detail: string): Promise<void> {
  await takeBackOne(tx, members, ledgerId, { code: 'redo', detail })
  await takeBackAnswers(tx, members, { code: 'redo', detail })
}

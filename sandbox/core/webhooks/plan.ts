import type { Faults } from '../faults.ts'
import type { NewDelivery } from './store.ts'
import type { WebhookStyle } from './style.ts'

export interface DeliveryPlan {
  readonly isDropped: boolean
  /** One entry a copy. */
  readonly delaysMs: readonly number[]
}

const REORDER_MS = 500

/** What the standing faults make of a new webhook. */
export function planDelivery(
  faults: Faults,
  style: WebhookStyle,
  { event, account }: Pick<NewDelivery, 'event' | 'account'>,
): DeliveryPlan {
  const { provider, dropFault } = style
  const drops = dropFault === 'either' ? (['webhook_drop', 'callback_drop'] as const) : [dropFault]
  if (drops.some((fault) => faults.take(provider, fault, event, account))) return { isDropped: true, delaysMs: [] }
  const reorder = faults.take(provider, 'webhook_reorder', event, account)
  const longestMs = reorder?.ms ?? REORDER_MS
  // A counted one is held back whole, so that the events after it overtake; otherwise all are shuffled.
  const delayMs = reorder ? (reorder.isCounted ? longestMs : Math.round(reorder.random() * longestMs)) : 0
  const duplicate = faults.take(provider, 'webhook_duplicate', event, account)
  return { isDropped: false, delaysMs: duplicate ? [delayMs, delayMs + (duplicate.ms ?? 0)] : [delayMs] }
}

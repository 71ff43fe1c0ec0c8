import type { SandboxCore } from '../core/core.ts'
import { STRIPE_API_VERSION, type StripeAccount } from './account.ts'
import { fixture, newId, type StripeObject, secondsOf } from './objects.ts'
import type { EventObject, StripeStore } from './store.ts'

export const EVENT_STYLE = 'stripe.event'

/** Who is changing something: an API request, or nobody (a customer, a timer). */
export interface Actor {
  readonly account: StripeAccount
  readonly request: { readonly id: string; readonly idempotencyKey: string | null } | null
}

/** Records an event with the object as it is now and sends it to the account's endpoint. */
export type Tell = (actor: Actor, type: string, object: StripeObject, previous?: Record<string, unknown>) => void

export function createTell(core: SandboxCore, store: StripeStore): Tell {
  return ({ account, request }, type, object, previous) => {
    const nowMs = core.clock.nowMs()
    const isWanted = account.enabledEvents.some((wanted) => wanted === '*' || wanted === type)
    const isSent = isWanted && account.webhookUrl !== null
    const event: EventObject = {
      ...fixture('event'),
      id: newId('evt'),
      object: 'event',
      api_version: STRIPE_API_VERSION,
      created: secondsOf(nowMs),
      data: { object, ...(previous ? { previous_attributes: previous } : {}) },
      livemode: false,
      pending_webhooks: isSent ? 1 : 0,
      request: { id: request?.id ?? null, idempotency_key: request?.idempotencyKey ?? null },
      type,
    }
    store.events.insert(account.accountId, event.id, event, nowMs)
    if (!isSent) return
    core.webhooks.enqueue({
      style: EVENT_STYLE,
      account: account.accountId,
      event: type,
      url: account.webhookUrl ?? '',
      body: JSON.stringify(event, null, 2),
      context: {},
      lane: null,
    })
  }
}

import type { ProviderName } from '../provider.ts'

/** One webhook on its way to the product. */
export interface Delivery {
  readonly id: number
  readonly style: string
  readonly account: string
  readonly event: string
  /** As configured, with fragment. */
  readonly url: string
  readonly body: string
  /** What the style needs again at a later attempt. */
  readonly context: Readonly<Record<string, string>>
  /** Attempts already made. */
  readonly attempts: number
  readonly firstAtMs: number
  /** Deliveries of one lane go out strictly one after the other. */
  readonly lane: string | null
}

export type Outcome =
  | { readonly kind: 'answered'; readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly kind: 'failed'; readonly reason: 'connect' | 'read'; readonly detail: string }

/** How one provider sends one sort of webhook. */
export interface WebhookStyle {
  readonly name: string
  readonly provider: ProviderName
  /** Which of the two drop faults applies; `either` for providers whose events are reports and news at once. */
  readonly dropFault: 'webhook_drop' | 'callback_drop' | 'either'
  limits(delivery: Delivery): { connectTimeoutMs: number; totalTimeoutMs: number }
  /** Signed afresh for every attempt. Null when the account is gone: the delivery is given up. */
  prepare(delivery: Delivery): { headers: Record<string, string>; body: string } | null
  isSuccess(status: number): boolean
  /** Wait before the next attempt; null gives up. `delivery.attempts` counts the failed one. */
  retryDelayMs(delivery: Delivery, outcome: Outcome): number | null
  onSuccess?(delivery: Delivery, answer: Extract<Outcome, { kind: 'answered' }>): void
  onGivenUp?(delivery: Delivery, outcome: Outcome): void
}

/** 0 for a webhook that was not answered at all. */
export const statusOf = (outcome: Outcome): number => (outcome.kind === 'answered' ? outcome.status : 0)

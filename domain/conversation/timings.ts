/** How a conversation's workflow waits; milliseconds and events, fixed when it starts. */
export interface ConversationTimings {
  /** Without a bell for this long the workflow ends; the next message starts it again. */
  readonly idleMs: number
  /** Longest wait for a send on its way when staff take over. */
  readonly settleMs: number
  /** Events after which the run continues as a new one. */
  readonly historyEvents: number
}

export const CONVERSATION_TIMINGS: ConversationTimings = { idleMs: 30 * 60_000, settleMs: 6_000, historyEvents: 1_500 }

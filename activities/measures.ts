import type { Channel } from '../domain/messaging/channel.ts'
import type { SendOutcome } from '../providers/messaging/contract.ts'

/** What the activities of a worker report about themselves; never whose it was. */
export interface Measures {
  /** One request of a message: how it ended, how long the provider took, and since when its customer had waited. */
  sent(send: {
    readonly channel: Channel
    readonly outcome: SendOutcome['kind']
    readonly requestMs: number
    /** Null for what answers nothing. */
    readonly answeredAfterMs: number | null
  }): void
  modelCalled(call: {
    readonly vendor: string
    readonly model: string
    readonly outcome: 'answered' | 'failed'
    readonly ms: number
    readonly tokensIn: number
    readonly tokensOut: number
  }): void
}

import type { CustomerId, LedgerId, TurnId } from '../ids.ts'
import type { Persona } from '../persona/persona.ts'

/** What the conversation should do next, as read from Postgres under the row's lock. */
export type NextStep =
  | { readonly kind: 'rest'; readonly wakeInMs: number | null }
  | { readonly kind: 'hold'; readonly ms: number }
  | {
      readonly kind: 'think'
      readonly turnId: TurnId
      readonly epoch: number
      /** False once newer messages no longer hold the answer back. */
      readonly isRestartable: boolean
    }
  | { readonly kind: 'send'; readonly ledgerId: LedgerId }
  | { readonly kind: 'settle'; readonly ledgerId: LedgerId }
  | { readonly kind: 'moved'; readonly to: CustomerId }

export type ThinkResult =
  /** The draft is stored and its parts are reserved, in the order they leave. */
  | { readonly kind: 'reserved'; readonly ledgerIds: readonly LedgerId[]; readonly persona: Persona }
  /** A newer claim, a takeover or staff's autonomy setting made this turn's answer unnecessary. */
  | { readonly kind: 'nothing_to_send' }

export type SendResult =
  | { readonly kind: 'sent' }
  /** Not now: the ledger row says when. */
  | { readonly kind: 'later' }
  /** The draft no longer fits: newer words arrived or the deal moved. */
  | { readonly kind: 'redo' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'unknown' }

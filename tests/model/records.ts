import type { NextStep } from '../../domain/conversation/step.ts'
import type { LedgerKind, LedgerState } from '../../domain/outbound/ledger.ts'
import type { Refusal } from '../../services/outbound/settle.ts'

export const LINES = ['whatsapp', 'sms'] as const
export type LineName = (typeof LINES)[number]

export interface Webhook {
  readonly ref: string
  readonly line: LineName
  readonly text: string
  readonly wish: 'withdraw' | 'grant' | null
}

export interface Fence {
  readonly turnId: string
  readonly epoch: number
}

/** What a turn has to answer; null when its claim no longer holds. */
export interface Claimed {
  readonly refs: readonly string[]
  readonly line: LineName
  readonly controlEpoch: number
}

export interface DraftedTurn {
  readonly kind: Extract<LedgerKind, 'reply' | 'fallback' | 'handover' | 'opt_out_confirmation'>
  /** One text for each part; none is silence. */
  readonly texts: readonly string[]
}

export interface Left {
  readonly kind: 'go'
  readonly ledgerId: string
  readonly line: LineName
  readonly text: string
  /** Names this attempt among all of its row. */
  readonly attempt: string
  readonly isProbe: boolean
}

export type DispatchResult = Left | { readonly kind: 'sent' | 'later' | 'redo' | 'dropped' | 'unknown' }

export interface Listed {
  readonly ref: string
  readonly text: string
}

export interface StoredMessage {
  readonly ref: string
  readonly isAnswered: boolean
}

export interface StoredSend {
  readonly id: string
  readonly state: LedgerState
  readonly kind: LedgerKind
  readonly text: string
  readonly isByStaff: boolean
  readonly duplicates: number
}

export interface Stored {
  readonly controller: 'ai' | 'staff'
  readonly needsPerson: boolean
  /** The customer's, in their order. */
  readonly messages: readonly StoredMessage[]
  readonly sends: readonly StoredSend[]
}

export interface StateChange {
  readonly id: string
  readonly line: LineName
  readonly from: LedgerState
  readonly to: LedgerState
}

/** One conversation's records. Every call is one transaction unless it says otherwise. */
export interface Records {
  receive(webhook: Webhook): Promise<'stored' | 'duplicate'>
  next(): Promise<NextStep>
  load(fence: Fence): Promise<Claimed | null>
  /** One tool's change; false when the turn is fenced off. */
  effect(fence: Fence, key: string): Promise<boolean>
  /** The draft and its reservation; null when the turn is fenced off. */
  reserve(fence: Fence, claimed: Claimed, draft: DraftedTurn): Promise<readonly string[] | null>
  dispatch(ledgerId: string): Promise<DispatchResult>
  confirm(left: Left, ref: string): Promise<void>
  unknown(left: Left): Promise<void>
  refuse(left: Left, refusal: Refusal): Promise<'later' | 'dropped'>
  /** Looks for an unknown send in the provider's list: two transactions with the list asked for between them. */
  look(ledgerId: string, list: (line: LineName) => Promise<readonly Listed[]>): Promise<void>
  report(ledgerId: string, ref: string): Promise<boolean>
  takeOver(): Promise<void>
  giveBack(): Promise<void>
  staffSend(text: string): Promise<string | null>
  undo(ledgerId: string): Promise<boolean>
  decide(ledgerId: string, decision: 'was_sent' | 'send_again'): Promise<boolean>
  /** What the sweeper finds. */
  isDue(): Promise<boolean>
  /** Lets time pass for everything stored. */
  pass(ms: number): Promise<void>
  stored(): Promise<Stored>
  /** Every change of a send's state so far, in order. */
  changes(): Promise<readonly StateChange[]>
}

export const LIST_LAG_MS = 1_000
/** Half a lease: no request is made, or still under way, after it. */
export const ABORT_MS = 5_000
export const SETTLE_MS = 6_000
export const ACTIVITY_MS = 10_000
export const THINK_MS = 35_000
export const SWEEP_AGE_MS = 5_000

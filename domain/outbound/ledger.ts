import type { Attachment } from '../messaging/message.ts'

/**
 * held: waits for its undo window or approval · reserved: may leave · dispatched: one request is on its way ·
 * unknown: it left, the answer did not come back · confirmed: the provider has it · undelivered: the provider had it and
 * reports that it did not arrive, which nobody has acted on yet · rejected: the provider refused it, at once or later ·
 * released: staff decided it was not sent · undecided: only a person can tell · expired, undone, dead: it never left.
 */
export const LEDGER_STATES = [
  'held',
  'reserved',
  'dispatched',
  'unknown',
  'confirmed',
  'undelivered',
  'rejected',
  'released',
  'undecided',
  'expired',
  'undone',
  'dead',
] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

const NEXT: Record<LedgerState, readonly LedgerState[]> = {
  // confirmed: late proof of an attempt before it was left to a person
  held: ['reserved', 'confirmed', 'undone', 'expired'],
  // confirmed: late proof of an attempt that was given up, before the next one leaves
  // held: the owner wants to see what leaves
  reserved: ['held', 'dispatched', 'confirmed', 'undone', 'expired', 'dead', 'rejected'],
  dispatched: ['confirmed', 'rejected', 'unknown', 'reserved', 'dead'],
  unknown: ['confirmed', 'rejected', 'reserved', 'released', 'undecided', 'dead', 'expired'],
  undecided: ['confirmed', 'reserved', 'released'],
  rejected: ['dead', 'confirmed'],
  confirmed: ['undelivered'],
  // confirmed: proof of its arrival, after all
  undelivered: ['confirmed', 'rejected'],
  released: ['confirmed'],
  // reserved: only by a newer epoch of the same turn, with a new draft
  expired: ['reserved', 'confirmed'],
  undone: ['reserved', 'confirmed'],
  dead: ['reserved', 'confirmed'],
}

/** Late proof confirms whatever was given up or about to leave again; nothing else leads back. */
export const mayBecome = (from: LedgerState, to: LedgerState): boolean => NEXT[from].includes(to)

/** States in which the recipient may or may not have the message. */
export const isInFlight = (state: LedgerState): boolean => state === 'dispatched' || state === 'unknown'

/** What a message is, as part of its idempotency key: an answer and the fallback before it may both leave. */
export const LEDGER_KINDS = [
  'reply',
  'fallback',
  'handover',
  'notice',
  'template',
  'staff',
  'opt_out_confirmation',
  'rerouted',
  'apology',
  'promise',
] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

export type OutboundBody =
  | {
      readonly form: 'text'
      readonly text: string
      readonly attachments: readonly Attachment[]
      readonly subject?: string
    }
  | {
      readonly form: 'template'
      readonly templateName: string
      readonly providerRef: string
      readonly variables: readonly string[]
      /** The template with its variables filled in, for the timeline. */
      readonly text: string
    }

import { randomUUID } from 'node:crypto'
import type { LedgerId, TurnId } from '../../../domain/ids.ts'
import type { OutboundBody } from '../../../domain/outbound/ledger.ts'
import { nextStep } from '../../../services/conversation/next-step.ts'
import type { DispatchRules } from '../../../services/outbound/dispatch/row.ts'
import { type Dispatched, dispatchSend } from '../../../services/outbound/dispatch.ts'
import { type Reservation, reserveSend } from '../../../services/outbound/reserve.ts'
import type { Business } from './business.ts'
import type { Customer } from './people.ts'

export const textBody = (text: string): OutboundBody => ({ form: 'text', text, attachments: [] })

/** A reply of the machine that no turn wrote; tests change what they are about. */
export function reservation({ id, to }: Customer, changes: Partial<Reservation> = {}): Reservation {
  return {
    customerId: id,
    to,
    intentId: randomUUID(),
    kind: 'reply',
    part: 0,
    purpose: 'reply',
    body: textBody('An oak table costs EUR 2,400.00.'),
    author: { kind: 'ai', userId: null, persona: 'professional' },
    why: null,
    controlEpoch: 0,
    turn: null,
    deal: null,
    discloses: false,
    isPrompted: true,
    state: 'reserved',
    notBefore: null,
    expiresInMs: null,
    usage: null,
    ...changes,
  }
}

export const reserve = (
  business: Business,
  customer: Customer,
  changes: Partial<Reservation> = {},
): Promise<LedgerId> => business.run((tx) => reserveSend(tx, reservation(customer, changes)))

/** What staff typed, or let go. */
export const BY_STAFF = { kind: 'staff', author: { kind: 'staff', userId: null, persona: null } } as const

export const ANY_TIME: DispatchRules = { replyWindowMs: () => null, ratePerSecond: () => 1_000 }

export const dispatch = (
  business: Business,
  { id }: Customer,
  ledgerId: LedgerId,
  rules: DispatchRules = ANY_TIME,
): Promise<Dispatched> => business.run((tx) => dispatchSend(tx, { customerId: id, ledgerId }, rules))

/** A message that is on its way: dispatched, and nobody knows more yet. */
export async function dispatched(business: Business, customer: Customer, changes: Partial<Reservation> = {}) {
  const ledgerId = await reserve(business, customer, changes)
  const outcome = await dispatch(business, customer, ledgerId)
  if (outcome.kind !== 'go') throw new Error(`it did not leave: ${outcome.kind}`)
  return ledgerId
}

export interface SendRow {
  readonly state: string
  readonly reason: string | null
}

/** Where a message stands, and the code of what stopped it. */
export const stateOf = (business: Business, ledgerId: LedgerId): Promise<SendRow> =>
  business.row(`select state, failure->>'code' as reason from outbound_ledger where id = $1`, [ledgerId])

export interface Claimed {
  readonly id: TurnId
  readonly epoch: number
  readonly isRestartable: boolean
}

/** Claims everything that waits; fails when the next step is something else. */
export async function claim(business: Business, { id }: Customer): Promise<Claimed> {
  const step = await business.run((tx) => nextStep(tx, id))
  if (step.kind !== 'think') throw new Error(`the next step is to ${step.kind}`)
  return { id: step.turnId, epoch: step.epoch, isRestartable: step.isRestartable }
}

/** The answer of a turn, reserved as its thinking does. */
export const answer = (business: Business, customer: Customer, turn: Claimed, changes: Partial<Reservation> = {}) =>
  reserve(business, customer, { intentId: turn.id, turn, ...changes })

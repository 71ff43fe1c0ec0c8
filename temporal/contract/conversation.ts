import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { ControllerKind } from '../../domain/conversation/control.ts'
import type { ConversationTimings } from '../../domain/conversation/timings.ts'
import type { CustomerId, LedgerId, TenantId } from '../../domain/ids.ts'
import type { Persona } from '../../domain/persona/persona.ts'

export interface ConversationInput {
  /** Shape of this input; a newer run understands older ones. */
  readonly version: 1
  readonly tenantId: TenantId
  readonly customerId: CustomerId
  readonly timings: ConversationTimings
}

/** Something is waiting for this customer. Carries nothing: what it is stands in Postgres. */
export const bell = defineSignal('bell')

export interface ControlCommand {
  readonly userId: string
  readonly role: string
}

export interface TakeOverResult {
  /** Messages of the machine that had left before the takeover took effect. */
  readonly alreadyLeft: number
  /** Messages nobody can say of whether they left. */
  readonly undecided: number
  readonly controlEpoch: number
}

/** When this update returns, nothing leaves any more that staff did not type. */
export const takeOver = defineUpdate<TakeOverResult, [ControlCommand]>('takeOver')
export const giveBack = defineUpdate<{ controlEpoch: number }, [ControlCommand]>('giveBack')

export interface UndoCommand extends ControlCommand {
  readonly ledgerId: LedgerId
}
export const undoSend = defineUpdate<{ undone: boolean }, [UndoCommand]>('undoSend')

export interface ConversationView {
  readonly doing: 'resting' | 'preparing' | 'thinking' | 'sending' | 'holding'
  readonly controller: ControllerKind
  readonly persona: Persona | null
  readonly answered: number
}
export const conversationState = defineQuery<ConversationView>('conversationState')

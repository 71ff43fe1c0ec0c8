import type { Stage } from './stage.ts'

/** What a deal's workflow may know of its row: closed words and instants, no names and no texts. */
export interface DealSnapshot {
  readonly stage: Stage
  readonly waitingFor: string | null
  /** The customer was written to, or wrote, at least once. */
  readonly inTouch: boolean
  /** An offer stands accepted. */
  readonly agreed: boolean
  /** How long the customer has said nothing, by the database's clock. */
  readonly silentMs: number
  readonly contract: { readonly state: string; readonly sentForMs: number } | null
  readonly invoice: { readonly state: string; readonly sentForMs: number } | null
  readonly approval: { readonly state: string; readonly leftMs: number } | null
}

export const isOver = ({ stage }: DealSnapshot): boolean => stage === 'paid' || stage === 'lost'

/** An escalation as its workflow may see it: closed words and durations. */
export type EscalationLook =
  | { readonly kind: 'over' }
  | {
      readonly kind: 'waiting'
      /** How many people have been told. */
      readonly told: number
      readonly wakeInMs: number | null
      /** The customer has not heard yet when somebody answers. */
      readonly tellsCustomer: boolean
    }

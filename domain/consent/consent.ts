/** Why we write: an answer needs no consent, everything else does. */
export const CONSENT_PURPOSES = ['service', 'marketing'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]
export type ConsentState = 'granted' | 'withdrawn'

/** Why a message leaves. Decides which consent, quiet hours and caps apply to it. */
export type SendPurpose = 'reply' | 'service' | 'marketing' | 'opt_out_confirmation'

/**
 * May a message of this purpose go to a contact point with these newest consent states?
 * Writing first needs a grant; after STOP nothing leaves but its one confirmation.
 */
export function mayWrite(
  purpose: SendPurpose,
  states: Readonly<Partial<Record<ConsentPurpose, ConsentState>>>,
): boolean {
  switch (purpose) {
    case 'opt_out_confirmation':
      return true
    case 'reply':
      return states.service !== 'withdrawn'
    case 'service':
      return states.service === 'granted'
    case 'marketing':
      return states.marketing === 'granted' && states.service !== 'withdrawn'
  }
}

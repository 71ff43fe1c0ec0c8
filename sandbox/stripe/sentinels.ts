/** How a bank says no. */
export interface Decline {
  readonly code: string
  readonly declineCode: string
  readonly message: string
}

const declined = (declineCode: string, message = 'Your card was declined.', code = 'card_declined'): Decline => ({
  code,
  declineCode,
  message,
})

export const GENERIC_DECLINE = declined('generic_decline')

/** The last four digits of Stripe's own test cards. */
const BY_CARD: Readonly<Record<string, Decline>> = {
  '0002': GENERIC_DECLINE,
  '9995': declined('insufficient_funds', 'Your card has insufficient funds.'),
  '0069': declined('expired_card', 'Your card has expired.', 'expired_card'),
  '0127': declined('incorrect_cvc', "Your card's security code is incorrect.", 'incorrect_cvc'),
  '0119': declined(
    'processing_error',
    'An error occurred while processing your card. Try again later.',
    'processing_error',
  ),
}

/** `anna9990002@...`: the local part ends in `999` and the last four digits of the test card. */
export function declineFor(email: unknown): Decline | null {
  const card = /999(\d{4})@/.exec(typeof email === 'string' ? email : '')?.[1]
  return card ? (BY_CARD[card] ?? null) : null
}

export const declineOfCode = (declineCode: string | undefined): Decline =>
  Object.values(BY_CARD).find((one) => one.declineCode === declineCode) ??
  (declineCode ? declined(declineCode) : GENERIC_DECLINE)

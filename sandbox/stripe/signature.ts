import { createHmac } from 'node:crypto'

/** `Stripe-Signature`; the whole secret with its `whsec_` prefix is the key. */
export function stripeSignature(secret: string, timestampSeconds: number, body: string): string {
  return `t=${timestampSeconds},v1=${hmacHex(secret, `${timestampSeconds}.${body}`)}`
}

export const hmacHex = (secret: string, message: string): string =>
  createHmac('sha256', secret).update(message, 'utf8').digest('hex')

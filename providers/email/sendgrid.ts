import type { EmailProvider } from './contract.ts'
import { createSendgridSend } from './sendgrid.send.ts'
import { isFresh, isSignedBySendgrid, parseSendgridEvents, sendgridKey } from './sendgrid.webhook.ts'

export interface SendgridOptions {
  readonly apiKey: string
  readonly inboundPublicKey: string
  readonly eventPublicKey: string
  readonly baseUrl: string
}

/** Mail through one SendGrid account. It knows neither keys nor lists: its events carry our mark and are the proof. */
export function createSendgridEmail({
  apiKey,
  inboundPublicKey,
  eventPublicKey,
  baseUrl,
}: SendgridOptions): EmailProvider {
  const [inboundKey, eventKey] = [sendgridKey(inboundPublicKey), sendgridKey(eventPublicKey)]
  return {
    proof: 'callback',
    send: createSendgridSend({ apiKey, baseUrl }),
    find: async () => [],
    // Not by age: a mail that could not be taken is offered for days, and its Message-ID lets it in only once.
    verifyInbound: (request) => isSignedBySendgrid(request, inboundKey),
    verifyReports: (request) => isSignedBySendgrid(request, eventKey) && isFresh(request),
    parseReports: parseSendgridEvents,
  }
}
